/** The programs that make the layer, and what they leave. */
@NullMarked
package io.lambdametrics.layer;

import org.jspecify.annotations.NullMarked;
