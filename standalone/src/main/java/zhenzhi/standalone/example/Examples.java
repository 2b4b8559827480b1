package zhenzhi.standalone.example;

import io.micronaut.context.BeanContext;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.accountability.AccountabilityService;
import zhenzhi.collector.accountability.NewEntry;
import zhenzhi.collector.book.shelf.BookService;
import zhenzhi.collector.book.shelf.WritingService;
import zhenzhi.collector.inspection.Sheet;
import zhenzhi.collector.inspection.defect.DefectService;
import zhenzhi.collector.inspection.draw.DrawService;
import zhenzhi.collector.inspection.visit.InspectionService;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.training.KeeperService;
import zhenzhi.collector.training.TrainingService;
import zhenzhi.protocol.StationCode;

/** Enters the examples of a district, from what its office does to what a keeper is told. */
public final class Examples {
  /** Pages with more of them would not say more, and every one costs the start a moment. */
  private static final int MOST = 24;

  private final BeanContext context;
  private final Account office;
  private final Account keeper;
  private final LocalDate today;

  /**
   * @param keeper of the demonstration's own site
   * @param today where the district is
   */
  public Examples(BeanContext context, Account office, Account keeper, LocalDate today) {
    this.context = context;
    this.office = office;
    this.keeper = keeper;
    this.today = today;
  }

  /**
   * Enters all of them.
   *
   * @param own the demonstration's own site
   * @param sites the simulated ones
   */
  public void enter(StationCode own, List<StationCode> sites, Instant now) throws SQLException {
    var some = sites.subList(0, Math.min(MOST, sites.size()));
    new Trainings(bean(TrainingService.class), bean(KeeperService.class), office).enter(today, now);
    new Visits(bean(InspectionService.class), bean(DefectService.class), bean(Sheet.class), office)
        .enter(own, some, now);
    // The sites are new: this month's draw would be of none.
    bean(DrawService.class).draw(office, YearMonth.from(today).plusMonths(1), now);
    new Entries(bean(WritingService.class), bean(BookService.class), today, now)
        .enter(keeper, own, office, some);
    bean(AccountabilityService.class).enter(office, reminded(own), now);
  }

  /** What its keeper finds under 责任追究, and may appeal against. */
  private NewEntry reminded(StationCode own) {
    return new NewEntry(
        own,
        DutyRole.KEEPER_A,
        today,
        OptionalLong.of(keeper.id()),
        "提醒谈话",
        "实地检查时一册三簿没有记到最近一次学习，提醒谈话一次。（演示）",
        Optional.empty());
  }

  private <T> T bean(Class<T> type) {
    return context.getBean(type);
  }
}
