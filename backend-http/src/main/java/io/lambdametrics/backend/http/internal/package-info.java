/**
 * HTTP calls with a timeout, and log lines without secrets. For the packages of this module only.
 */
@NullMarked
package io.lambdametrics.backend.http.internal;

import org.jspecify.annotations.NullMarked;
