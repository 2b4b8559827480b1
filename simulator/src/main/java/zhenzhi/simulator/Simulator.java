package zhenzhi.simulator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import zhenzhi.protocol.link.LinkConfig;
import zhenzhi.protocol.link.LinkConfig.Login;
import zhenzhi.protocol.link.LinkConfig.Session;

/** Runs a fleet against any broker until it is stopped. */
public final class Simulator {
  /** The fleet that everybody sees unless another is asked for. */
  public static final long SEED = 20_261_122;

  private Simulator() {}

  public static void main(String[] args) throws InterruptedException {
    if (args.length != 4) {
      System.err.println(
          "usage: simulator BROKER USER SITES PROGRESS-FILE   (password: FLEET_PASSWORD)");
      System.exit(2);
    }
    var password = Optional.ofNullable(System.getenv("FLEET_PASSWORD")).orElse("");
    var config = FleetConfig.of(SEED, Integer.parseInt(args[2]), Path.of(args[3]));
    var link = link(URI.create(args[0]), args[1], password);
    var fleet = Fleet.start(config, link, Clock.systemUTC());
    Runtime.getRuntime().addShutdownHook(new Thread(fleet::close, "goodbye"));
    Thread.currentThread().join();
  }

  /** How a fleet reaches its broker, as {@code user}. */
  public static LinkConfig link(URI broker, String user, String password) {
    return new LinkConfig(
        broker,
        user,
        Optional.of(new Login(user, password)),
        new Session.Clean(),
        List.of(),
        Duration.ofSeconds(30),
        16,
        200,
        Duration.ofSeconds(10));
  }
}
