@NullMarked
package io.lambdametrics.layertools;

import org.jspecify.annotations.NullMarked;
