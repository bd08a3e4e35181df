/**
 * Tests that compare what receivers have stored with what was invoked: real servers, unusual
 * responses, native histograms, dashboards and alerts.
 */
@NullMarked
package io.lambdametrics.endtoend.receiver;

import org.jspecify.annotations.NullMarked;
