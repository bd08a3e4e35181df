// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.run;

import io.lambdametrics.emulator.internal.core.ApiException;
import io.lambdametrics.emulator.internal.core.EnvironmentFailure;
import io.lambdametrics.emulator.internal.process.ChildProcess;
import io.lambdametrics.emulator.model.ExtensionState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The extensions of a run and the rules of their states, after AWS's "Lambda Extensions API" and
 * the published source of its supervisor.
 */
public final class ExtensionRegistry {

  public static final int MAX_EXTENSIONS = 10;
  private static final Set<String> EVENTS = Set.of("INVOKE", "SHUTDOWN");

  private final RunMonitor monitor;
  private final boolean managed;
  private final Consumer<EnvironmentFailure> onFailure;
  private final Map<String, HostedExtension> extensions = new LinkedHashMap<>();
  private boolean registrationClosed;
  private boolean closed;

  ExtensionRegistry(RunMonitor monitor, boolean managed, Consumer<EnvironmentFailure> onFailure) {
    this.monitor = monitor;
    this.managed = managed;
    this.onFailure = onFailure;
  }

  public HostedExtension addExternal(String name) {
    HostedExtension extension = new HostedExtension(name, true);
    monitor.change(() -> extensions.put(name, extension));
    return extension;
  }

  public List<HostedExtension> all() {
    return monitor.read(() -> new ArrayList<>(extensions.values()));
  }

  public boolean every(Predicate<HostedExtension> condition) {
    return monitor.read(() -> extensions.values().stream().allMatch(condition));
  }

  public @Nullable ChildProcess process(HostedExtension extension) {
    return monitor
        .<Optional<ChildProcess>>read(() -> Optional.ofNullable(extension.process))
        .orElse(null);
  }

  public HostedExtension register(@Nullable String name, List<String> events) {
    if (name == null || name.isEmpty()) {
      throw ApiException.forbidden("Extension.InvalidExtensionName", "Empty extension name");
    }
    return monitor.change(() -> registerLocked(name, events));
  }

  private HostedExtension registerLocked(String name, List<String> events) {
    HostedExtension known = extensions.get(name);
    if (known != null && known.state != ExtensionState.STARTED) {
      throw invalidState(known, ExtensionState.REGISTERED);
    }
    HostedExtension extension = known != null ? known : newInternal(name);
    for (String event : events) {
      if (!EVENTS.contains(event)
          || (!extension.external() && event.equals("SHUTDOWN"))
          || (managed && event.equals("INVOKE"))) {
        throw ApiException.forbidden(
            "Extension.InvalidEventType", event + ": Invalid event type for this extension");
      }
    }
    extensions.putIfAbsent(name, extension);
    extension.events = Set.copyOf(events);
    extension.state = ExtensionState.REGISTERED;
    extension.registeredAt = System.nanoTime();
    return extension;
  }

  private HostedExtension newInternal(String name) {
    if (registrationClosed) {
      throw ApiException.forbidden(
          "Extension.RegistrationClosed", "Extension registration closed already");
    }
    if (extensions.size() >= MAX_EXTENSIONS) {
      throw ApiException.forbidden(
          "Extension.TooManyExtensions", "Extension limit (" + MAX_EXTENSIONS + ") reached");
    }
    return new HostedExtension(name, false);
  }

  /** Returns the extension that sent a request. */
  public HostedExtension identify(@Nullable String identifier) {
    if (identifier == null || identifier.isEmpty()) {
      throw ApiException.forbidden(
          "Extension.MissingExtensionIdentifier", "Missing Lambda-Extension-Identifier header");
    }
    if (!isUuid(identifier)) {
      throw ApiException.forbidden(
          "Extension.InvalidExtensionIdentifier", "Invalid Lambda-Extension-Identifier");
    }
    return find(identifier)
        .orElseThrow(
            () ->
                ApiException.forbidden(
                    "Extension.UnknownExtensionIdentifier", "Unknown extension " + identifier));
  }

  private static boolean isUuid(String identifier) {
    try {
      return UUID.fromString(identifier).toString().equalsIgnoreCase(identifier);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Optional<HostedExtension> find(String identifier) {
    return monitor.read(
        () ->
            extensions.values().stream()
                .filter(e -> e.registered() && e.identifier().equalsIgnoreCase(identifier))
                .findFirst());
  }

  /** Records that an extension has finished its previous event. */
  public void ready(HostedExtension extension) {
    monitor.change(
        () -> {
          boolean allowed =
              extension.state == ExtensionState.REGISTERED
                  || extension.state == ExtensionState.RUNNING;
          if (!allowed || extension.shutdownTaken) {
            throw invalidState(extension, ExtensionState.READY);
          }
          extension.state = ExtensionState.READY;
          extension.readyAt = System.nanoTime();
          if (!extension.askedForNext()) {
            extension.firstNextAt = extension.readyAt;
          }
        });
  }

  /** Waits for the next event. Returns empty if the run has ended. */
  public Optional<DispatchedEvent> take(HostedExtension extension) throws InterruptedException {
    monitor.await(() -> extension.pending != null || closed);
    return monitor.change(
        () -> {
          Optional<DispatchedEvent> event = Optional.ofNullable(extension.pending);
          extension.pending = null;
          if (event.isPresent() && event.get().shutdown()) {
            extension.shutdownTaken = true;
            extension.state = ExtensionState.RUNNING;
          }
          return event;
        });
  }

  /**
   * Dispatches an INVOKE to all extensions that registered for it. The caller holds the monitor.
   */
  public void dispatchInvoke(DispatchedEvent event) {
    for (HostedExtension extension : extensions.values()) {
      if (extension.wants("INVOKE")) {
        extension.pending = event;
        extension.state = ExtensionState.RUNNING;
      }
    }
  }

  /** Dispatches SHUTDOWN to an extension, which gets it when it asks for the next event. */
  public void dispatchShutdown(HostedExtension extension, DispatchedEvent event) {
    monitor.change(
        () -> {
          extension.pending = event;
          extension.shutdownAt = System.nanoTime();
        });
  }

  /** Records an error that an extension reported, which fails the run. */
  public void reportError(HostedExtension extension, boolean init, String errorType) {
    ExtensionState target = init ? ExtensionState.INIT_ERROR : ExtensionState.EXIT_ERROR;
    monitor.change(
        () -> {
          boolean allowed =
              init
                  ? extension.state == ExtensionState.REGISTERED
                  : extension.state == ExtensionState.REGISTERED
                      || extension.state == ExtensionState.READY
                      || extension.state == ExtensionState.RUNNING;
          if (!allowed) {
            throw invalidState(extension, target);
          }
          extension.state = target;
          extension.errorType = errorType;
          extension.problem = "reported " + (init ? "init" : "exit") + " error " + errorType;
        });
    boolean passedOn = managed && errorType.matches("Extension\\.[A-Z][a-zA-Z]+");
    onFailure.accept(
        new EnvironmentFailure(
            EnvironmentFailure.Kind.EXTENSION,
            passedOn ? errorType : init ? "Extension.InitError" : "Extension.ExitError",
            "extension '" + extension.name() + "' reported " + errorType));
  }

  void closeRegistration() {
    monitor.change(() -> registrationClosed = true);
  }

  /** Ends the requests that wait for an event. */
  void close() {
    monitor.change(() -> closed = true);
  }

  private static ApiException invalidState(HostedExtension extension, ExtensionState target) {
    return ApiException.forbidden(
        "Extension.InvalidExtensionState",
        "State transition from "
            + extension.state.platformName()
            + " to "
            + target.platformName()
            + " failed for extension "
            + extension.name()
            + ". Error: State transition is not allowed");
  }
}
