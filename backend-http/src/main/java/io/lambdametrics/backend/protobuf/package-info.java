/** Writes protobuf messages without the generated classes, for backends that send protobuf. */
@NullMarked
package io.lambdametrics.backend.protobuf;

import org.jspecify.annotations.NullMarked;
