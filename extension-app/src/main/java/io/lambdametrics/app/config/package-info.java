/** Reads what the process is given: environment variables, settings, labels, prices and clocks. */
@NullMarked
package io.lambdametrics.app.config;

import org.jspecify.annotations.NullMarked;
