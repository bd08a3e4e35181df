/** Tests of the test support. */
@NullMarked
package io.lambdametrics.testsupport;

import org.jspecify.annotations.NullMarked;
