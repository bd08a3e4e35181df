/**
 * What receivers have stored of what was invoked: real servers, odd responses, dashboards and
 * alerts.
 */
@NullMarked
package io.lambdametrics.endtoend.receiver;

import org.jspecify.annotations.NullMarked;
