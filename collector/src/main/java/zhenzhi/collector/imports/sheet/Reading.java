package zhenzhi.collector.imports.sheet;

/** What reading a file comes to. */
public sealed interface Reading {
  record Read(Sheet sheet) implements Reading {}

  /**
   * Not a file that can be imported.
   *
   * @param why in words for whoever uploaded it, with what to do
   */
  record Unreadable(String why) implements Reading {}
}
