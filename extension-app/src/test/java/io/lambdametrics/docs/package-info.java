/** Tests of the documentation in the folder {@code docs}. */
@NullMarked
package io.lambdametrics.docs;

import org.jspecify.annotations.NullMarked;
