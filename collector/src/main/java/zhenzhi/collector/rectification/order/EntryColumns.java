package zhenzhi.collector.rectification.order;

import static java.util.Objects.requireNonNull;
import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalLong;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.rectification.Entry;
import zhenzhi.collector.rectification.Move;
import zhenzhi.collector.rectification.Plan;
import zhenzhi.collector.rectification.Plan.Measure;
import zhenzhi.collector.rectification.Reason;
import zhenzhi.collector.rectification.Reminder;

/**
 * A move as the columns of {@code rectification_entry}, and back; the one place that knows which is
 * which.
 */
record EntryColumns(
    Kind kind,
    String words,
    @Nullable LocalDate day,
    @Nullable Set<Reason> reasons,
    @Nullable Reminder reminder) {
  static final String NAMES = "at, account_id, move, words, day, reasons, reminder";

  /** Names that stay, whatever the classes are called one day. */
  enum Kind {
    ISSUED,
    RECEIVED,
    SUBMITTED,
    APPROVED,
    RETURNED,
    CARRIED_OUT,
    CLEARED,
    CONTINUED,
    EXTENSION_ASKED,
    EXTENSION_GRANTED,
    EXTENSION_REFUSED,
    WITHDRAWN,
    REMINDED
  }

  static EntryColumns of(Move move) {
    return switch (move) {
      case Move.Issued(var due, var words) -> new EntryColumns(Kind.ISSUED, words, due, null, null);
      case Move.Received _ -> of(Kind.RECEIVED, "");
      case Move.Submitted(var plan) ->
          new EntryColumns(Kind.SUBMITTED, plan.words(), null, plan.reasons(), null);
      case Move.Approved(var words) -> of(Kind.APPROVED, words);
      case Move.Returned(var reason) -> of(Kind.RETURNED, reason);
      case Move.CarriedOut(var words) -> of(Kind.CARRIED_OUT, words);
      case Move.Cleared(var words) -> of(Kind.CLEARED, words);
      case Move.Continued(var due, var reason) ->
          new EntryColumns(Kind.CONTINUED, reason, due, null, null);
      case Move.ExtensionAsked(var until, var reason) ->
          new EntryColumns(Kind.EXTENSION_ASKED, reason, until, null, null);
      case Move.ExtensionGranted _ -> of(Kind.EXTENSION_GRANTED, "");
      case Move.ExtensionRefused(var reason) -> of(Kind.EXTENSION_REFUSED, reason);
      case Move.Withdrawn(var reason) -> of(Kind.WITHDRAWN, reason);
      case Move.Reminded(var of) -> new EntryColumns(Kind.REMINDED, "", null, null, of);
    };
  }

  private static EntryColumns of(Kind kind, String words) {
    return new EntryColumns(kind, words, null, null, null);
  }

  private Move move(List<Measure> measures) {
    return switch (kind) {
      case ISSUED -> new Move.Issued(requireNonNull(day), words);
      case RECEIVED -> new Move.Received();
      case SUBMITTED -> new Move.Submitted(new Plan(requireNonNull(reasons), words, measures));
      case APPROVED -> new Move.Approved(words);
      case RETURNED -> new Move.Returned(words);
      case CARRIED_OUT -> new Move.CarriedOut(words);
      case CLEARED -> new Move.Cleared(words);
      case CONTINUED -> new Move.Continued(requireNonNull(day), words);
      case EXTENSION_ASKED -> new Move.ExtensionAsked(requireNonNull(day), words);
      case EXTENSION_GRANTED -> new Move.ExtensionGranted();
      case EXTENSION_REFUSED -> new Move.ExtensionRefused(words);
      case WITHDRAWN -> new Move.Withdrawn(words);
      case REMINDED -> new Move.Reminded(requireNonNull(reminder));
    };
  }

  static void bind(PreparedStatement statement, int from, Entry entry) throws SQLException {
    var columns = of(entry.move());
    statement.setObject(from, utc(entry.at()));
    statement.setObject(
        from + 1, entry.account().isPresent() ? entry.account().getAsLong() : null, Types.BIGINT);
    statement.setString(from + 2, columns.kind.name());
    statement.setString(from + 3, columns.words);
    statement.setObject(from + 4, columns.day);
    statement.setArray(
        from + 5,
        columns.reasons == null
            ? null
            : array(
                statement.getConnection(),
                "text",
                columns.reasons.stream().sorted().map(Enum::name)));
    statement.setString(from + 6, columns.reminder == null ? null : columns.reminder.name());
  }

  static Entry entry(ResultSet row, int from, List<Measure> measures) throws SQLException {
    var reasons = row.getArray(from + 5);
    var columns =
        new EntryColumns(
            Kind.valueOf(row.getString(from + 2)),
            row.getString(from + 3),
            row.getObject(from + 4, LocalDate.class),
            reasons == null
                ? null
                : Arrays.stream((String[]) reasons.getArray())
                    .map(Reason::valueOf)
                    .collect(Collectors.toSet()),
            Optional.ofNullable(row.getString(from + 6)).map(Reminder::valueOf).orElse(null));
    return new Entry(instant(row, from), optionalLong(row, from + 1), columns.move(measures));
  }
}
