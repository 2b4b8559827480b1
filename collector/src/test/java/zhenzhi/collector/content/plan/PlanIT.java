package zhenzhi.collector.content.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.content.CatalogueService;
import zhenzhi.collector.content.Decided;
import zhenzhi.collector.content.NewCourse;
import zhenzhi.collector.content.plan.UnitPlan.Share;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.Playback.Category;

/**
 * November: e-1 watched two courses for an hour each, w-1 the first for ten minutes, e-2 nothing.
 */
class PlanIT {
  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final Wanted ONCE = new Wanted.Once();
  private static final Wanted TWO_HOURS = new Wanted.AtLeast(Duration.ofHours(2));

  private final District district = new District(Map.of());
  private final PlanService plans = district.context.getBean(PlanService.class);
  private final WatchedService watched = district.context.getBean(WatchedService.class);
  private final Scope office = Scope.of(district.district);
  private final Scope east = Scope.of(district.east);
  private long first;
  private long second;

  @BeforeEach
  void november() throws SQLException {
    district.given(
        """
        INSERT INTO account (id, login, password_hash, person, role, org_path)
        VALUES (77, 'zhao', '', '赵敏', 'OFFICE', '/');
        INSERT INTO content (id, code, title, category, code_name, title_name)
        VALUES (1, 'c-1', '党史第一课', 'OTHER', 'c-1', '党史第一课'),
          (2, 'c-2', '果树冬季管理', 'TOPIC', 'c-2', '果树冬季管理'),
          (3, 'c-3', '别的', 'TOPIC', 'c-3', '别的');
        UPDATE station SET registered_at = '2026-01-01T00:00:00Z';
        INSERT INTO station_content
          (station_id, month, content_id, played_ms, times, first_at, last_at)
        VALUES ({e-1}, '2026-11-01', 1, 3600000, 2, '2026-11-02T01:00:00Z', '2026-11-20T01:00:00Z'),
          ({e-1}, '2026-11-01', 2, 3600000, 1, '2026-11-03T01:00:00Z', '2026-11-03T02:00:00Z'),
          ({e-1}, '2026-11-01', 3, 60000, 1, '2026-11-03T03:00:00Z', '2026-11-03T03:01:00Z'),
          ({e-1}, '2026-10-01', 2, 9600000, 1, '2026-10-03T01:00:00Z', '2026-10-03T03:40:00Z'),
          ({w-1}, '2026-11-01', 1, 600000, 1, '2026-11-03T01:00:00Z', '2026-11-03T01:10:00Z')
        """);
    first = course("党史第一课", Category.BASICS);
    second = course("果树冬季管理", Category.TOPIC);
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void howManySitesFulfilledWhatIsSaid() throws SQLException {
    ask(office, district.district.id(), first, ONCE);
    ask(office, district.district.id(), second, TWO_HOURS);

    var plan = plans.plan(office, district.district.id(), NOVEMBER);

    assertThat(plan.sites()).isEqualTo(3);
    assertThat(plan.lines())
        .extracting(line -> line.item().course().id())
        .containsExactly(first, second);
    assertThat(plan.lines()).extracting(UnitPlan.Line::done).containsExactly(1L, 0L);
    assertThat(plans.shares(office, plan, first))
        .containsExactly(new Share("城东办事处", 1, 2), new Share("城西办事处", 0, 1));
  }

  @Test
  void aSubdistrictHasTheDistrictsPlanAndItsOwn() throws SQLException {
    ask(office, district.district.id(), first, ONCE);
    ask(east, district.east.id(), first, TWO_HOURS);

    var plan = plans.plan(east, district.east.id(), NOVEMBER);

    assertThat(plan.sites()).isEqualTo(2);
    assertThat(plan.lines())
        .extracting(line -> line.item().unitName(), UnitPlan.Line::done)
        .containsExactly(tuple("江东区", 1L), tuple("城东办事处", 0L));
    assertThat(plans.plan(office, district.west.id(), NOVEMBER).lines()).hasSize(1);
  }

  @Test
  void anEarlierMonthKeepsTheWordsOfItsTime() throws SQLException {
    var october = NOVEMBER.minusMonths(1);
    ask(office, district.district.id(), second, ONCE);
    plans.ask(office, district.district.id(), october, second, ONCE, 77, NOON);

    district.context.getBean(CatalogueService.class).rename(second, "果树管理（新版）", decided());

    assertThat(plans.plan(office, district.district.id(), NOVEMBER).lines())
        .extracting(line -> line.item().course().title())
        .containsExactly("果树管理（新版）");
    assertThat(plans.plan(office, district.district.id(), october).lines())
        .extracting(line -> line.item().course().title())
        .containsExactly("果树冬季管理");
    assertThat(watched.month(east, District.E1, october).watched())
        .extracting(Watched::title)
        .containsExactly("果树冬季管理");
    assertThat(watched.month(east, District.E1, NOVEMBER).watched())
        .extracting(Watched::title)
        .contains("果树管理（新版）");
  }

  @Test
  void nobodyPlansForOthers() {
    for (var unit : List.of(district.district.id(), district.west.id())) {
      assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ask(east, unit, first, ONCE));
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> plans.remove(east, unit, NOVEMBER, first));
      assertThatExceptionOfType(Refusal.class).isThrownBy(() -> plans.plan(east, unit, NOVEMBER));
    }
  }

  @Test
  void aSiteKnowsWhatItWatchedAndWhatIsMissing() throws SQLException {
    ask(office, district.district.id(), first, ONCE);
    ask(east, district.east.id(), second, TWO_HOURS);

    var month = watched.month(east, District.E1, NOVEMBER);

    assertThat(month.watched()).extracting(Watched::title).containsExactly("党史第一课", "果树冬季管理", "别的");
    assertThat(month.watched().getFirst().category()).isEqualTo(Category.BASICS);
    assertThat(month.plan()).extracting(PlanGap::isDone).containsExactly(true, false);
    assertThat(month.plan().getLast().missing()).hasHours(1);
    assertThat(watched.month(office, District.W1, NOVEMBER).plan())
        .singleElement()
        .satisfies(gap -> assertThat(gap.missing()).hasMinutes(20));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> watched.month(east, District.W1, NOVEMBER));
  }

  @Test
  void theMonthBeforeIsTakenOverWithoutWhatWasWithdrawn() throws SQLException {
    var october = NOVEMBER.minusMonths(1);
    for (var course : List.of(first, second)) {
      plans.ask(office, district.district.id(), october, course, TWO_HOURS, 77, NOON);
    }
    ask(office, district.district.id(), first, ONCE);
    var third = course("第三课", Category.THEORY);
    plans.ask(office, district.district.id(), october, third, ONCE, 77, NOON);
    district.context.getBean(CatalogueService.class).withdraw(third, decided());

    assertThat(plans.copy(office, district.district.id(), NOVEMBER, 77, NOON)).isOne();
    assertThat(plans.copy(office, district.district.id(), NOVEMBER, 77, NOON)).isZero();

    assertThat(plans.plan(office, district.district.id(), NOVEMBER).lines())
        .extracting(line -> line.item().wanted())
        .containsExactly(ONCE, TWO_HOURS);
    plans.remove(office, district.district.id(), NOVEMBER, first);
    assertThat(plans.plan(office, district.district.id(), NOVEMBER).lines()).hasSize(1);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> ask(office, district.district.id(), third, ONCE));
  }

  private void ask(Scope scope, long unit, long course, Wanted wanted) throws SQLException {
    plans.ask(scope, unit, NOVEMBER, course, wanted, 77, NOON);
  }

  private long course(String title, Category category) throws SQLException {
    return district
        .context
        .getBean(CatalogueService.class)
        .add(
            new NewCourse(Optional.empty(), title, category, Optional.of(Duration.ofHours(1))),
            decided());
  }

  private static Decided decided() {
    return new Decided(77, NOON, LocalDate.of(2026, 11, 22), "按目录");
  }
}
