// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.process;

import io.lambdametrics.emulator.internal.core.DummyCredentials;
import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.model.FunctionLogFormat;
import io.lambdametrics.emulator.model.InitType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The environment variables of runtime and extensions, after AWS's "Using environment variables"
 * and "Lambda Extensions API". Nothing of the emulator's own environment is passed on.
 */
public final class ProcessEnvironment {

  /**
   * Names that Lambda sets itself and refuses in a function's configuration, and TMPDIR, which the
   * emulator sets.
   */
  private static final Set<String> RESERVED =
      Set.of(
          "_HANDLER",
          "_X_AMZN_TRACE_ID",
          "AWS_DEFAULT_REGION",
          "AWS_REGION",
          "AWS_EXECUTION_ENV",
          "AWS_LAMBDA_FUNCTION_NAME",
          "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
          "AWS_LAMBDA_FUNCTION_VERSION",
          "AWS_LAMBDA_INITIALIZATION_TYPE",
          "AWS_LAMBDA_LOG_GROUP_NAME",
          "AWS_LAMBDA_LOG_STREAM_NAME",
          "AWS_ACCESS_KEY",
          "AWS_ACCESS_KEY_ID",
          "AWS_SECRET_ACCESS_KEY",
          "AWS_SESSION_TOKEN",
          "AWS_CONTAINER_CREDENTIALS_FULL_URI",
          "AWS_CONTAINER_AUTHORIZATION_TOKEN",
          "AWS_LAMBDA_LOG_FORMAT",
          "AWS_LAMBDA_MAX_CONCURRENCY",
          "AWS_LAMBDA_RUNTIME_API",
          "LAMBDA_TASK_ROOT",
          "LAMBDA_RUNTIME_DIR",
          "TMPDIR");

  /** Unlike reserved names, a function may set these; extensions do not get them. */
  private static final List<String> RUNTIME_ONLY =
      List.of("AWS_XRAY_CONTEXT_MISSING", "AWS_XRAY_DAEMON_ADDRESS", "AWS_LAMBDA_MAX_CONCURRENCY");

  private ProcessEnvironment() {}

  public static boolean isReserved(String name) {
    return RESERVED.contains(name);
  }

  public static Map<String, String> ofExtension(
      FunctionSettings settings, String runtimeApi, Path temp) {
    Map<String, String> variables = shared(settings, runtimeApi, temp);
    variables.keySet().removeIf(name -> name.startsWith("_"));
    RUNTIME_ONLY.forEach(variables::remove);
    return variables;
  }

  public static Map<String, String> ofRuntime(
      FunctionSettings settings, String runtimeApi, Path temp, Path taskRoot, String logStream) {
    Map<String, String> variables = shared(settings, runtimeApi, temp);
    variables.put("_HANDLER", settings.handler());
    if (settings.managed()) {
      variables.put("AWS_LAMBDA_MAX_CONCURRENCY", Integer.toString(settings.maxConcurrency()));
    }
    variables.put("LAMBDA_TASK_ROOT", taskRoot.toString());
    variables.put("LAMBDA_RUNTIME_DIR", "/var/runtime");
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + settings.functionName());
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", logStream);
    variables.putIfAbsent("AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR");
    variables.putIfAbsent("AWS_XRAY_DAEMON_ADDRESS", "169.254.79.129:2000");
    return variables;
  }

  /**
   * Returns the variables of the credentials. Credentials in a snapshot would expire, so processes
   * in a snapshot request them.
   */
  private static Map<String, String> credentials(FunctionSettings settings, String runtimeApi) {
    return settings.initializationType() == InitType.SNAP_START
        ? Map.of(
            "AWS_CONTAINER_CREDENTIALS_FULL_URI",
            "http://" + runtimeApi + DummyCredentials.PATH,
            "AWS_CONTAINER_AUTHORIZATION_TOKEN",
            DummyCredentials.TOKEN)
        : Map.of(
            "AWS_ACCESS_KEY_ID",
            DummyCredentials.ACCESS_KEY,
            "AWS_SECRET_ACCESS_KEY",
            DummyCredentials.SECRET_KEY,
            "AWS_SESSION_TOKEN",
            DummyCredentials.SESSION_TOKEN);
  }

  private static Map<String, String> shared(
      FunctionSettings settings, String runtimeApi, Path temp) {
    Map<String, String> variables = new TreeMap<>();
    variables.put("LANG", "en_US.UTF-8");
    variables.put("TZ", ":UTC");
    variables.put("PATH", "/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin");
    variables.put(
        "LD_LIBRARY_PATH",
        "/var/lang/lib:/lib64:/usr/lib64:/var/runtime:/var/runtime/lib:/var/task:/var/task/lib:/opt/lib");
    variables.putAll(settings.environment());
    variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    variables.put("AWS_LAMBDA_FUNCTION_NAME", settings.functionName());
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", settings.functionVersion());
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(settings.memorySizeMb()));
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", settings.initializationType().platformName());
    if (settings.logFormat() == FunctionLogFormat.JSON) {
      variables.put("AWS_LAMBDA_LOG_FORMAT", FunctionLogFormat.JSON.platformName());
    }
    variables.put("AWS_REGION", settings.region());
    variables.put("AWS_DEFAULT_REGION", settings.region());
    variables.putAll(credentials(settings, runtimeApi));
    variables.put("TMPDIR", temp.toString());
    return variables;
  }
}
