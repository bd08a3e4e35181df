/**
 * The extension itself: the one place that reads the environment, wires the parts and starts
 * threads.
 *
 * <p>Nothing that happens in here may happen to the function: no exception leaves the loop, a wrong
 * setting means that nothing is sent, and the process stays until Lambda shuts it down.
 */
@NullMarked
package io.lambdametrics.app;

import org.jspecify.annotations.NullMarked;
