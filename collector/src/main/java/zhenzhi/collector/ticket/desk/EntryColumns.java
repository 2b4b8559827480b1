package zhenzhi.collector.ticket.desk;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalLong;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.NaturalCause;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.ticket.Entry;
import zhenzhi.collector.ticket.Move;
import zhenzhi.collector.ticket.Move.Accepted;
import zhenzhi.collector.ticket.Move.Arrived;
import zhenzhi.collector.ticket.Move.Closed;
import zhenzhi.collector.ticket.Move.Confirmed;
import zhenzhi.collector.ticket.Move.Denied;
import zhenzhi.collector.ticket.Move.Dispatched;
import zhenzhi.collector.ticket.Move.Disproved;
import zhenzhi.collector.ticket.Move.Due;
import zhenzhi.collector.ticket.Move.Escalated;
import zhenzhi.collector.ticket.Move.ExtensionAsked;
import zhenzhi.collector.ticket.Move.ExtensionGranted;
import zhenzhi.collector.ticket.Move.ExtensionRefused;
import zhenzhi.collector.ticket.Move.Found;
import zhenzhi.collector.ticket.Move.Joined;
import zhenzhi.collector.ticket.Move.Opened;
import zhenzhi.collector.ticket.Move.Part;
import zhenzhi.collector.ticket.Move.Paused;
import zhenzhi.collector.ticket.Move.Recovered;
import zhenzhi.collector.ticket.Move.Relapsed;
import zhenzhi.collector.ticket.Move.Reminded;
import zhenzhi.collector.ticket.Move.Repair;
import zhenzhi.collector.ticket.Move.Repaired;
import zhenzhi.collector.ticket.Move.Resumed;
import zhenzhi.collector.ticket.Move.Returned;
import zhenzhi.collector.ticket.Move.Shelved;
import zhenzhi.collector.ticket.Move.Source;
import zhenzhi.collector.ticket.Move.TakenUp;
import zhenzhi.collector.ticket.Move.Wait;
import zhenzhi.collector.ticket.Move.Withdrawn;

/**
 * A move as the columns of {@code ticket_entry}, and back; the one place that knows which is which.
 *
 * @param until of an extension, of what is shelved or paused (the day's beginning, in UTC), or
 *     since when nothing is out of order
 * @param rung of the ladder
 */
public record EntryColumns(
    Kind kind,
    String words,
    @Nullable Source source,
    @Nullable Finding finding,
    @Nullable NaturalCause cause,
    @Nullable Treater unit,
    @Nullable Long technician,
    @Nullable Wait waits,
    @Nullable Instant until,
    @Nullable Integer rung) {
  public static final String NAMES =
      "at, account_id, move, words, source, finding, natural_cause, unit, technician_id, waits, until_at,"
          + " rung";

  static final int COUNT = 12;

  /** Names that stay, whatever the classes are called one day. */
  enum Kind {
    OPENED,
    JOINED,
    FOUND,
    DISPATCHED,
    ACCEPTED,
    ARRIVED,
    PAUSED,
    RESUMED,
    REPAIRED,
    RECOVERED,
    DISPROVED,
    RELAPSED,
    CONFIRMED,
    DENIED,
    CLOSED,
    RETURNED,
    SHELVED,
    TAKEN_UP,
    WITHDRAWN,
    ESCALATED,
    EXTENSION_ASKED,
    EXTENSION_GRANTED,
    EXTENSION_REFUSED,
    SHELF_DUE,
    PAUSE_DUE,
    PROOF_DUE,
    HOLDER_AWAY
  }

  private static EntryColumns of(Kind kind, String words, @Nullable Instant until) {
    return new EntryColumns(kind, words, null, null, null, null, null, null, until, null);
  }

  static EntryColumns of(Move move) {
    return switch (move) {
      case Opened(var source, var finding, var unit, var words) ->
          new EntryColumns(Kind.OPENED, words, source, finding, null, unit, null, null, null, null);
      case Joined(var source, var words) ->
          new EntryColumns(Kind.JOINED, words, source, null, null, null, null, null, null, null);
      case Found(var finding) ->
          new EntryColumns(Kind.FOUND, "", null, finding, null, null, null, null, null, null);
      case Dispatched(var unit, var technician, var reason) ->
          new EntryColumns(
              Kind.DISPATCHED,
              reason,
              null,
              null,
              null,
              unit,
              technician.orElse(null),
              null,
              null,
              null);
      case Accepted _ -> of(Kind.ACCEPTED, "", null);
      case Arrived _ -> of(Kind.ARRIVED, "", null);
      case Paused(var wait, var note, var until) ->
          new EntryColumns(
              Kind.PAUSED,
              note,
              null,
              null,
              null,
              null,
              null,
              wait,
              until.map(EntryColumns::beginning).orElse(null),
              null);
      case Resumed _ -> of(Kind.RESUMED, "", null);
      case Repaired(var repair) ->
          new EntryColumns(
              Kind.REPAIRED,
              repair.treatment(),
              null,
              repair.finding().orElse(null),
              repair.cause().orElse(null),
              null,
              null,
              null,
              null,
              null);
      case Recovered(var since) -> of(Kind.RECOVERED, "", since);
      case Disproved _ -> of(Kind.DISPROVED, "", null);
      case Relapsed _ -> of(Kind.RELAPSED, "", null);
      case Confirmed _ -> of(Kind.CONFIRMED, "", null);
      case Denied(var words) -> of(Kind.DENIED, words, null);
      case Closed _ -> of(Kind.CLOSED, "", null);
      case Returned(var reason) -> of(Kind.RETURNED, reason, null);
      case Shelved(var reason, var until) -> of(Kind.SHELVED, reason, beginning(until));
      case TakenUp _ -> of(Kind.TAKEN_UP, "", null);
      case Withdrawn(var reason) -> of(Kind.WITHDRAWN, reason, null);
      case Escalated(var level) ->
          new EntryColumns(Kind.ESCALATED, "", null, null, null, null, null, null, null, level);
      case ExtensionAsked(var until, var reason) -> of(Kind.EXTENSION_ASKED, reason, until);
      case ExtensionGranted _ -> of(Kind.EXTENSION_GRANTED, "", null);
      case ExtensionRefused(var reason) -> of(Kind.EXTENSION_REFUSED, reason, null);
      case Reminded(var due) -> of(kind(due), "", null);
    };
  }

  private static Kind kind(Due due) {
    return switch (due) {
      case SHELVED -> Kind.SHELF_DUE;
      case PAUSED -> Kind.PAUSE_DUE;
      case PROOF -> Kind.PROOF_DUE;
      case HOLDER_AWAY -> Kind.HOLDER_AWAY;
    };
  }

  private static Instant beginning(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static LocalDate day(Instant beginning) {
    return LocalDate.ofInstant(beginning, ZoneOffset.UTC);
  }

  /** {@code parts}: of the same entry. */
  private Move move(List<Part> parts) {
    return switch (kind) {
      case OPENED -> new Opened(known(source), known(finding), known(unit), words);
      case JOINED -> new Joined(known(source), words);
      case FOUND -> new Found(known(finding));
      case DISPATCHED -> new Dispatched(known(unit), Optional.ofNullable(technician), words);
      case ACCEPTED -> new Accepted();
      case ARRIVED -> new Arrived();
      case PAUSED ->
          new Paused(known(waits), words, Optional.ofNullable(until).map(EntryColumns::day));
      case RESUMED -> new Resumed();
      case REPAIRED ->
          new Repaired(
              new Repair(Optional.ofNullable(finding), words, Optional.ofNullable(cause), parts));
      case RECOVERED -> new Recovered(known(until));
      case DISPROVED -> new Disproved();
      case RELAPSED -> new Relapsed();
      case CONFIRMED -> new Confirmed();
      case DENIED -> new Denied(words);
      case CLOSED -> new Closed();
      case RETURNED -> new Returned(words);
      case SHELVED -> new Shelved(words, day(known(until)));
      case TAKEN_UP -> new TakenUp();
      case WITHDRAWN -> new Withdrawn(words);
      case ESCALATED -> new Escalated(known(rung));
      case EXTENSION_ASKED -> new ExtensionAsked(known(until), words);
      case EXTENSION_GRANTED -> new ExtensionGranted();
      case EXTENSION_REFUSED -> new ExtensionRefused(words);
      case SHELF_DUE -> new Reminded(Due.SHELVED);
      case PAUSE_DUE -> new Reminded(Due.PAUSED);
      case PROOF_DUE -> new Reminded(Due.PROOF);
      case HOLDER_AWAY -> new Reminded(Due.HOLDER_AWAY);
    };
  }

  private static <T> T known(@Nullable T value) {
    return Optional.ofNullable(value).orElseThrow();
  }

  /** Fills {@link #NAMES}, from the parameter {@code from} on. */
  static void bind(PreparedStatement statement, int from, Entry entry) throws SQLException {
    var columns = of(entry.move());
    statement.setObject(from, utc(entry.at()));
    statement.setObject(from + 1, boxed(entry.account()), Types.BIGINT);
    statement.setString(from + 2, columns.kind.name());
    statement.setString(from + 3, columns.words);
    statement.setString(from + 4, name(columns.source));
    statement.setString(from + 5, name(columns.finding));
    statement.setString(from + 6, name(columns.cause));
    statement.setString(from + 7, name(columns.unit));
    statement.setObject(from + 8, columns.technician, Types.BIGINT);
    statement.setString(from + 9, name(columns.waits));
    statement.setObject(from + 10, utc(Optional.ofNullable(columns.until)));
    statement.setObject(from + 11, columns.rung, Types.SMALLINT);
  }

  /** Reads {@link #NAMES}, from the column {@code from} on. */
  public static Entry entry(ResultSet row, int from, List<Part> parts) throws SQLException {
    var technician = optionalLong(row, from + 8);
    var columns =
        new EntryColumns(
            Kind.valueOf(row.getString(from + 2)),
            row.getString(from + 3),
            value(Source.class, row.getString(from + 4)),
            value(Finding.class, row.getString(from + 5)),
            value(NaturalCause.class, row.getString(from + 6)),
            value(Treater.class, row.getString(from + 7)),
            boxed(technician),
            value(Wait.class, row.getString(from + 9)),
            row.getObject(from + 10) == null ? null : instant(row, from + 10),
            row.getObject(from + 11, Integer.class));
    return new Entry(instant(row, from), optionalLong(row, from + 1), columns.move(parts));
  }

  private static @Nullable Long boxed(OptionalLong number) {
    return number.isPresent() ? (Long) number.getAsLong() : null;
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }
}
