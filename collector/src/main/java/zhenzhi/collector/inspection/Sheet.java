package zhenzhi.collector.inspection;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** 检查表: what is looked at, in order. */
public record Sheet(List<Item> items) {
  /** More than that nobody does on a phone. */
  private static final int MOST = 60;

  public Sheet {
    items = List.copyOf(items);
    if (items.isEmpty() || items.size() > MOST) {
      throw new IllegalArgumentException("a check sheet with " + items.size() + " items");
    }
    var keys = new HashSet<String>();
    for (var item : items) {
      if (!keys.add(item.key())) {
        throw new IllegalArgumentException("a check sheet with two items '" + item.key() + "'");
      }
    }
  }

  /**
   * Reads a sheet: an item to a line, as {@code key | question | kind | follow-up | known}. Empty
   * lines and those that begin with {@code #} are skipped; what cannot be read is refused with the
   * number of its line.
   */
  public static Sheet parse(String text) {
    var lines = text.lines().map(String::strip).toList();
    return new Sheet(
        IntStream.range(0, lines.size())
            .filter(nth -> !lines.get(nth).isEmpty() && !lines.get(nth).startsWith("#"))
            .mapToObj(nth -> item(lines.get(nth), nth + 1))
            .toList());
  }

  /**
   * What was asked when it was signed, in its words and its order, to be asked again. How something
   * without an answer was asked is known only while it stands on this sheet; else by Yes or No.
   */
  public Sheet asAsked(List<Answered> signed) {
    return new Sheet(signed.stream().map(this::asked).toList());
  }

  private Item asked(Answered signed) {
    var present =
        items.stream()
            .filter(item -> item.key().equals(signed.item()))
            .findFirst()
            .orElse(
                new Item(
                    signed.item(),
                    signed.question(),
                    Item.Kind.YES_NO,
                    new FollowUp.Rectify(),
                    Item.Known.NOTHING));
    var kind =
        switch (signed.answer()) {
          case Answer.Yes _, Answer.No _ -> Item.Kind.YES_NO;
          case Answer.Count _ -> Item.Kind.NUMBER;
          case Answer.Words _ -> Item.Kind.WORDS;
          case Answer.NotApplicable _ -> present.kind();
        };
    return new Item(signed.item(), signed.question(), kind, present.followUp(), Item.Known.NOTHING);
  }

  private static Item item(String line, int number) {
    var parts = List.of(line.split("\\s*\\|\\s*", -1));
    if (parts.size() != 5) {
      throw wrong(number, parts.size() + " parts and not 5", line);
    }
    if (!parts.get(0).matches("[A-Z][A-Z0-9_]{0,29}")) {
      throw wrong(number, "no key", parts.get(0));
    }
    if (parts.get(1).isEmpty()) {
      throw wrong(number, "no question", line);
    }
    return new Item(
        parts.get(0),
        parts.get(1),
        one(Item.Kind.values(), parts.get(2))
            .orElseThrow(() -> wrong(number, "kind", parts.get(2))),
        FollowUp.of(parts.get(3)).orElseThrow(() -> wrong(number, "follow-up", parts.get(3))),
        one(Item.Known.values(), parts.get(4))
            .orElseThrow(() -> wrong(number, "known", parts.get(4))));
  }

  private static <E extends Enum<E>> Optional<E> one(E[] all, String name) {
    return List.of(all).stream().filter(one -> one.name().equals(name)).findFirst();
  }

  private static IllegalArgumentException wrong(int line, String what, String value) {
    return new IllegalArgumentException(
        "line %d of the check sheet: %s: '%s'".formatted(line, what, value));
  }
}
