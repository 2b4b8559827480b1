package zhenzhi.collector.content;

import static java.util.Comparator.comparing;

import java.util.Comparator;

/** What a box says of something it plays; what was imported has no code. */
record Content(String code, String title, String category) implements Comparable<Content> {
  private static final Comparator<Content> ORDER =
      comparing(Content::code).thenComparing(Content::title).thenComparing(Content::category);

  @Override
  public int compareTo(Content other) {
    return ORDER.compare(this, other);
  }
}
