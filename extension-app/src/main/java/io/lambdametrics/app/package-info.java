/**
 * Starts and ends the extension: the registration, the object graph, the backends, the shutdown.
 *
 * <p>A failure of the extension must not affect the function. No exception ends the event loop, an
 * invalid setting only means that no metrics are sent, and the process runs until Lambda shuts it
 * down.
 */
@NullMarked
package io.lambdametrics.app;

import org.jspecify.annotations.NullMarked;
