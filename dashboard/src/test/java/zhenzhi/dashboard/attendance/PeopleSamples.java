package zhenzhi.dashboard.attendance;

import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.util.List;
import zhenzhi.collector.diary.Said;

/** The question how many took part, ready for the template. */
public final class PeopleSamples {
  private PeopleSamples() {}

  /** Never answered before. */
  public static PeopleView asked() {
    return PeopleViews.of("sn-0017", TIMES.today(), "study", List.of(), List.of(), TIMES);
  }

  /** Answered, and corrected. */
  public static PeopleView said() {
    return PeopleViews.of("sn-0017", TIMES.today(), "own", words(), List.of(12, 18, 25), TIMES);
  }

  public static List<Said> words() {
    return List.of(
        new Said(18, NOON.minusSeconds(600), "王桂芳"), new Said(12, NOON.minusSeconds(5_000), "陈志强"));
  }
}
