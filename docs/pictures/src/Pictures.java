// SPDX-License-Identifier: Apache-2.0
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Draws pictures. Arguments: the folder of the project, the folder of the pictures, {@code full} or
 * {@code quick} runs, and the pictures' names.
 */
final class Pictures {

  private Pictures() {}

  public static void main(String[] arguments) throws Exception {
    Path project = Path.of(arguments[0]);
    Path folder = Path.of(arguments[1]);
    boolean quick = arguments[2].equals("quick");
    for (String name : List.of(arguments).subList(3, arguments.length)) {
      Files.writeString(folder.resolve(name + ".svg"), draw(name, project, quick));
    }
  }

  private static String draw(String name, Path project, boolean quick) throws Exception {
    Path layer = project.resolve("extension-app/target/layer");
    return switch (name) {
      case "architecture" -> Architecture.draw();
      case "added" -> new CostCharts(project.resolve("docs")).added();
      case "start" -> new CostCharts(project.resolve("docs")).startAndMemory();
      case "holds" -> new Holds(layer, quick ? 3 : 8).draw();
      case "dashboard" -> new DashboardRun(project, layer).draw(quick ? 15 : 90);
      default -> throw new IllegalArgumentException("no picture has the name " + name);
    };
  }

  static Thread daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    return thread;
  }
}
