package zhenzhi.dashboard.box;

import java.util.ArrayList;
import java.util.List;
import zhenzhi.collector.enrolment.certificate.SiteBox;
import zhenzhi.collector.enrolment.trace.Strange;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Says by what a box may be another than the office thinks, and what is to be done. */
final class Doubts {
  private Doubts() {}

  /** Whole sentences, the worst first; none when nothing is in doubt. */
  static List<String> of(SiteBox box, Times times) {
    var doubts = new ArrayList<String>();
    box.doubledAt()
        .ifPresent(at ->
            doubts.add(times.moment(at) + "，看到有两台机顶盒在用同一张证书或口令：可能有人复制了机顶盒。请去现场看一看，吊销，再重新登记。"));
    box.strange().forEach(strange -> doubts.add(says(strange, times)));
    return List.copyOf(doubts);
  }

  /** In a list of boxes. The caller has made sure that there is a doubt. */
  static Badge badge(SiteBox box) {
    if (box.doubledAt().isPresent()) {
      return new Badge(Tone.BAD, "两台共用");
    }
    return switch (box.strange().getFirst().kind()) {
      case DEVICE -> new Badge(Tone.WARN, "换了机");
      case NETWORK -> new Badge(Tone.WARN, "换了地方");
    };
  }

  private static String says(Strange strange, Times times) {
    var since = times.moment(strange.since()) + "起，";
    var change = "：原来是 " + strange.before() + "，现在是 " + strange.now() + "。";
    return switch (strange.kind()) {
      case DEVICE -> since + "这台机顶盒的设备编号变了" + change + "换过机就不用管；没有换过，请去现场看一看，吊销，再重新登记。";
      case NETWORK -> since + "机顶盒从另一个网络连上来" + change + "搬了站点、换了宽带就不用管；都没有，请打电话问一问，机顶盒还在不在站里。";
    };
  }
}
