package zhenzhi.standalone.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
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

      year.forge();
      var forged = year.audit();
      assertThat(forged.differences())
          .as("nothing is compared with itself")
          .extracting(line -> line.substring(0, line.indexOf(' ')))
          .contains(FORGED);
    }
  }
}
