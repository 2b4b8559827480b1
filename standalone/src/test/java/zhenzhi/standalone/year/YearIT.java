package zhenzhi.standalone.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quarter of 16 sites; {@code ./bench year} is a year of 250. */
class YearIT {
  private static final int SITES = 16;
  private static final int MONTHS = 3;

  private static final String[] PAGES = {
    "accountability",
    "assessment",
    "books",
    "bulletin",
    "orders",
    "ranking",
    "running",
    "supervision",
    "survey",
    "viewing"
  };

  /** Without which a quarter would prove little. */
  private static final String[] MOVES = {
    "accountability APPEALED",
    "accountability REVOKED",
    "order EXTENSION_GRANTED",
    "order EXTENSION_REFUSED",
    "order CLEARED",
    "ticket CLOSED"
  };

  /** Where forged facts show; what a bulletin said is settled. */
  private static final String[] FORGED = {
    "accountability",
    "assessment",
    "books",
    "orders",
    "ranking",
    "running",
    "supervision",
    "survey",
    "viewing"
  };

  /**
   * An hour of study, the ends of repairs and of an order, who kept a site, an entry of feedback.
   */
  private static final List<String> FORGERIES =
      List.of(
          """
          UPDATE playback
          SET ended_at = ended_at + INTERVAL '1 h'
          WHERE started_at = (SELECT min(started_at) FROM playback WHERE category = 'BASICS')
          """,
          """
          UPDATE ticket_entry
          SET move = 'WITHDRAWN'
          WHERE (ticket_id, nth) IN (
            SELECT id, max(nth)
            FROM ticket
            JOIN ticket_entry ON ticket_id = id
            WHERE station_id IS NOT NULL AND stage = 'CLOSED'
            GROUP BY id)
          """,
          """
          UPDATE duty
          SET person = '另一个人'
          WHERE role = 'KEEPER_A' AND until IS NOT NULL
          """,
          """
          UPDATE rectification_entry
          SET move = 'WITHDRAWN'
          WHERE (rectification_id, nth) = (
            SELECT rectification_id, nth
            FROM rectification_entry
            WHERE nth > 0
            ORDER BY at DESC, rectification_id
            LIMIT 1)
          """,
          """
          INSERT INTO book_word (entry_id, nth, at, account_id, move)
          SELECT entry_id, 1, at, account_id, 'WITHDRAWN'
          FROM book_word
          ORDER BY at
          LIMIT 1
          """);

  @TempDir Path folder;

  @Test
  void whatThePagesSayFollowsFromTheFacts() throws SQLException, IOException {
    assumeThat(System.getenv().getOrDefault("ZHENZHI_WITHOUT", ""))
        .as("Chromium cannot be had on this machine")
        .doesNotContain("chromium");
    try (var year = Year.of(folder, 1, SITES)) {
      year.pass(MONTHS, _ -> {});

      assertThat(year.told()).hasSize(MONTHS);
      assertThat(year.assessed()).hasSize(MONTHS / 3);
      assertThat(year.orders()).isPositive();
      assertThat(year.moves()).containsKeys(MOVES);
      var audit = year.audit();
      assertThat(audit.differences()).isEmpty();
      assertThat(audit.figures()).containsOnlyKeys(PAGES);

      year.forge(FORGERIES);
      var forged = year.audit();
      assertThat(forged.differences())
          .as("nothing is compared with itself")
          .extracting(line -> line.substring(0, line.indexOf(' ')))
          .contains(FORGED);
    }
  }
}
