package io.lambdametrics.demo;

import io.lambdametrics.receiver.EmbeddedReceiver;
import io.lambdametrics.receiver.QueriedReceiver;
import io.lambdametrics.receiver.Receiver;
import io.lambdametrics.receiver.StoredSeries;
import io.lambdametrics.testsupport.ServerProgram;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.TypeConversionException;

/** The receivers that the demo can start. */
enum ReceiverKind {
  EMBEDDED,
  PROMETHEUS,
  VICTORIA_METRICS;

  /** Returns the receiver of that name on the command line. */
  static ReceiverKind parse(String name) {
    for (ReceiverKind kind : values()) {
      if (kind.toString().equals(name)) {
        return kind;
      }
    }
    throw new TypeConversionException("'" + name + "' is not one of " + Arrays.toString(values()));
  }

  /** Returns the program that must be installed; empty if none is needed. */
  Optional<ServerProgram> program() {
    return switch (this) {
      case EMBEDDED -> Optional.empty();
      case PROMETHEUS -> Optional.of(ServerProgram.prometheus());
      case VICTORIA_METRICS -> Optional.of(ServerProgram.victoriaMetrics());
    };
  }

  /**
   * Starts the receiver.
   *
   * @param onPush called with each push by a receiver that can do so, on a thread of its own
   */
  Receiver start(Consumer<List<StoredSeries>> onPush) throws IOException, InterruptedException {
    Optional<ServerProgram> program = program();
    return program.isPresent()
        ? QueriedReceiver.start(program.get())
        : EmbeddedReceiver.start(0, onPush);
  }

  /** Returns the name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
