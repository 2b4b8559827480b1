package zhenzhi.simulator.heard;

import java.util.ArrayDeque;

/** Reports that have not arrived yet. A full one lets the oldest go. */
final class Outbox {
  /** Two days of reports. */
  private static final int MOST = 576;

  private final ArrayDeque<Report> reports = new ArrayDeque<>();

  void write(Report report) {
    if (reports.size() == MOST) {
      reports.removeFirst();
    }
    reports.addLast(report);
  }

  /** When the next one would arrive over an open connection. */
  long next() {
    return reports.isEmpty() ? Machine.NEVER : reports.getFirst().leaves();
  }

  /** Its disk is gone. */
  void lose() {
    reports.clear();
  }

  void deliver(Inbox inbox, long at, long openSince) {
    while (!reports.isEmpty() && reports.getFirst().leaves() <= at) {
      var report = reports.removeFirst();
      inbox.take(report, at, report.taken() < openSince);
    }
  }
}
