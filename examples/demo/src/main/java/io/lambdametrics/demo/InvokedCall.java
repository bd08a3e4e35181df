// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.demo;

import io.lambdametrics.emulator.model.InvocationResult;
import java.time.Instant;

/**
 * An invocation of the run.
 *
 * @param number its place among all invocations, from 1
 * @param environment the number of its environment
 * @param from when the function was called
 * @param to when the environment could serve the next call
 */
record InvokedCall(
    int number, int environment, Instant from, Instant to, InvocationResult result) {}
