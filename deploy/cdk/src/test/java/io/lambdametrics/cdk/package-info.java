@NullMarked
package io.lambdametrics.cdk;

import org.jspecify.annotations.NullMarked;
