package zhenzhi.dashboard.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingQueryTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  @Test
  void nothingAskedIsThePresentMonth() {
    assertThat(query(Map.of()).address("/ranking")).isEqualTo("/ranking?period=2026-11");
  }

  @Test
  void anAddressLeadsBackToItself() {
    var asked =
        Map.of(
            "period", "2026-Q3", "kind", "village", "subdistrict", "7", "text", "荷 花", "page", "3");

    assertThat(query(asked).address("/ranking"))
        .isEqualTo(
            "/ranking?period=2026-Q3&kind=village&subdistrict=7&text=%E8%8D%B7+%E8%8A%B1&page=3");
  }

  @Test
  void twoDatesAreAPeriod() {
    assertThat(
            query(Map.of("period", "2026", "from", "2026-11-01", "until", "2026-11-09")).period())
        .hasToString("2026-11-01..2026-11-09");
  }

  @Test
  void whatIsWrongIsAsIfItWereNotSaid() {
    var asked = Map.of("period", "1 OR 1", "kind", "castle", "subdistrict", "-1", "page", "0");

    assertThat(query(asked)).isEqualTo(query(Map.of()));
  }

  private static RankingQuery query(Map<String, String> parameters) {
    return RankingQuery.of(name -> parameters.getOrDefault(name, ""), TODAY);
  }
}
