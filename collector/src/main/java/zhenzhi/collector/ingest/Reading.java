package zhenzhi.collector.ingest;

/** What came, and what it says. */
record Reading(Arrival arrival, Message message) {
  static Reading of(Arrival arrival) {
    return new Reading(arrival, Intake.read(arrival.topic(), arrival.payload()));
  }
}
