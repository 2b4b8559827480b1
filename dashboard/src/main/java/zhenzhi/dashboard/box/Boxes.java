package zhenzhi.dashboard.box;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import zhenzhi.collector.enrolment.certificate.SiteBox;
import zhenzhi.collector.enrolment.certificate.Standing;
import zhenzhi.dashboard.box.BoxesView.Choice;
import zhenzhi.dashboard.box.BoxesView.Line;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Puts into words what all boxes are let in upon. */
final class Boxes {
  static final int SIZE = 50;

  private Boxes() {}

  /** The parts in which they are shown. */
  enum Part {
    LOOK("要看一看", Tone.WARN, "没有要看的：没有快到期、到期、吊销的，也没有两台共用、换了机、换了地方的。"),
    NONE("没有登记", Tone.UNKNOWN, "每个站点都有过证书或口令。"),
    GOOD("有效", Tone.GOOD, "还没有一台机顶盒有有效的证书或口令。");

    private final String word;
    private final Tone tone;
    private final String nothing;

    Part(String word, Tone tone, String nothing) {
      this.word = word;
      this.tone = tone;
      this.nothing = nothing;
    }

    private String address(int page) {
      return "/boxes?part=" + name().toLowerCase(Locale.ROOT) + "&page=" + (page + 1);
    }

    /** What is no part is the first. */
    static Part of(String word) {
      return Arrays.stream(values())
          .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(word))
          .findFirst()
          .orElse(LOOK);
    }
  }

  /**
   * A page of a part.
   *
   * @param page from 0 on; beyond the last is the last
   */
  static BoxesView of(List<SiteBox> all, Part part, int page, Times times) {
    var chosen = all.stream().filter(box -> part(box, times) == part).toList();
    var number = Math.clamp(page, 0, Math.max(0, (chosen.size() - 1) / SIZE));
    return new BoxesView(
        Arrays.stream(Part.values()).map(one -> choice(one, all, part, times)).toList(),
        chosen.stream()
            .skip((long) number * SIZE)
            .limit(SIZE)
            .map(box -> line(box, times))
            .toList(),
        part.nothing,
        Pager.of(number, SIZE, chosen.size(), part::address));
  }

  private static Choice choice(Part part, List<SiteBox> all, Part chosen, Times times) {
    var count = all.stream().filter(box -> part(box, times) == part).count();
    return new Choice(part.word, part.tone, count, part.address(0), part == chosen);
  }

  private static Part part(SiteBox box, Times times) {
    if (box.isDoubtful()) {
      return Part.LOOK;
    }
    return switch (box.standing(times.now())) {
      case Standing.None _ -> Part.NONE;
      case Standing.Good _, Standing.ByToken _ -> Part.GOOD;
      case Standing.EndsSoon _, Standing.Ended _, Standing.TakenBack _, Standing.TokenTakenBack _ ->
          Part.LOOK;
    };
  }

  private static Line line(SiteBox box, Times times) {
    var standing = box.standing(times.now());
    return new Line(
        box.isDoubtful() ? Doubts.badge(box) : new Badge(BoxViews.tone(standing), word(standing)),
        box.name(),
        box.code().value(),
        BoxViews.says(standing, times),
        "/stations/" + box.code() + "/box");
  }

  private static String word(Standing standing) {
    return switch (standing) {
      case Standing.None _ -> "没有登记";
      case Standing.Good _ -> "有效";
      case Standing.EndsSoon _ -> "快到期";
      case Standing.Ended _ -> "到期";
      case Standing.TakenBack _, Standing.TokenTakenBack _ -> "吊销";
      case Standing.ByToken _ -> "用口令";
    };
  }
}
