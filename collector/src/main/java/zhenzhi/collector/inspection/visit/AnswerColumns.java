package zhenzhi.collector.inspection.visit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import zhenzhi.collector.inspection.Answer;
import zhenzhi.collector.inspection.Answered;
import zhenzhi.collector.inspection.FollowUp;

/** An answer as the columns {@code item, question, said, number, words, follow_up}. */
final class AnswerColumns {
  static final int COUNT = 6;

  private AnswerColumns() {}

  static void bind(PreparedStatement statement, int from, Answered answered) throws SQLException {
    statement.setString(from, answered.item());
    statement.setString(from + 1, answered.question());
    statement.setNull(from + 3, Types.INTEGER);
    statement.setString(from + 4, "");
    statement.setNull(from + 5, Types.VARCHAR);
    statement.setString(
        from + 2,
        switch (answered.answer()) {
          case Answer.Yes _ -> "YES";
          case Answer.No(var words, var followUp) -> {
            statement.setString(from + 4, words);
            statement.setString(from + 5, followUp.code());
            yield "NO";
          }
          case Answer.NotApplicable _ -> "NOT_APPLICABLE";
          case Answer.Count(var number) -> {
            statement.setInt(from + 3, number);
            yield "NUMBER";
          }
          case Answer.Words(var words) -> {
            statement.setString(from + 4, words);
            yield "WORDS";
          }
        });
  }

  static Answered answered(ResultSet row, int from) throws SQLException {
    return new Answered(row.getString(from), row.getString(from + 1), answer(row, from + 2));
  }

  private static Answer answer(ResultSet row, int from) throws SQLException {
    var said = row.getString(from);
    return switch (said) {
      case "YES" -> new Answer.Yes();
      case "NO" ->
          new Answer.No(
              row.getString(from + 2), FollowUp.of(row.getString(from + 3)).orElseThrow());
      case "NOT_APPLICABLE" -> new Answer.NotApplicable();
      case "NUMBER" -> new Answer.Count(row.getInt(from + 1));
      case "WORDS" -> new Answer.Words(row.getString(from + 2));
      default -> throw new IllegalArgumentException("no answer: " + said);
    };
  }
}
