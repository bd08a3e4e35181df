package io.lambdametrics.emulator.cli;

import io.lambdametrics.emulator.AsynchronousInvocation;
import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.LambdaEmulatorBuilder;
import io.lambdametrics.emulator.Scenario;
import io.lambdametrics.emulator.model.FunctionInit;
import io.lambdametrics.emulator.model.FunctionLogFormat;
import io.lambdametrics.emulator.model.InitType;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.PlatformVariation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A scenario written as JSON, with the words of {@link Scenario} and of {@link
 * LambdaEmulatorBuilder}.
 *
 * @param environments how many environments play it at the same time
 * @param settings applies what the file says of the function
 */
record ScenarioFile(int environments, Consumer<LambdaEmulatorBuilder> settings, Scenario scenario) {

  private static final Set<String> FILE =
      Set.of("environments", "function", "environment", "quirks", "steps");
  private static final Set<String> FUNCTION =
      Set.of(
          "name",
          "version",
          "handler",
          "memorySizeMb",
          "timeout",
          "initTimeout",
          "shutdownTimeout",
          "restoreTimeout",
          "initializationType",
          "maxConcurrency",
          "logFormat",
          "limits",
          "init");
  private static final Set<String> STEPS =
      Set.of("init", "invoke", "invokeAsynchronously", "freezeFor", "resetBy", "shutdown");
  private static final Set<String> INVOKE =
      Set.of(
          "lasting",
          "failingWith",
          "timingOut",
          "crashing",
          "runningOutOfMemory",
          "producing",
          "streamingFor",
          "printing",
          "payload",
          "clientContext",
          "requestId",
          "times");
  private static final Set<String> ATTEMPT = without(INVOKE, "requestId", "times");
  private static final Set<String> ASYNCHRONOUS =
      Set.of("attempts", "maxRetries", "retryDelay", "requestId");
  private static final Set<String> INIT = Set.of("lasting", "failingWith", "exiting", "hanging");

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException with a text for the user that names line and field
   */
  static ScenarioFile read(Path path) {
    ScenarioFields file = ScenarioFields.read(path);
    file.allow(FILE);
    Consumer<LambdaEmulatorBuilder> settings = function(file);
    Map<String, String> environment = new LinkedHashMap<>();
    file.field("environment")
        .ifPresent(
            all ->
                all.names()
                    .forEach(name -> environment.put(name, all.field(name).orElseThrow().text())));
    PlatformVariation[] variations =
        file.field("quirks").map(ScenarioFields::items).orElse(List.of()).stream()
            .map(item -> item.constant(PlatformVariation.class))
            .toArray(PlatformVariation[]::new);
    Scenario scenario =
        steps(file.field("steps").orElseThrow(() -> file.wrong("there are no steps")));
    return new ScenarioFile(
        file.field("environments").map(f -> f.number(1, 100)).orElse(1),
        builder -> {
          settings.accept(builder);
          builder.environment(environment).variations(variations);
        },
        scenario);
  }

  private static Consumer<LambdaEmulatorBuilder> function(ScenarioFields file) {
    if (file.field("function").isEmpty()) {
      return builder -> {};
    }
    ScenarioFields f = file.field("function").get();
    f.allow(FUNCTION);
    Consumer<LambdaEmulatorBuilder> settings =
        builder -> {
          set(f, "name", v -> builder.functionName(v.text()));
          set(f, "version", v -> builder.functionVersion(v.text()));
          set(f, "handler", v -> builder.handler(v.text()));
          set(f, "memorySizeMb", v -> builder.memorySizeMb(v.number(128, 10_240)));
          set(f, "timeout", v -> builder.timeout(v.duration()));
          set(f, "initTimeout", v -> builder.initTimeout(v.duration()));
          set(f, "restoreTimeout", v -> builder.restoreTimeout(v.duration()));
          set(f, "shutdownTimeout", v -> builder.shutdownTimeout(v.duration()));
          set(f, "initializationType", v -> builder.initializationType(v.constant(InitType.class)));
          set(f, "maxConcurrency", v -> builder.maxConcurrency(v.number(1, 1_000)));
          set(f, "logFormat", v -> builder.logFormat(v.constant(FunctionLogFormat.class)));
          set(f, "limits", v -> builder.limits(v.flag()));
          set(
              f,
              "init",
              v ->
                  builder.functionInit(
                      v.items().stream().map(ScenarioFile::init).toArray(FunctionInit[]::new)));
        };
    // Wrong values are told before anything is started.
    settings.accept(LambdaEmulator.builder());
    return settings;
  }

  private static void set(ScenarioFields fields, String name, Consumer<ScenarioFields> setter) {
    fields
        .field(name)
        .ifPresent(
            value ->
                checked(
                    value,
                    () -> {
                      setter.accept(value);
                      return value;
                    }));
  }

  /** Adds line and field to errors that know neither. */
  private static <T> T checked(ScenarioFields at, Supplier<T> action) {
    try {
      return action.get();
    } catch (IllegalArgumentException | IllegalStateException e) {
      String message = String.valueOf(e.getMessage());
      throw message.contains(": line ") ? e : at.wrong(message);
    }
  }

  private static Set<String> without(Set<String> names, String... removed) {
    Set<String> rest = new TreeSet<>(names);
    rest.removeAll(List.of(removed));
    return rest;
  }

  private static FunctionInit init(ScenarioFields fields) {
    fields.allow(INIT);
    FunctionInit init = FunctionInit.success();
    if (fields.field("failingWith").isPresent()) {
      init = FunctionInit.failingWith(fields.field("failingWith").get().text());
    } else if (isSet(fields, "exiting")) {
      init = FunctionInit.exiting();
    } else if (isSet(fields, "hanging")) {
      init = FunctionInit.hanging();
    }
    return fields.field("lasting").isPresent()
        ? init.lasting(fields.field("lasting").get().duration())
        : init;
  }

  private static boolean isSet(ScenarioFields fields, String name) {
    return fields.field(name).map(ScenarioFields::flag).orElse(false);
  }

  private static Scenario steps(ScenarioFields array) {
    Scenario scenario = Scenario.start();
    for (ScenarioFields item : array.items()) {
      item.allow(STEPS);
      if (item.names().size() != 1) {
        throw item.wrong("a step has exactly one of " + STEPS.stream().sorted().toList());
      }
      scenario = step(scenario, item.names().get(0), item);
    }
    if (scenario.isEmpty()) {
      throw array.wrong("there are no steps");
    }
    return scenario;
  }

  private static Scenario step(Scenario scenario, String name, ScenarioFields item) {
    ScenarioFields value = item.field(name).orElseThrow();
    return switch (name) {
      case "init" -> scenario.init();
      case "shutdown" -> scenario.shutdown();
      case "freezeFor" -> scenario.freezeFor(value.duration());
      case "resetBy" -> {
        yield scenario.resetBy(value.constant(io.lambdametrics.emulator.model.ResetReason.class));
      }
      case "invokeAsynchronously" -> scenario.invoke(asynchronous(value));
      default -> {
        value.allow(INVOKE);
        Invocation invocation = invocation(value);
        int times = value.field("times").map(f -> f.number(1, 1_000_000)).orElse(1);
        yield scenario.invoke(invocation).times(times);
      }
    };
  }

  private static AsynchronousInvocation asynchronous(ScenarioFields fields) {
    fields.allow(ASYNCHRONOUS);
    ScenarioFields attempts =
        fields.field("attempts").orElseThrow(() -> fields.wrong("there are no attempts"));
    List<Invocation> invocations = new ArrayList<>();
    for (ScenarioFields attempt : attempts.items()) {
      attempt.allow(ATTEMPT);
      Invocation invocation = invocation(attempt);
      invocations.add(
          fields
              .field("requestId")
              .map(id -> checked(id, () -> invocation.withRequestId(id.text())))
              .orElse(invocation));
    }
    AsynchronousInvocation asynchronous =
        checked(attempts, () -> AsynchronousInvocation.of(invocations.toArray(Invocation[]::new)));
    if (fields.field("maxRetries").isPresent()) {
      asynchronous = asynchronous.maxRetries(fields.field("maxRetries").get().number(0, 2));
    }
    return fields.field("retryDelay").isPresent()
        ? asynchronous.retryDelay(fields.field("retryDelay").get().duration())
        : asynchronous;
  }

  private static Invocation invocation(ScenarioFields fields) {
    Invocation invocation = Invocation.success();
    for (String name : fields.names()) {
      ScenarioFields value = fields.field(name).orElseThrow();
      Invocation before = invocation;
      invocation = checked(value, () -> changed(before, name, value));
    }
    return invocation;
  }

  private static Invocation changed(Invocation before, String name, ScenarioFields value) {
    return switch (name) {
      case "lasting" -> before.lasting(value.duration());
      case "failingWith" -> before.failingWith(value.text());
      case "timingOut" -> behaving(before, value, Invocation.Behaviour.NEVER_ANSWER);
      case "crashing" -> behaving(before, value, Invocation.Behaviour.CRASH);
      case "runningOutOfMemory" -> behaving(before, value, Invocation.Behaviour.EXHAUST_MEMORY);
      case "producing" -> before.producing(value.number(0, Invocation.LARGEST_PAYLOAD));
      case "streamingFor" -> before.streamingFor(value.duration());
      case "printing" -> before.printing(value.text());
      case "payload" -> before.withPayload(value.json());
      case "clientContext" -> before.withClientContext(value.json());
      case "requestId" -> before.withRequestId(value.text());
      default -> before;
    };
  }

  private static Invocation behaving(
      Invocation before, ScenarioFields flag, Invocation.Behaviour behaviour) {
    return flag.flag() ? before.behaving(behaviour, "") : before;
  }
}
