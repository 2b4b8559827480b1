package zhenzhi.standalone;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.Complaint;
import zhenzhi.collector.ticket.Move.Source;
import zhenzhi.collector.ticket.report.ReportService;
import zhenzhi.collector.ticket.report.ReportService.Report;
import zhenzhi.simulator.plan.Fault;
import zhenzhi.simulator.plan.FleetPlan;
import zhenzhi.simulator.plan.Site;

/**
 * Enters what keepers would have rung up about: a diagnosis takes its time, and whoever looks at a
 * demonstration for the first time should find tickets that go somewhere.
 */
final class FirstCalls {
  private static final int MOST = 4;

  /** What heals sooner would be gone before anybody has looked at it. */
  private static final Duration LASTING = Duration.ofHours(6);

  private final ReportService reports;
  private final long account;

  /**
   * @param account of whoever enters them
   */
  FirstCalls(ReportService reports, long account) {
    this.reports = reports;
    this.account = account;
  }

  void enter(OrgUnit district, FleetPlan plan, Instant now) throws SQLException {
    var entered = 0;
    for (var site : plan.sites()) {
      var complaint = complaint(plan, site, now);
      if (complaint.isPresent() && entered < MOST) {
        var words = "站点打电话来说的（演示）";
        reports.report(
            Scope.of(district),
            new Report(site.code(), Source.OFFICE, complaint.get(), words),
            account,
            now);
        entered++;
      }
    }
  }

  private static Optional<Complaint> complaint(FleetPlan plan, Site site, Instant now) {
    return plan.fault(site, now)
        .filter(fault -> fault.isActive(now.plus(LASTING)))
        .flatMap(FirstCalls::complaint);
  }

  /** Of what somebody in front of the television notices. */
  private static Optional<Complaint> complaint(Fault fault) {
    return switch (fault.kind()) {
      case LNB_DEAD, DISH_DRIFTED -> Optional.of(Complaint.NO_SIGNAL);
      case LINE_DOWN, LINE_POOR -> Optional.of(Complaint.NO_NETWORK);
      case BINDING_WRONG, BOX_HOT, DISK_FULL, POWER_CUT -> Optional.empty();
    };
  }
}
