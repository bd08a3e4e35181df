@NullMarked
package io.lambdametrics.nativesubstitutions;

import org.jspecify.annotations.NullMarked;
