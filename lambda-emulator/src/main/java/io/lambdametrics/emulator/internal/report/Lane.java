// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.report;

/**
 * A lane of an environment in the timeline. An extension may have any name, also "runtime".
 *
 * @param extension its name; empty for other lanes
 */
record Lane(Type type, String extension) {

  /** What a lane is for. */
  enum Type {
    /** All lanes of the environment together. */
    ALL,
    RUNTIME,
    EXTENSION
  }

  static final Lane ALL = new Lane(Type.ALL, "");
  static final Lane RUNTIME = new Lane(Type.RUNTIME, "");

  static Lane of(String extension) {
    return new Lane(Type.EXTENSION, extension);
  }
}
