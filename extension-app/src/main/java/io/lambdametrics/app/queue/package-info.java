/**
 * Keeps the metrics durable: the engine, the journal in the temporary folder, and one outbox for
 * each backend.
 */
@NullMarked
package io.lambdametrics.app.queue;

import org.jspecify.annotations.NullMarked;
