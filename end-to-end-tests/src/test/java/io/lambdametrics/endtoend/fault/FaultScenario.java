// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

import java.util.List;
import java.util.Locale;

/** One cell of the fault matrix: a fault, the phase in which it happens, and the receiver. */
record FaultScenario(Fault fault, Phase phase, ServerKind server) {

  /** Returns the function's name, which separates this scenario's series from others'. */
  String name() {
    return (server + "-" + fault + "-" + phase).toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the backends that push. */
  List<String> backends() {
    return server.backends(fault);
  }

  @Override
  public String toString() {
    return server.title() + ", " + fault.title() + ", " + phase.title();
  }
}
