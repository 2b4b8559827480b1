package zhenzhi.dashboard.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void anUnknownKindOrUnitIsAsIfItWereNotSaid() {
    var asked = Map.of("kind", "castle", "subdistrict", "-1", "page", "0");

    assertThat(query(asked)).isEqualTo(query(Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # period, from,       until,      named in the notice
          1 OR 1,   '',         '',         1 OR 1
          2026-10,  2026-02-30, 2026-03-01, 2026-02-30
          2026-10,  2026-03-01, 1.3.2026,   1.3.2026
          2026-10,  2026-03-01, '',         两个日期都要填
          2026-10,  2026-03-02, 2026-03-01, 2026-03-02
          2026-10,  2020-01-01, 2026-03-01, 2020-01-01
          """)
  void wrongDaysAreNamedAndStayEntered(String period, String from, String until, String named) {
    var query = query(Map.of("period", period, "from", from, "until", until));

    assertThat(query.problem()).contains(named);
    assertThat(query.entered()).isEqualTo(new RankingQuery.Entered(from, until));
    assertThat(query.period()).hasToString("2026-11");
  }

  private static RankingQuery query(Map<String, String> parameters) {
    return RankingQuery.of(name -> parameters.getOrDefault(name, ""), TODAY);
  }
}
