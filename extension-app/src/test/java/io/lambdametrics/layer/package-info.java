/** Tests of the layer that the build leaves. */
@NullMarked
package io.lambdametrics.layer;

import org.jspecify.annotations.NullMarked;
