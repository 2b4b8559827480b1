package zhenzhi.standalone.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import zhenzhi.standalone.chaos.ChaosConfig.Broker;

/** {@code MINUTES SEED embedded|mosquitto}: figures as {@code ./bench} reads them. */
final class ChaosBench {
  private ChaosBench() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    var lasting = Duration.ofMinutes(Long.parseLong(arguments[0]));
    var broker = Broker.valueOf(arguments[2].toUpperCase(Locale.ROOT));
    var folder = Files.createTempDirectory("zhenzhi-chaos");
    System.err.println("logs are in " + folder);
    var config = ChaosConfig.of(broker, lasting, Long.parseLong(arguments[1]));

    var outcome = Chaos.run(folder, config, System.err);

    var audit = outcome.audit();
    audit.details().forEach(System.err::println);
    outcome.faults().forEach((fault, times) -> System.err.println(fault + ": " + times));
    System.err.printf(
        "%d reports written, %.1f s played%n", audit.written(), audit.played().toMillis() / 1e3);
    figure("reports lost", audit.lost(), "reports");
    figure("reports invented", audit.invented(), "reports");
    figure("facts missing or double", audit.facts(), "facts");
    figure("gaps left", audit.gaps(), "reports");
    figure("stations off by a second", audit.details().size(), "stations");
    figure("put aside", audit.aside(), "messages");
    System.exit(audit.holds() ? 0 : 1);
  }

  private static void figure(String name, long value, String unit) {
    System.out.println("chaos." + name + "\t" + value + "\t" + unit + "\t0");
  }
}
