/**
 * Keeps the metrics until every backend has accepted them, even if the process is killed: each
 * backend has an outbox, and the journal in the temporary folder protects them.
 */
@NullMarked
package io.lambdametrics.app.queue;

import org.jspecify.annotations.NullMarked;
