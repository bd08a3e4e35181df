/**
 * The parts of AWS that a backend needs inside a function: the function's credentials, signed
 * requests, and the services that keep secrets. The signer is the AWS SDK's; the rest of the SDK is
 * not used.
 *
 * <p>Backends use {@link io.lambdametrics.backend.aws.AwsEnvironment}. Everything else is reached
 * through {@code io.lambdametrics.backend.http}.
 */
@NullMarked
package io.lambdametrics.backend.aws;

import org.jspecify.annotations.NullMarked;
