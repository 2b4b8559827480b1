package zhenzhi.standalone.year;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A year in the life of a district, and every figure of it worked out again. Takes the number of
 * sites, of months and a seed; prints name, value, unit and aim, parted by tabs, and each
 * difference on the other channel.
 */
public final class YearBench {
  private YearBench() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    var sites = Integer.parseInt(arguments[0]);
    var months = Integer.parseInt(arguments[1]);
    var began = System.nanoTime();
    try (var year =
        Year.of(Files.createTempDirectory("year"), Long.parseLong(arguments[2]), sites)) {
      year.pass(months, month -> tell(month + " passed", began));
      print("bulletins", year.told().size(), "", String.valueOf(months));
      print("orders", year.orders(), "", "");
      tell("All days passed", began);
      year.moves().forEach((move, many) -> print("moves of " + move, many, "", ""));
      var audit = year.audit();
      audit.differences().forEach(System.err::println);
      audit.figures().forEach((kind, many) -> print("figures of " + kind, many, "", ""));
      print("differences", audit.differences().size(), "", "0");
      print("took", seconds(began), "s", "");
    }
    System.exit(0); // whatever threads the parts have left
  }

  /** On the other channel: whoever waits for an hour wants to see how far it is. */
  private static void tell(String what, long began) {
    System.err.println(what + " after " + seconds(began) + " s");
  }

  private static long seconds(long began) {
    return Duration.ofNanos(System.nanoTime() - began).toSeconds();
  }

  private static void print(String name, long value, String unit, String aim) {
    System.out.println("year." + name.replace(' ', '-') + "\t" + value + "\t" + unit + "\t" + aim);
  }
}
