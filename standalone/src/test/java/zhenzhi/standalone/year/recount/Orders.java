package zhenzhi.standalone.year.recount;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** 督办 of orders, from their entries alone. */
final class Orders {
  private static final String ENTRIES =
      """
      SELECT rectification_id, at, move, day
      FROM rectification_entry
      WHERE rectification_id IN (SELECT id FROM rectification WHERE issued_at >= ?)
      ORDER BY rectification_id, nth
      """;

  private final ZoneId zone;

  Orders(ZoneId zone) {
    this.zone = zone;
  }

  /** How one order stands. Its days run on only while the office has nothing to decide. */
  private static final class Order {
    private LocalDate due = LocalDate.MIN;
    private LocalDate wish = LocalDate.MIN;
    private boolean planWaits;
    private boolean wishWaits;
    private LocalDate waitsSince = LocalDate.MAX;
    private boolean extended;
    private boolean late;
    private boolean running = true;
    private String end = "";

    void take(String move, LocalDate day, LocalDate date) {
      switch (move) {
        case "ISSUED" -> due = date;
        case "SUBMITTED" -> {
          planWaits = true;
          waitsSince = isWaiting() ? waitsSince : day;
        }
        case "APPROVED", "RETURNED" -> {
          planWaits = false;
          runOn(day);
        }
        case "EXTENSION_ASKED" -> {
          wishWaits = true;
          wish = date;
          waitsSince = day;
        }
        case "EXTENSION_GRANTED" -> {
          wishWaits = false;
          due = wish.isAfter(due) ? wish : due;
          waitsSince = planWaits ? day : LocalDate.MAX;
          extended = true;
        }
        case "EXTENSION_REFUSED" -> {
          wishWaits = false;
          runOn(day);
        }
        case "CARRIED_OUT" -> {
          late |= isLate(day);
          wishWaits = false;
          waitsSince = LocalDate.MAX;
          running = false;
        }
        case "CONTINUED" -> {
          due = date;
          running = true;
        }
        case "CLEARED", "WITHDRAWN" -> {
          end = move;
          running = false;
        }
        default -> {} // says nothing of time
      }
    }

    private boolean isWaiting() {
      return waitsSince.isBefore(LocalDate.MAX);
    }

    private void runOn(LocalDate day) {
      if (isWaiting() && !planWaits && !wishWaits) {
        due = due.plusDays(ChronoUnit.DAYS.between(waitsSince, day));
        waitsSince = LocalDate.MAX;
      }
    }

    private boolean isLate(LocalDate day) {
      return (isWaiting() ? waitsSince : day).isAfter(due);
    }

    String outcome(LocalDate today) {
      if (end.equals("WITHDRAWN")) {
        return "撤销";
      }
      if (late || (running && isLate(today))) {
        return "超时";
      }
      if (end.isEmpty()) {
        return "在办";
      }
      return extended ? "延期" : "办结";
    }
  }

  /** How many of each outcome by {@code today}, of those that were issued in its year. */
  Map<String, Integer> outcomes(Connection connection, LocalDate today) throws SQLException {
    var orders = new TreeMap<Long, Order>();
    try (var statement = connection.prepareStatement(ENTRIES)) {
      var since = today.withDayOfYear(1).atStartOfDay(zone).toOffsetDateTime();
      statement.setObject(1, since);
      var rows = statement.executeQuery();
      while (rows.next()) {
        orders
            .computeIfAbsent(rows.getLong(1), _ -> new Order())
            .take(rows.getString(3), day(rows), rows.getObject(4, LocalDate.class));
      }
    }
    var outcomes = new LinkedHashMap<String, Integer>();
    for (var order : orders.values()) {
      outcomes.merge(order.outcome(today), 1, Integer::sum);
    }
    return outcomes;
  }

  private LocalDate day(ResultSet row) throws SQLException {
    return row.getTimestamp(2).toInstant().atZone(zone).toLocalDate();
  }
}
