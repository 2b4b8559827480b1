package zhenzhi.standalone.year.recount.work;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import zhenzhi.standalone.year.recount.raw.Days;
import zhenzhi.standalone.year.recount.raw.Query;

/** 督办 of orders, from their entries alone. */
public final class Orders {
  private static final String ENTRIES =
      """
      SELECT rectification_id, at, move, day, station_id, issued_at
      FROM rectification_entry
      JOIN rectification ON rectification.id = rectification_id
      ORDER BY rectification_id, nth
      """;

  private final List<Order> all;

  private Orders(List<Order> all) {
    this.all = List.copyOf(all);
  }

  public static Orders of(Query query, Days days) throws SQLException {
    var orders = new TreeMap<Long, Order>();
    query.each(
        ENTRIES,
        row -> {
          var id = row.getLong(1);
          var order = orders.getOrDefault(id, new Order(row.getLong(5), Query.millis(row, 6)));
          order.take(row.getString(3), days.day(Query.millis(row, 2)), Query.day(row, 4));
          orders.put(id, order);
        });
    return new Orders(new ArrayList<>(orders.values()));
  }

  /** How one order stands. Its days run on only while the office has nothing to decide. */
  public static final class Order {
    private final long station;
    private final long issued;
    private LocalDate due = LocalDate.MIN;
    private LocalDate wish = LocalDate.MIN;
    private boolean planWaits;
    private boolean wishWaits;
    private LocalDate waitsSince = LocalDate.MAX;
    private boolean extended;
    private boolean late;
    private boolean running = true;
    private String end = "";

    private Order(long station, long issued) {
      this.station = station;
      this.issued = issued;
    }

    public long station() {
      return station;
    }

    /** Whether there is still something to be done by the site. */
    public boolean isRunning() {
      return running;
    }

    private void take(String move, LocalDate day, LocalDate date) {
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

    public String outcome(LocalDate today) {
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

  /** Those that were issued from one moment to before the other. */
  public List<Order> issued(long since, long until) {
    return all.stream().filter(one -> one.issued >= since && one.issued < until).toList();
  }
}
