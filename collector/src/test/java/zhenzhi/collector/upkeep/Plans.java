package zhenzhi.collector.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The plans of what a collector really ran, as PostgreSQL's auto_explain writes them into the
 * server's log.
 *
 * @param log of the server, on this machine
 */
record Plans(Path log) {
  /** For the sessions whose plans are wanted. */
  static final String WRITTEN =
      """
      LOAD 'auto_explain';
      SET auto_explain.log_min_duration = 0;
      SET auto_explain.log_analyze = on;
      SET auto_explain.log_timing = off;
      SET auto_explain.log_format = json;
      """;

  private static final String BEGINS = "  plan:\n";
  private static final Pattern ENTRY = Pattern.compile("\n(?!\t)");

  /** What is asked for. */
  interface Asking {
    void ask() throws Exception;
  }

  /**
   * A node of a plan that reads a table or an index of it.
   *
   * @param relation a table, or a chunk
   * @param read rows that were looked at, whether or not they were wanted
   * @param loops how often; never, for a part that was found not to be needed
   */
  record Scan(String type, String relation, double read, double loops) {}

  /** Where each statement of {@code asking} read. */
  List<Scan> of(Asking asking) throws Exception {
    var from = Files.size(log);
    asking.ask();
    return plans(from).stream().flatMap(Plans::scans).toList();
  }

  private List<JsonNode> plans(long from) throws IOException {
    var bytes = Files.readAllBytes(log);
    var text = new String(bytes, (int) from, bytes.length - (int) from, UTF_8);
    var plans = new ArrayList<JsonNode>();
    for (var entry :
        ENTRY.splitAsStream(text).toList()) { // what is longer than a line goes on after a tab
      var plan = entry.indexOf(BEGINS);
      if (plan >= 0) {
        plans.add(read(entry.substring(plan + BEGINS.length())));
      }
    }
    return plans;
  }

  private static JsonNode read(String plan) throws IOException {
    var json = JsonMapper.createDefault().readValue(plan, Argument.of(JsonNode.class));
    return Objects.requireNonNull(Objects.requireNonNull(json).get("Plan"));
  }

  private static Stream<Scan> scans(JsonNode node) {
    var below = node.get("Plans");
    var deeper =
        below == null
            ? Stream.<Scan>of()
            : StreamSupport.stream(below.values().spliterator(), false).flatMap(Plans::scans);
    var relation = node.get("Relation Name");
    return relation == null || text(node).equals("ModifyTable")
        ? deeper
        : Stream.concat(Stream.of(scan(node, relation.getStringValue())), deeper);
  }

  private static Scan scan(JsonNode node, String relation) {
    var loops = number(node, "Actual Loops");
    var read =
        number(node, "Actual Rows")
            + number(node, "Rows Removed by Filter")
            + number(node, "Rows Removed by Index Recheck");
    return new Scan(text(node), relation, read * loops, loops);
  }

  private static String text(JsonNode node) {
    return Objects.requireNonNull(node.get("Node Type")).getStringValue();
  }

  private static double number(JsonNode node, String name) {
    var value = node.get(name);
    return value == null ? 0 : value.getDoubleValue();
  }
}
