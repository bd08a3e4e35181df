/** Pushes windows to the backends, each on a thread of its own. */
@NullMarked
package io.lambdametrics.app.push;

import org.jspecify.annotations.NullMarked;
