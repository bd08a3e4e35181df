/**
 * Keeps the metrics until every backend has accepted them, also through a kill: the journal in the
 * temporary folder, and an outbox for each backend.
 */
@NullMarked
package io.lambdametrics.app.queue;

import org.jspecify.annotations.NullMarked;
