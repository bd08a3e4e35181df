/**
 * Many execution environments whose series are added up by real aggregators before a store gets
 * them, with the configuration files of {@code deploy/aggregation}.
 */
@NullMarked
package io.lambdametrics.endtoend.aggregation;

import org.jspecify.annotations.NullMarked;
