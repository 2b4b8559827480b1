package zhenzhi.collector.audit;

/**
 * Where the chain has come to.
 *
 * @param nth of the last entry
 * @param hash of it, in hexadecimal digits
 */
record Place(long nth, String hash) {
  /** As an entry tells of it: whoever takes off more has to say so, too. */
  String words() {
    return nth + " " + hash;
  }
}
