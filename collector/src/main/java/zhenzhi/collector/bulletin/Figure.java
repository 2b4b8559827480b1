package zhenzhi.collector.bulletin;

/** What a bulletin says of a site, in the order in which it is told what has changed. */
public enum Figure {
  CREDITED("credited_ms"),
  PLACE("kind, place, unranked"),
  RAW("raw_ms, imported_ms"),
  PERSON("person_ms"),
  COMPLETION("target_ms, counted_ms, prorated_ms"),
  EXCUSED("excused_ms, excuses"),
  SESSIONS("sessions"),
  REPORTS("reports, missing"),
  HARDWARE("hardware, hardware_since");

  private final String columns;

  Figure(String columns) {
    this.columns = columns;
  }

  /** What decides it in a line of a ranking, as SQL. */
  String columns(String line) {
    return line + "." + columns.replace(", ", ", " + line + ".");
  }
}
