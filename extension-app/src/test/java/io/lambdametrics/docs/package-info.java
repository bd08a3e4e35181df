/** What is in the folder {@code docs}. */
@NullMarked
package io.lambdametrics.docs;

import org.jspecify.annotations.NullMarked;
