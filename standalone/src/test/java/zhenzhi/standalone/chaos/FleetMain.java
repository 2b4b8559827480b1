package zhenzhi.standalone.chaos;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * Some boxes and an echo in a process of their own: {@code FOLDER BROKER SEED FIRST LAST}. Stopped
 * in good order, the boxes write nothing more, and the process ends when all outboxes are empty.
 */
final class FleetMain {
  private FleetMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var folder = Path.of(arguments[0]);
    var broker = URI.create(arguments[1]);
    var seed = Long.parseLong(arguments[2]);
    var first = Integer.parseInt(arguments[3]);
    var last = Integer.parseInt(arguments[4]);
    var echo = Echo.open(broker, first);
    var boxes = new ArrayList<ScriptedBox>();
    for (var number = first; number <= last; number++) {
      boxes.add(ScriptedBox.start(folder, Names.station(number), seed, broker, echo));
    }
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  echo.close();
                  boxes.forEach(ScriptedBox::writeNoMore);
                  boxes.forEach(ScriptedBox::close);
                },
                "stop"));
    Thread.currentThread().join();
  }
}
