// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import io.lambdametrics.emulator.cli.internal.scenario.ScenarioFile;
import io.lambdametrics.emulator.cli.internal.text.DurationText;
import io.lambdametrics.emulator.internal.core.EnumText;
import io.lambdametrics.emulator.model.InitType;
import io.lambdametrics.emulator.model.PlatformVariation;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The converters from texts to the values of {@link CommandLineOptions}. Picocli creates them. */
final class OptionConverters {

  private OptionConverters() {}

  /** Parses a text. An {@link IllegalArgumentException} of the parser is a message for the user. */
  private abstract static class Converter<T> implements ITypeConverter<T> {
    private final Function<String, T> parser;

    Converter(Function<String, T> parser) {
      this.parser = parser;
    }

    @Override
    public T convert(String value) {
      try {
        return parser.apply(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  private static int integer(String text, int least, int most) {
    if (!text.matches("\\d{1,9}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      throw new IllegalArgumentException(
          "must be " + least + " to " + most + ", but is '" + text + "'");
    }
    return Integer.parseInt(text);
  }

  private static double rate(String text) {
    if (!text.matches("\\d{1,6}(\\.\\d{1,6})?") || Double.parseDouble(text) <= 0) {
      throw new IllegalArgumentException("must be a number above 0, but is '" + text + "'");
    }
    return Double.parseDouble(text);
  }

  /** Reads NAME=VALUE. The message does not repeat the text, which may contain a secret. */
  private static Map.Entry<String, String> variable(String text) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException("must be NAME=VALUE");
    }
    return Map.entry(text.substring(0, equals), text.substring(equals + 1));
  }

  static final class InvocationCount extends Converter<Integer> {
    InvocationCount() {
      super(text -> integer(text, 1, 1_000_000));
    }
  }

  static final class EnvironmentCount extends Converter<Integer> {
    EnvironmentCount() {
      super(text -> integer(text, 1, ScenarioFile.MOST_ENVIRONMENTS));
    }
  }

  static final class Port extends Converter<Integer> {
    Port() {
      super(text -> integer(text, 0, 65_535));
    }
  }

  static final class RetryCount extends Converter<Integer> {
    RetryCount() {
      super(text -> integer(text, 0, 2));
    }
  }

  static final class MemorySize extends Converter<Integer> {
    MemorySize() {
      super(text -> integer(text, 128, 10_240));
    }
  }

  static final class FunctionTime extends Converter<Duration> {
    FunctionTime() {
      super(text -> Duration.ofMillis(integer(text, 0, 5_400_000)));
    }
  }

  static final class DurationOption extends Converter<Duration> {
    DurationOption() {
      super(DurationText::parse);
    }
  }

  static final class Rate extends Converter<Double> {
    Rate() {
      super(OptionConverters::rate);
    }
  }

  static final class InitTypeOption extends Converter<InitType> {
    InitTypeOption() {
      super(text -> EnumText.parse(InitType.class, text));
    }
  }

  static final class VariationOption extends Converter<PlatformVariation> {
    VariationOption() {
      super(text -> EnumText.parse(PlatformVariation.class, text));
    }
  }

  /**
   * The value of an option that is on or off. Picocli takes a boolean for a flag without a value.
   */
  enum Switch {
    ON,
    OFF
  }

  static final class SwitchOption extends Converter<Switch> {
    SwitchOption() {
      super(text -> EnumText.parse(Switch.class, text));
    }
  }

  static final class EnvironmentVariable extends Converter<Map.Entry<String, String>> {
    EnvironmentVariable() {
      super(OptionConverters::variable);
    }
  }
}
