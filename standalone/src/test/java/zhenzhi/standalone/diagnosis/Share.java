package zhenzhi.standalone.diagnosis;

/** How many of how many. */
final class Share {
  private int of;
  private int all;

  void count(boolean one) {
    all++;
    of += one ? 1 : 0;
  }

  void add(Share other) {
    of += other.of;
    all += other.all;
  }

  int all() {
    return all;
  }

  int missed() {
    return all - of;
  }

  /** Between 0 and 1; not a number when there was nothing to count. */
  double value() {
    return all == 0 ? Double.NaN : of / (double) all;
  }
}
