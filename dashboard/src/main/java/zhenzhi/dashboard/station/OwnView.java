package zhenzhi.dashboard.station;

import java.util.List;
import java.util.Optional;
import zhenzhi.dashboard.attendance.PeopleView;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.words.Call;
import zhenzhi.dashboard.words.Sentence;

/**
 * The keeper's page: one sentence, one thing to do, one number.
 *
 * @param reports one sentence when reports are missing; empty when none are
 * @param people absent when nobody studied lately
 * @param playing what is on now; empty when nothing is known to be on
 */
public record OwnView(
    String code,
    String name,
    String place,
    Sentence sentence,
    Call call,
    List<Figure> figures,
    String reports,
    String playing,
    String heard,
    Optional<PeopleView> people) {

  /** Whether there is nothing to ring about. */
  public boolean isQuiet() {
    return sentence.helper() == Sentence.Helper.NOBODY;
  }
}
