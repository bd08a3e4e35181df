/** Tests of the help for tests. */
@NullMarked
package io.lambdametrics.testsupport;

import org.jspecify.annotations.NullMarked;
