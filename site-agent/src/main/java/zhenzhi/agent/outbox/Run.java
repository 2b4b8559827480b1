package zhenzhi.agent.outbox;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Places of reports of one boot that lie on disk one after another.
 *
 * @param first place
 * @param last place
 */
record Run(UUID boot, long first, long last) {
  static String encode(List<Run> runs) {
    return runs.stream()
        .map(run -> run.boot + " " + run.first + " " + run.last)
        .collect(joining(";"));
  }

  static List<Run> decode(String line) {
    return Arrays.stream(line.split(";", -1))
        .filter(run -> !run.isEmpty())
        .map(run -> run.split(" ", -1))
        .map(part ->
            new Run(UUID.fromString(part[0]), Long.parseLong(part[1]), Long.parseLong(part[2])))
        .toList();
  }
}
