package zhenzhi.dashboard.ticket;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import zhenzhi.collector.ticket.desk.TicketLine;
import zhenzhi.dashboard.frame.Form;

/**
 * Several tickets that were ticked.
 *
 * @param seen when each had moved last, as its reader saw it, by its number
 */
record BulkQuery(Map<Long, Instant> seen) {
  private static final String FIELD = "t[0-9]{1,18}";
  private static final String MICROS = "[0-9]{1,18}";

  /** Leaves out what no page of ours has. */
  static BulkQuery of(Form form) {
    var seen = new HashMap<Long, Instant>();
    form.fields()
        .forEach((name, value) -> {
          if (name.matches(FIELD) && value.matches(MICROS)) {
            seen.put(
                Long.parseLong(name.substring(1)),
                Instant.EPOCH.plus(Long.parseLong(value), ChronoUnit.MICROS));
          }
        });
    return new BulkQuery(Map.copyOf(seen));
  }

  /** What the field of a ticket says. */
  static String seen(TicketLine line) {
    return String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, line.moved()));
  }
}
