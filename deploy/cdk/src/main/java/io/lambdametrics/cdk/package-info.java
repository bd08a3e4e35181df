/** A construct of the AWS CDK for Java that attaches the extension to functions. */
@NullMarked
package io.lambdametrics.cdk;

import org.jspecify.annotations.NullMarked;
