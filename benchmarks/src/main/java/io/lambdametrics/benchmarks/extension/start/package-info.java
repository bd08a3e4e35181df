/** What an extension costs until it waits for its first event, and at SHUTDOWN. */
@NullMarked
package io.lambdametrics.benchmarks.extension.start;

import org.jspecify.annotations.NullMarked;
