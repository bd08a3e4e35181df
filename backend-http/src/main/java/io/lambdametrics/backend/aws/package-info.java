/**
 * As much of AWS as a backend needs inside of a function: the function's credentials, signed
 * requests, and calls of the services that keep secrets. The signer is the AWS SDK's own; the rest
 * of the SDK is not used.
 */
@NullMarked
package io.lambdametrics.backend.aws;

import org.jspecify.annotations.NullMarked;
