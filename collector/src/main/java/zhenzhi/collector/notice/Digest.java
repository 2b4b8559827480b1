package zhenzhi.collector.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * Several notices for the same target as one message.
 *
 * @param title what it is about
 * @param body a line for each, as far as there is room
 */
public record Digest(String title, String body) {
  private static final int MOST_LINES = 20;
  private static final int TITLE = 120;
  private static final String CUT = "…";

  /**
   * What is to be told of a ticket or an order.
   *
   * @param about its address in the console
   */
  public record Item(long id, String about, int nth, Occasion occasion, String words) {}

  /**
   * Those that nobody needs any more: of each ticket or order there is a newer word; and where
   * trouble is over before anybody was told of it, both.
   */
  public static Set<Long> overtaken(List<Item> items) {
    var matters = new LinkedHashMap<String, List<Item>>();
    items.forEach(item -> matters.computeIfAbsent(item.about(), _ -> new ArrayList<>()).add(item));
    var overtaken = new HashSet<Long>();
    for (var ofOne : matters.values()) {
      var last = ofOne.stream().max((a, b) -> Integer.compare(a.nth(), b.nth())).orElseThrow();
      var isNothing =
          last.occasion().isOver() && ofOne.stream().anyMatch(item -> item.occasion().isTrouble());
      ofOne.stream()
          .filter(item -> isNothing || item.id() != last.id())
          .forEach(item -> overtaken.add(item.id()));
    }
    return overtaken;
  }

  /**
   * Puts them into one message.
   *
   * @param items one at least
   * @param console where more is to be seen; empty where nobody knows
   * @param room of the body in bytes
   */
  public static Digest of(List<Item> items, String console, int room) {
    var end = console.isEmpty() ? "" : "\n" + link(items, console);
    if (items.size() == 1) {
      var only = items.getFirst();
      return new Digest(
          NoticeWords.of(only.occasion()) + "：" + cut(only.words(), TITLE),
          cut(only.words(), room - size(end)) + end);
    }
    var lines = new StringBuilder();
    var told = 0;
    for (var item : items) {
      var line = (told + 1) + ". " + NoticeWords.of(item.occasion()) + "：" + item.words() + "\n";
      if (told == MOST_LINES || size(lines + line + more(items.size()) + end) > room) {
        break;
      }
      lines.append(line);
      told++;
    }
    var left = items.size() - told;
    return new Digest(title(items), lines + (left == 0 ? "" : more(left)) + end);
  }

  private static String title(List<Item> items) {
    var counts = new EnumMap<Occasion, Integer>(Occasion.class);
    items.forEach(item -> counts.merge(item.occasion(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(count -> count.getValue() + " 个" + NoticeWords.of(count.getKey()))
        .collect(joining("，"));
  }

  private static String more(int left) {
    return "还有 " + left + " 个，请到系统里看。";
  }

  private static String link(List<Item> items, String console) {
    if (items.size() == 1) {
      return console + items.getFirst().about();
    }
    var lists = items.stream().map(item -> list(item.about())).distinct().toList();
    return console + (lists.size() == 1 ? lists.getFirst() : "/notices/mine");
  }

  /** Where all of its kind are. */
  private static String list(String about) {
    return about.substring(0, about.lastIndexOf('/'));
  }

  private static int size(String text) {
    return text.getBytes(UTF_8).length;
  }

  private static String cut(String text, int room) {
    if (size(text) <= room) {
      return text;
    }
    var end = text.length();
    while (end > 0 && size(text.substring(0, end)) > room - size(CUT)) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + CUT;
  }
}
