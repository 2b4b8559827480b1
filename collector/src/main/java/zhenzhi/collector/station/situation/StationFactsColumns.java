package zhenzhi.collector.station.situation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.station.Access;
import zhenzhi.protocol.Playback.Category;
import zhenzhi.protocol.Presence;
import zhenzhi.protocol.Sample.Answer;
import zhenzhi.protocol.Sample.Band;
import zhenzhi.protocol.Sample.BindingState;

/** The one place where columns become facts. A part whose time is null was never seen. */
public final class StationFactsColumns {
  private final ResultSet columns;

  /** Reads columns that are named as in {@code station} and {@code station_state}. */
  public StationFactsColumns(ResultSet columns) {
    this.columns = columns;
  }

  public StationFacts facts() throws SQLException {
    return new StationFacts(
        Access.valueOf(columns.getString("access")),
        columns.getObject("registered_at", OffsetDateTime.class).toInstant(),
        text("account"),
        time("heard_at"),
        time("report_at"),
        time("booted_at"),
        part("presence_at", this::connection),
        part("reception_at", this::reception),
        part("line_at", this::line),
        part("box_at", this::box),
        part("binding_at", this::binding),
        part("played_until", this::played));
  }

  private StationFacts.Connection connection(Instant at) throws SQLException {
    return new StationFacts.Connection(at, Presence.State.valueOf(columns.getString("presence")));
  }

  private StationFacts.Reception reception(Instant at) throws SQLException {
    return new StationFacts.Reception(
        at,
        columns.getBoolean("receiver_locked"),
        Band.valueOf(columns.getString("band")),
        number("strength_percent"),
        number("quality_percent"),
        number("snr_db"));
  }

  private StationFacts.Line line(Instant at) throws SQLException {
    return new StationFacts.Line(
        at,
        columns.getBoolean("carrier"),
        Answer.valueOf(columns.getString("dns")),
        Answer.valueOf(columns.getString("broker")),
        number("round_trip_ms"),
        number("loss_percent"));
  }

  private StationFacts.Box box(Instant at) throws SQLException {
    return new StationFacts.Box(
        at,
        columns.getDouble("load"),
        columns.getInt("memory_total_mib"),
        columns.getInt("memory_free_mib"),
        columns.getInt("disk_total_mib"),
        columns.getInt("disk_free_mib"),
        number("temperature_celsius"),
        columns.getBoolean("clock_synchronised"));
  }

  private StationFacts.Binding binding(Instant at) throws SQLException {
    return new StationFacts.Binding(
        at,
        text("bound_account"),
        columns.getString("device"),
        BindingState.valueOf(columns.getString("binding")));
  }

  private StationFacts.Played played(Instant until) throws SQLException {
    return new StationFacts.Played(
        until,
        columns.getString("playing_title"),
        Category.valueOf(columns.getString("playing_category")),
        columns.getString("player"));
  }

  private <T> Optional<T> part(String time, Part<T> part) throws SQLException {
    var at = time(time);
    return at.isPresent() ? Optional.of(part.seenAt(at.get())) : Optional.empty();
  }

  private Optional<Instant> time(String name) throws SQLException {
    return Optional.ofNullable(columns.getObject(name, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private Optional<String> text(String name) throws SQLException {
    return Optional.ofNullable(columns.getString(name));
  }

  private @Nullable Double number(String name) throws SQLException {
    var value = columns.getDouble(name);
    return columns.wasNull() ? null : value;
  }

  private interface Part<T> {
    T seenAt(Instant at) throws SQLException;
  }
}
