package zhenzhi.standalone.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quarter of 24 sites; {@code ./bench year} is a year of 250. */
class YearIT {
  private static final int SITES = 24;
  private static final int MONTHS = 3;

  @TempDir Path folder;

  @Test
  void whatThePagesSayFollowsFromTheFacts() throws SQLException {
    assumeThat(System.getenv().getOrDefault("ZHENZHI_WITHOUT", ""))
        .as("Chromium cannot be had on this machine")
        .doesNotContain("chromium");
    try (var year = Year.of(folder, 1, SITES)) {
      year.pass(MONTHS);

      assertThat(year.bulletins()).isEqualTo(MONTHS);
      assertThat(year.orders()).isPositive();
      var audit = year.audit();
      assertThat(audit.differences()).isEmpty();
      assertThat(audit.figures()).isGreaterThan(SITES * MONTHS);

      year.forgeAnHour();
      assertThat(year.audit().differences()).as("nothing is compared with itself").isNotEmpty();
    }
  }
}
