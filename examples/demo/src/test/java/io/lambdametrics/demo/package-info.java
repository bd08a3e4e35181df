@NullMarked
package io.lambdametrics.demo;

import org.jspecify.annotations.NullMarked;
