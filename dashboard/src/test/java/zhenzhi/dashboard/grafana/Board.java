package zhenzhi.dashboard.grafana;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A board as Grafana reads it. */
record Board(String file, JsonNode json) {
  private static final Path FOLDER = Path.of("grafana/boards");

  /** In the order of their files' names. */
  static List<Board> all() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.sorted().map(Board::read).toList();
    }
  }

  private static Board read(Path file) {
    try {
      var json =
          JsonMapper.createDefault()
              .readValue(Files.readAllBytes(file), Argument.of(JsonNode.class));
      return new Board(file.getFileName().toString(), Objects.requireNonNull(json));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file.toString(), unreadable);
    }
  }

  /**
   * A part of it.
   *
   * @param board its file, to be named when something is wrong
   */
  record Panel(String board, JsonNode json) {
    String title() {
      return text(json, "title");
    }

    JsonNode defaults() {
      return child(child(json, "fieldConfig"), "defaults");
    }

    /** What it asks the database, if it does. */
    Stream<Asked> statements() {
      return list(json, "targets")
          .filter(target -> target.get("rawSql") != null)
          .map(target ->
              new Asked(
                  board + ": " + title(),
                  text(target, "rawSql"),
                  text(target, "format").equals("time_series")));
    }

    @Override
    public String toString() {
      return board + ": " + title();
    }
  }

  /**
   * A statement with Grafana's macros in it.
   *
   * @param isCurve whether there has to be a time in it
   */
  record Asked(String of, String sql, boolean isCurve) {
    @Override
    public String toString() {
      return of;
    }
  }

  String title() {
    return text(json, "title");
  }

  Stream<Panel> panels() {
    return list(json, "panels").map(panel -> new Panel(file, panel));
  }

  Stream<JsonNode> variables() {
    return list(child(json, "templating"), "list");
  }

  /** All that it asks the database, its variables' choices included. */
  Stream<Asked> statements() {
    var choices =
        variables()
            .filter(variable -> text(variable, "type").equals("query"))
            .map(variable ->
                new Asked(file + ": $" + text(variable, "name"), text(variable, "query"), false));
    return Stream.concat(choices, panels().flatMap(Panel::statements));
  }

  static JsonNode child(JsonNode node, String name) {
    return Objects.requireNonNull(node.get(name), name);
  }

  static String text(JsonNode node, String name) {
    return child(node, name).coerceStringValue();
  }

  static Stream<JsonNode> list(JsonNode node, String name) {
    return StreamSupport.stream(child(node, name).values().spliterator(), false);
  }
}
