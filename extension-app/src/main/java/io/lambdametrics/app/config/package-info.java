/** Reads the configuration of the process: environment variables, settings, labels and prices. */
@NullMarked
package io.lambdametrics.app.config;

import org.jspecify.annotations.NullMarked;
