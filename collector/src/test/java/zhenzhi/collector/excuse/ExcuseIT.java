package zhenzhi.collector.excuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.excuse.Excuse.Cause;
import zhenzhi.collector.excuse.Excuse.Where;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.study.Span;

class ExcuseIT {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final Span MORNING =
      new Span(Instant.parse("2026-11-20T00:00:00Z"), Instant.parse("2026-11-20T04:00:00Z"));
  private static final NewExcuse CUT = new NewExcuse(Cause.POWER_CUT, MORNING, "停电通知");
  private static final ExcuseFilter ALL =
      new ExcuseFilter(OptionalLong.empty(), Optional.empty(), 0, 50);

  private final District district = new District(Map.of());
  private final ExcuseService excuses = district.context.getBean(ExcuseService.class);
  private final OutageService outages = district.context.getBean(OutageService.class);
  private final Scope office = Scope.of(district.district);

  @BeforeEach
  void somebodyWhoExcuses() {
    district.given(
        """
        INSERT INTO account (id, login, password_hash, person, role, org_path)
        VALUES (77, 'zhao', '', '赵敏', 'OFFICE', '/');
        UPDATE station SET registered_at = '2026-01-01T00:00:00Z'
        """);
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void aSiteIsExcusedAndTheExcuseWithdrawn() throws SQLException {
    excuses.excuse(office, District.E1, CUT, 77, NOW);

    var excuse = excuses.list(office, ALL, NOW).lines().getFirst();
    assertThat(excuse.where()).isEqualTo(new Where.OneSite(District.E1, "春晖一站"));
    assertThat(excuse.span()).isEqualTo(MORNING);
    assertThat(excuse.person()).isEqualTo("赵敏");
    assertThat(excuses.during(office, District.E1, MORNING, NOW)).containsExactly(excuse);
    assertThat(excuses.during(office, District.E2, MORNING, NOW)).isEmpty();

    excuses.withdraw(office, excuse.source(), "登记错了", 77, NOW.plusSeconds(60));

    assertThat(excuses.during(office, District.E1, MORNING, NOW)).isEmpty();
    assertThat(excuses.list(office, ALL, NOW).lines().getFirst().withdrawn())
        .contains(new Excuse.Withdrawn("赵敏", NOW.plusSeconds(60), "登记错了"));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> excuses.withdraw(office, excuse.source(), "", 77, NOW));
  }

  @Test
  void aSubdistrictIsExcusedAtOnceAndIsOneLine() throws SQLException {
    excuses.excuse(office, district.east.id(), CUT, 77, NOW);

    var all = excuses.list(office, ALL, NOW);
    assertThat(all.total()).isOne();
    assertThat(all.lines().getFirst().where()).isEqualTo(new Where.Unit("城东办事处"));
    assertThat(all.lines().getFirst().sites()).isEqualTo(2);
    assertThat(excuses.list(Scope.of(district.west), ALL, NOW).lines()).isEmpty();

    excuses.withdraw(office, all.lines().getFirst().source(), "", 77, NOW);
    assertThat(excuses.during(office, District.E2, MORNING, NOW)).isEmpty();
  }

  @Test
  void theFilterTakesOnlyWhatFits() throws SQLException {
    excuses.excuse(office, district.east.id(), CUT, 77, NOW);
    excuses.excuse(office, District.W1, new NewExcuse(Cause.FAULT, MORNING, "报修"), 77, NOW);

    assertThat(list(OptionalLong.of(district.west.id()), Optional.empty()))
        .containsExactly(Cause.FAULT);
    assertThat(list(OptionalLong.empty(), Optional.of(Cause.POWER_CUT)))
        .containsExactly(Cause.POWER_CUT);
    assertThat(list(OptionalLong.of(district.west.id()), Optional.of(Cause.POWER_CUT))).isEmpty();
  }

  @Test
  void nobodyExcusesOutsideTheirScope() {
    var west = Scope.of(district.west);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> excuses.excuse(west, District.E1, CUT, 77, NOW));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> excuses.excuse(west, district.east.id(), CUT, 77, NOW));
  }

  /** Listened until eight, not again before nine; two collectors look at the same moment. */
  @Test
  void ourOwnOutageExcusesEverySiteOnce() throws Exception {
    district.given(
        """
        INSERT INTO listened (name, since_at, until_at)
        VALUES ('a', '2026-11-01T00:00:00Z', '2026-11-20T00:00:00Z');
        INSERT INTO listener (name, listening_since, seen_at)
        VALUES ('a', '2026-11-20T01:00:00Z', '2026-11-22T02:00:00Z');
        UPDATE station SET registered_at = '2026-11-20T00:30:00Z' WHERE code = 'e-2'
        """);

    try (var both = Executors.newFixedThreadPool(4)) {
      for (var done :
          both.invokeAll(
              IntStream.range(0, 4).mapToObj(_ -> (Callable<Void>) this::look).toList())) {
        done.get();
      }
    }

    var all = excuses.list(office, ALL, NOW);
    assertThat(all.total()).isOne();
    assertThat(all.lines().getFirst())
        .satisfies(excuse -> {
          assertThat(excuse.cause()).isEqualTo(Cause.OUR_OUTAGE);
          assertThat(excuse.where()).isEqualTo(new Where.Everywhere());
          assertThat(excuse.sites()).isEqualTo(3);
          assertThat(excuse.person()).isEmpty();
          assertThat(excuse.span().length()).isEqualTo(Duration.ofHours(1));
        });
    assertThat(excuses.during(office, District.E2, MORNING, NOW).getFirst().span().length())
        .isEqualTo(Duration.ofMinutes(30));
  }

  /** A person may say that it was none; the next look leaves it at that. */
  @Test
  void anOutageThatWasWithdrawnStaysWithdrawn() throws Exception {
    district.given(
        """
        INSERT INTO listened (name, since_at, until_at)
        VALUES ('a', '2026-11-01T00:00:00Z', '2026-11-20T00:00:00Z'),
          ('b', '2026-11-20T01:00:00Z', '2026-11-21T00:00:00Z')
        """);
    look();
    excuses.withdraw(
        office, excuses.list(office, ALL, NOW).lines().getFirst().source(), "", 77, NOW);

    look();

    assertThat(excuses.list(office, ALL, NOW).total()).isOne();
    assertThat(excuses.during(office, District.E1, MORNING, NOW)).isEmpty();
  }

  private Void look() throws SQLException {
    outages.look(NOW);
    return null;
  }

  private List<Cause> list(OptionalLong unit, Optional<Cause> cause) throws SQLException {
    return excuses.list(office, new ExcuseFilter(unit, cause, 0, 50), NOW).lines().stream()
        .map(Excuse::cause)
        .toList();
  }
}
