/** Tests of the files in the folder {@code deploy}. */
@NullMarked
package io.lambdametrics.deploy;

import org.jspecify.annotations.NullMarked;
