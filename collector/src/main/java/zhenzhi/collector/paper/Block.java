package zhenzhi.collector.paper;

/** What the text of a paper is made of, from top to bottom. */
public sealed interface Block {

  /** A heading without its number: the paper numbers 一、 （一） 1. itself. */
  record Heading(Level level, String text) implements Block {}

  /** How deep a heading lies. */
  enum Level {
    FIRST,
    SECOND,
    THIRD
  }

  record Paragraph(String text) implements Block {}

  record Tabular(Table table) implements Block {}

  record PageBreak() implements Block {}
}
