package zhenzhi.collector.imports;

/** Why an import cannot be undone. */
public sealed interface Blocker {
  /** A later import found the same rows and left them to this one. */
  record Resting(long importId) implements Blocker {}

  /** A bulletin speaks of a site that came with it. */
  record InPaper(String title) implements Blocker {}

  /** The site has been changed since, or is in use. */
  record ChangedSince(String code) implements Blocker {}
}
