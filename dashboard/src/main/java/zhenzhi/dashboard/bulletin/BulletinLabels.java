package zhenzhi.dashboard.bulletin;

import zhenzhi.collector.bulletin.Bulletin.State;
import zhenzhi.collector.bulletin.BulletinEvent.What;
import zhenzhi.collector.bulletin.Edition;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Tone;

/** What states, editions and steps of bulletins are called on the pages. */
final class BulletinLabels {
  private BulletinLabels() {}

  static Badge of(State state) {
    return switch (state) {
      case DRAFT -> new Badge(Tone.IDLE, "草稿");
      case IN_REVIEW -> new Badge(Tone.WARN, "待审核");
      case ISSUED -> new Badge(Tone.GOOD, "已印发");
      case DISCARDED -> new Badge(Tone.UNKNOWN, "已作废");
    };
  }

  static String of(Edition edition) {
    return switch (edition) {
      case NAMING -> "点名版";
      case PLAIN -> "不点名版";
    };
  }

  static String of(What what) {
    return switch (what) {
      case DRAFTED -> "起草";
      case REFRESHED -> "按最新数据重算";
      case EDITED -> "修改";
      case ADDRESSED -> "改发给谁";
      case SUBMITTED -> "提交审核";
      case RETURNED -> "退回修改";
      case ISSUED -> "签发";
      case DISCARDED -> "作废";
    };
  }
}
