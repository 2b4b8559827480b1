package zhenzhi.collector.assessment;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhenzhi.collector.assessment.Sheet.Stars;
import zhenzhi.collector.assessment.Sheet.Tier;
import zhenzhi.collector.assessment.Veto.Condition;
import zhenzhi.collector.fact.FactKind;

/** Reads a sheet; the built-in one explains its form. */
public final class SheetText {
  private final List<Item> items = new ArrayList<>();
  private final List<Veto> vetoes = new ArrayList<>();
  private final List<Tier> tiers = new ArrayList<>();
  private Optional<Stars> stars = Optional.empty();
  private Optional<Integer> least = Optional.empty();

  private SheetText() {}

  /**
   * Reads the lines of a sheet.
   *
   * @throws IllegalArgumentException with the line and the value that cannot be read
   */
  public static Sheet read(String text) {
    var sheet = new SheetText();
    var lines = text.lines().toList();
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        try {
          sheet.add(Stream.of(line.split(",", -1)).map(String::strip).toList());
        } catch (IllegalArgumentException problem) {
          throw new IllegalArgumentException(
              "line " + (i + 1) + ": " + problem.getMessage() + " in '" + line + "'", problem);
        }
      }
    }
    return new Sheet(
        sheet.items,
        sheet.vetoes,
        sheet.tiers,
        sheet.stars.orElseThrow(() -> new IllegalArgumentException("there is no line 'stars'")),
        sheet.least.orElseThrow(() -> new IllegalArgumentException("there is no line 'least'")));
  }

  private void add(List<String> cells) {
    switch (cells.getFirst()) {
      case "item" -> items.add(item(cells));
      case "veto" -> {
        expect(cells, 4);
        vetoes.add(new Veto(cells.get(1), kind(cells.get(2)), condition(cells.get(3))));
      }
      case "tier" -> {
        expect(cells, 3);
        tiers.add(new Tier(cells.get(1), whole(cells.get(2))));
      }
      case "stars" -> {
        expect(cells, 3);
        stars = Optional.of(new Stars(whole(cells.get(1)), whole(cells.get(2))));
      }
      case "least" -> {
        expect(cells, 2);
        least = Optional.of(whole(cells.get(1)));
      }
      default -> throw new IllegalArgumentException("no such word: '" + cells.getFirst() + "'");
    }
  }

  private Item item(List<String> cells) {
    var isByHand = cells.size() == 5 && cells.get(4).equals("hand");
    expect(cells, isByHand ? 5 : 6);
    var name = cells.get(2);
    if (items.stream().anyMatch(item -> item.name().equals(name))) {
      throw new IllegalArgumentException("there are two items '" + name + "'");
    }
    var points = whole(cells.get(3));
    return new Item(
        cells.get(1),
        name,
        points,
        isByHand
            ? new Source.ByHand()
            : new Source.Known(kind(cells.get(4)), curve(cells.get(5), points)));
  }

  private static Curve curve(String text, int points) {
    var between = text.indexOf("..");
    if (between > 0) {
      return new Curve.Linear(
          figure(text.substring(0, between)), figure(text.substring(between + 2)));
    }
    var steps = Stream.of(text.split(" +", -1)).map(SheetText::step).toList();
    if (steps.getLast().points() != points) {
      throw new IllegalArgumentException("the last step does not give all points: '" + text + "'");
    }
    return new Curve.Steps(steps);
  }

  private static Curve.Step step(String text) {
    var colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("not a step such as 60%:2: '" + text + "'");
    }
    return new Curve.Step(figure(text.substring(0, colon)), whole(text.substring(colon + 1)));
  }

  private static Condition condition(String text) {
    if (text.startsWith(">=")) {
      return new Condition.AtLeast(whole(text.substring(2)));
    }
    if (text.startsWith("=")) {
      return new Condition.Exactly(whole(text.substring(1)));
    }
    throw new IllegalArgumentException("not a condition such as >=3: '" + text + "'");
  }

  private static FactKind kind(String text) {
    return Arrays.stream(FactKind.values())
        .filter(kind -> kind.name().equals(text))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no such source: '"
                    + text
                    + "', but hand or one of "
                    + Arrays.stream(FactKind.values()).map(Enum::name).collect(joining(", "))));
  }

  private static BigDecimal figure(String text) {
    var isPercent = text.endsWith("%");
    var digits = isPercent ? text.substring(0, text.length() - 1) : text;
    if (!digits.matches("[0-9]{1,6}(\\.[0-9]{1,3})?")) {
      throw new IllegalArgumentException("not a figure: '" + text + "'");
    }
    return isPercent ? new BigDecimal(digits).movePointLeft(2) : new BigDecimal(digits);
  }

  private static int whole(String text) {
    if (!text.matches("[0-9]{1,6}")) {
      throw new IllegalArgumentException("not a whole number: '" + text + "'");
    }
    return Integer.parseInt(text);
  }

  private static void expect(List<String> cells, int count) {
    if (cells.size() != count) {
      throw new IllegalArgumentException(cells.size() + " values where there should be " + count);
    }
  }
}
