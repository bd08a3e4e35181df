/** What the process is configured by: environment variables, settings, labels, prices, clocks. */
@NullMarked
package io.lambdametrics.app.config;

import org.jspecify.annotations.NullMarked;
