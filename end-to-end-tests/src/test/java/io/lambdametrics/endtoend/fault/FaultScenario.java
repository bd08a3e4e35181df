package io.lambdametrics.endtoend.fault;

import java.util.Locale;

/** One square of the matrix. */
record FaultScenario(Fault fault, Phase phase, StoringServer.Kind server) {

  /** Also the function's name, by which its figures are told from others'. */
  String name() {
    return (server + "-" + fault + "-" + phase).toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String toString() {
    return server.title() + ", " + fault.title() + ", " + phase.title();
  }
}
