package zhenzhi.standalone;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What was asked for on the command line.
 *
 * @param port of the console, on loopback
 * @param sites how many are simulated
 * @param historyDays that the fleet tells at its first start; absent: the previous month and this
 * @param boxes where enrolled boxes come in by TLS, if they do
 * @param fresh forget everything that earlier starts left
 */
record Options(
    Path data,
    int port,
    int sites,
    OptionalInt historyDays,
    Optional<InetSocketAddress> boxes,
    boolean fresh,
    boolean help) {
  static final String USAGE =
      """
      usage: ./run [--fresh] [--port PORT] [--sites N] [--history DAYS] [--boxes HOST:PORT] [--data DIR] [--help]
        --fresh         begin anew: delete what earlier starts left in DIR
        --port PORT     of the console, on 127.0.0.1 (8080)
        --sites N       simulated sites, 0 to 2000 (120)
        --history DAYS  past days told at the first start (the previous month and this one)
        --boxes HOST:PORT  where enrolled boxes come in by TLS, such as 0.0.0.0:8883 (nowhere)
        --data DIR      where everything is kept (./data)
      Ctrl-C stops it; the next start goes on where it stopped.
      """;

  private static final Options USUAL =
      new Options(Path.of("data"), 8080, 120, OptionalInt.empty(), Optional.empty(), false, false);

  static Options of(String... arguments) {
    var words = new ArrayDeque<>(List.of(arguments));
    var options = USUAL;
    while (!words.isEmpty()) {
      options = options.with(words.remove(), words);
    }
    return options;
  }

  private Options with(String name, ArrayDeque<String> words) {
    return switch (name) {
      case "--fresh" -> new Options(data, port, sites, historyDays, boxes, true, help);
      case "--help", "-h" -> new Options(data, port, sites, historyDays, boxes, fresh, true);
      case "--port" ->
          new Options(data, number(name, words, 65_535), sites, historyDays, boxes, fresh, help);
      case "--sites" ->
          new Options(data, port, number(name, words, 2_000), historyDays, boxes, fresh, help);
      case "--history" ->
          new Options(
              data, port, sites, OptionalInt.of(number(name, words, 366)), boxes, fresh, help);
      case "--boxes" -> {
        var door = Optional.of(address(name, words));
        yield new Options(data, port, sites, historyDays, door, fresh, help);
      }
      case "--data" ->
          new Options(Path.of(value(name, words)), port, sites, historyDays, boxes, fresh, help);
      default -> throw new CannotStart("unknown option " + name + ", try --help");
    };
  }

  private static int number(String name, ArrayDeque<String> words, int most) {
    var word = value(name, words);
    if (word.matches("\\d{1,5}") && Integer.parseInt(word) <= most) {
      return Integer.parseInt(word);
    }
    throw new CannotStart(name + " takes a number from 0 to " + most + ", not '" + word + "'");
  }

  private static InetSocketAddress address(String name, ArrayDeque<String> words) {
    var word = value(name, words);
    var colon = word.lastIndexOf(':');
    if (colon > 0 && word.substring(colon + 1).matches("\\d{1,5}")) {
      var port = Integer.parseInt(word.substring(colon + 1));
      if (port <= 65_535) {
        return InetSocketAddress.createUnresolved(word.substring(0, colon), port);
      }
    }
    throw new CannotStart(name + " takes HOST:PORT, not '" + word + "'");
  }

  private static String value(String name, ArrayDeque<String> words) {
    if (words.isEmpty()) {
      throw new CannotStart(name + " needs a value, try --help");
    }
    return words.remove();
  }
}
