package zhenzhi.collector.content;

/** What content turns out to be. */
public sealed interface Verdict {
  /** A course that the catalogue has already, under another name. */
  record Known(long course) implements Verdict {}

  /** A course that the catalogue lacks. */
  record Fresh(NewCourse course) implements Verdict {}

  /** No study at all, such as a general live channel. */
  record NoStudy() implements Verdict {}
}
