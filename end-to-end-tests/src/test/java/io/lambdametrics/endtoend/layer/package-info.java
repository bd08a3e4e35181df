/** The layer on its own: how it starts, whatever its environment is, and what it leaves behind. */
@NullMarked
package io.lambdametrics.endtoend.layer;

import org.jspecify.annotations.NullMarked;
