package zhenzhi.collector.ingest.facts;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import zhenzhi.collector.database.Bulk;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.Result;

/** What stations answered to commands. */
public final class AnswerRepository {
  private static final Bulk<Given> ANSWER =
      Bulk.<Given>rows()
          .column("id", "uuid", given -> given.result().command())
          .column("station_id", "bigint", Given::station)
          .column("answered_at", "timestamptz", Given::at)
          .column("answer", "jsonb", given -> json(given.result()));

  /** The first answer stands; an answer to what was never asked of that station changes nothing. */
  private static final String KEEP =
      """
      UPDATE command AS asked
      SET answered_at = given.answered_at, answer = given.answer
      FROM %s
      WHERE asked.id = given.id AND asked.station_id = given.station_id AND asked.answer IS NULL
      """
          .formatted(ANSWER.given());

  private AnswerRepository() {}

  /** A result, and when it came. */
  public record Given(long station, Result result, Instant at) {}

  public static void keep(Connection connection, List<Given> answers) throws SQLException {
    ANSWER.run(connection, KEEP, answers);
  }

  private static String json(Result result) {
    return new String(ProtocolJson.encode(result), StandardCharsets.UTF_8);
  }
}
