@NullMarked
package io.lambdametrics.receiver;

import org.jspecify.annotations.NullMarked;
