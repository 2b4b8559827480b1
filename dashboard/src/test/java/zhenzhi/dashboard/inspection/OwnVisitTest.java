package zhenzhi.dashboard.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.inspection.FollowUp;
import zhenzhi.collector.inspection.defect.Defect;
import zhenzhi.collector.inspection.defect.Ending;
import zhenzhi.collector.inspection.visit.Inspection;
import zhenzhi.collector.ticket.Complaint;
import zhenzhi.dashboard.inspection.OwnVisitService.OwnVisit;
import zhenzhi.protocol.StationCode;

class OwnVisitTest {
  private static final StationCode CODE = new StationCode("sn-0005");
  private static final LocalDate DUE = LocalDate.of(2026, 12, 5);
  private static final Inspection VISIT =
      new Inspection(7, CODE, "荷花社区站点", "", YearMonth.of(2026, 11), NOON, List.of());
  private static final Defect BOOKS = defect(new FollowUp.Rectify(), Optional.empty());
  private static final Defect SIGNAL =
      defect(new FollowUp.Ticket(Complaint.NO_SIGNAL), Optional.empty());

  @Test
  void whatTheSiteHasToPutRightStandsFirst() {
    var told = told(BOOKS, SIGNAL);

    assertThat(told.says()).endsWith("有人来检查过，1 件要站点改好，最晚 2026-12-05，1 件要修，不用您管。");
    assertThat(told.isOpen()).isTrue();
    assertThat(told.address()).isEqualTo("/inspections/7");
  }

  @Test
  void aRepairIsNotTheKeepersToDo() {
    assertThat(told(SIGNAL).isOpen()).isFalse();
  }

  @Test
  void whatWasPutRightIsNotNothing() {
    var done = defect(new FollowUp.Rectify(), Optional.of(new Ending.Done(NOON, "孙丽", "补记了")));
    var mistaken = defect(new FollowUp.Rectify(), Optional.of(new Ending.Corrected(NOON, "孙丽")));

    assertThat(told(done, mistaken).says()).endsWith("发现的问题都改好了。");
    assertThat(told(mistaken).says()).endsWith("没有发现问题。");
    assertThat(told().says()).endsWith("没有发现问题。");
  }

  private static OwnVisit told(Defect... found) {
    return OwnVisitService.told(VISIT, List.of(found), TIMES);
  }

  private static Defect defect(FollowUp followUp, Optional<Ending> ending) {
    var isTheirs = followUp instanceof FollowUp.Rectify;
    return new Defect(
        1,
        7,
        CODE,
        "荷花社区站点",
        "",
        "BOOKS",
        "一册三簿记到了最近一次学习",
        "",
        followUp,
        NOON,
        isTheirs ? Optional.of(DUE) : Optional.empty(),
        OptionalLong.empty(),
        ending);
  }
}
