package zhenzhi.collector.ingest.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import zhenzhi.collector.completeness.Gone.Why;
import zhenzhi.collector.database.Bulk;
import zhenzhi.protocol.Event.ReportsDropped;
import zhenzhi.protocol.ReportId;

/** Reports of which it is known that they will never come, and why. */
public final class GoneRepository {
  private static final Bulk<Gone> GONE =
      Bulk.<Gone>rows()
          .column("station_id", "bigint", Gone::station)
          .column("boot", "uuid", Gone::boot)
          .column("first_seq", "bigint", Gone::first)
          .column("last_seq", "bigint", Gone::last)
          .column("cause", "text", Gone::why)
          .column("told_at", "timestamptz", Gone::toldAt);

  private static final String KEEP =
      GONE.insertInto("report_gone", "(station_id, boot, first_seq, last_seq, cause)")
          + "DO UPDATE SET told_at = least(report_gone.told_at, excluded.told_at)";

  private GoneRepository() {}

  /** Numbers of a boot, and when it was told that they are gone. */
  public record Gone(long station, UUID boot, long first, long last, Why why, Instant toldAt) {

    public static Gone refused(long station, ReportId id, Instant at) {
      return new Gone(station, id.boot(), id.seq(), id.seq(), Why.REFUSED, at);
    }

    private List<Object> key() {
      return List.of(station, boot, first, last, why);
    }

    private Gone orEarlier(Gone other) {
      return other.toldAt.isBefore(toldAt) ? other : this;
    }
  }

  /** Keeps what the reports in {@code kept} say that their boxes let go, and {@code refused}. */
  public static void keep(Connection connection, List<Received> kept, List<Gone> refused)
      throws SQLException {
    var gone = new HashMap<List<Object>, Gone>();
    refused.forEach(one -> gone.merge(one.key(), one, Gone::orEarlier));
    dropped(kept).forEach(one -> gone.merge(one.key(), one, Gone::orEarlier));
    GONE.run(connection, KEEP, List.copyOf(gone.values()));
  }

  private static Collection<Gone> dropped(List<Received> kept) {
    var dropped = new ArrayList<Gone>();
    for (var received : kept) {
      for (var event : received.report().events()) {
        if (event
            instanceof ReportsDropped(var uptime, var boot, var first, var reports, var why)) {
          var at = received.placement().at(uptime).from();
          var last = first + reports - 1;
          dropped.add(new Gone(received.station(), boot, first, last, Why.of(why), at));
        }
      }
    }
    return dropped;
  }
}
