package zhenzhi.collector.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.audit.AuditEntry;
import zhenzhi.collector.audit.AuditService;
import zhenzhi.collector.audit.Deed;
import zhenzhi.collector.audit.Search;

class SettingIT {
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
  private static final District DISTRICT =
      new District(
          Map.of(
              "zhenzhi.people.invitation",
              "3d",
              "zhenzhi.ingest.password",
              "for-tests",
              "zhenzhi.diagnosis.weather.url",
              "https://me:for-tests@feed.example/rain?key=for-tests"));
  private static final SettingService SETTINGS = DISTRICT.context.getBean(SettingService.class);
  private static final AuditService AUDIT = DISTRICT.context.getBean(AuditService.class);

  @AfterAll
  static void close() {
    DISTRICT.close();
  }

  /** Wherever they were set, and secrets never. */
  @Test
  void whatHoldsIsRead() {
    var read = DISTRICT.context.getBean(SettingFetcher.class).read();

    assertThat(read)
        .containsEntry("zhenzhi.people.invitation", "PT72H")
        .containsEntry("zhenzhi.access.metrics", "OFFICE")
        .containsEntry("zhenzhi.diagnosis.weather.url", "https://…@feed.example/rain?…")
        .hasSizeGreaterThan(80);
    assertThat(read.keySet()).noneMatch(name -> name.contains("password"));
    assertThat(read.values()).noneMatch(value -> value.contains("for-tests"));
  }

  @Test
  void whatIsAnotherAtTheNextStartStandsInTheRecord() throws SQLException {
    assertThat(SETTINGS.compare(Map.of("a", "1", "b", "", "c", "3"), NOW)).isEmpty();
    assertThat(SETTINGS.compare(Map.of("a", "1", "b", "", "c", "3"), NOW)).isEmpty();

    assertThat(SETTINGS.compare(Map.of("a", "2", "b", "", "d", "4"), NOW))
        .containsExactly(
            new Changed("a", Optional.of("1"), Optional.of("2")),
            new Changed("c", Optional.of("3"), Optional.empty()),
            new Changed("d", Optional.empty(), Optional.of("4")));
    assertThat(said()).containsExactly("d：没有 → 4", "c：3 → 没有", "a：1 → 2");
    assertThat(SETTINGS.compare(Map.of("a", "2", "b", "", "d", "4"), NOW)).isEmpty();
    assertThat(said()).hasSize(3);
    assertThat(AUDIT.verify().broken()).isEmpty();
  }

  /** An earlier version kept addresses whole. */
  @Test
  void aKeyThatWasKeptOnceGoesWithoutAWord() throws SQLException {
    DISTRICT.given("INSERT INTO setting VALUES ('url', 'https://feed.example?key=abc', now())");

    assertThat(SETTINGS.compare(Map.of("url", "https://feed.example?…"), NOW))
        .noneMatch(changed -> changed.name().equals("url"));

    assertThat(said()).noneMatch(words -> words.contains("abc"));
    DISTRICT.given("DELETE FROM setting");
  }

  private static List<String> said() throws SQLException {
    return AUDIT.list(new Search("/", "", Optional.empty(), Optional.empty()), 0, 50).stream()
        .map(AuditEntry::deed)
        .filter(deed -> deed.act().equals(Deed.SETTING))
        .map(Deed::target)
        .toList();
  }
}
