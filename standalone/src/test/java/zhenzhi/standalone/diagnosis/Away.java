package zhenzhi.standalone.diagnosis;

/**
 * A time in which a site was not connected, as the broker had it.
 *
 * @param from milliseconds of 1970, likewise {@code until}
 * @param lost whether it went without a word
 */
record Away(long from, long until, boolean lost) {
  long millis() {
    return until - from;
  }
}
