package zhenzhi.dashboard.station;

import java.util.List;
import java.util.Optional;
import zhenzhi.dashboard.attendance.PeopleView;
import zhenzhi.dashboard.book.ReminderView;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.inspection.OwnVisitService.OwnVisit;
import zhenzhi.dashboard.report.ReportView;
import zhenzhi.dashboard.words.Call;
import zhenzhi.dashboard.words.Standing;

/**
 * The keeper's page: one sentence, one thing to do, one number.
 *
 * @param standing how it is, and what is wrong with it
 * @param reports one sentence when reports are missing; empty when none are
 * @param people absent when nobody studied lately
 * @param question address of what the office would like to know; empty when nothing
 * @param questions how many there are, in words
 * @param order address of the order to put things right; empty when there is none
 * @param orders what it is about, in words
 * @param visit what an inspection came to; absent when nobody ever came
 * @param report what may be reported, and what has become of it
 * @param books what still has to be written
 * @param playing what is on now; empty when nothing is known to be on
 */
public record OwnView(
    String code,
    String name,
    String place,
    Standing standing,
    Call call,
    List<Figure> figures,
    String reports,
    String playing,
    String heard,
    Optional<PeopleView> people,
    String question,
    String questions,
    String order,
    String orders,
    Optional<OwnVisit> visit,
    ReportView report,
    ReminderView books) {

  /** Whether there is nothing to ring about. */
  public boolean isQuiet() {
    return !standing.needsSomeone();
  }
}
