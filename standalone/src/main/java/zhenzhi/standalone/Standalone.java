package zhenzhi.standalone;

import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.bridge.SLF4JBridgeHandler;
import zhenzhi.db.embedded.StartFailure;
import zhenzhi.standalone.data.DataFolder;
import zhenzhi.standalone.site.DemoSite;

/** Starts a whole district in one process: what {@code ./run} runs. */
public final class Standalone {
  private Standalone() {}

  public static void main(String[] arguments) throws InterruptedException {
    try {
      var options = Options.of(arguments);
      if (options.help()) {
        System.out.print(Options.USAGE);
        return;
      }
      var data = DataFolder.take(options.data());
      logInto(data.root().resolve("log"));
      System.out.print(start(options, data));
      Thread.currentThread().join(); // until Ctrl-C
    } catch (CannotStart | StartFailure failure) {
      System.err.println("run: " + failure.getMessage());
      System.exit(1);
    } catch (RuntimeException bug) { // what has started holds the process alive
      bug.printStackTrace();
      System.exit(1);
    }
  }

  private static void logInto(Path folder) {
    System.setProperty("zhenzhi.log", folder.toString());
    System.setProperty("logback.configurationFile", "zhenzhi/standalone/logback.xml");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  private static Banner start(Options options, DataFolder data) {
    var running = new Running();
    Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
    running.keep("data folder", data);
    Obstacles.refuse(options, data);
    DemoSite.endLeftovers(data.folder("site"));
    if (options.fresh()) {
      data.empty();
    }
    return new District(data, options, running).start(Clock.systemUTC());
  }
}
