/**
 * Signed requests to AWS, and the services that keep secrets. The signer is the AWS SDK's; the rest
 * of the SDK is not used. For the packages of this module only.
 */
@NullMarked
package io.lambdametrics.backend.aws.internal;

import org.jspecify.annotations.NullMarked;
