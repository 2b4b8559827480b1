package zhenzhi.dashboard.notice;

import java.util.Optional;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.notice.NoticeWords;
import zhenzhi.collector.notice.Party;
import zhenzhi.collector.notice.Way;
import zhenzhi.collector.notice.post.MessageState;
import zhenzhi.collector.notice.post.NoticeLine.State;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.DiagnosisLabels;
import zhenzhi.dashboard.words.Tone;

/** What the names of notices are called on the pages. */
final class NoticeLabels {
  private NoticeLabels() {}

  static Badge of(State state) {
    return switch (state) {
      case WAITING -> new Badge(Tone.IDLE, "等着发");
      case SENT -> new Badge(Tone.GOOD, "发出去了");
      case UNCLEAR -> new Badge(Tone.WARN, "不知道发没发成");
      case FAILED -> new Badge(Tone.BAD, "没发成");
      case OVERTAKEN -> new Badge(Tone.IDLE, "不用发了");
      case NOBODY -> new Badge(Tone.WARN, "没人可通知");
      case CANCELLED -> new Badge(Tone.IDLE, "通知方式停用");
    };
  }

  static Badge of(MessageState state) {
    return switch (state) {
      case WAITING -> new Badge(Tone.IDLE, "正在发");
      case SENT -> new Badge(Tone.GOOD, "发出去了");
      case UNCLEAR -> new Badge(Tone.WARN, "不知道发没发成");
      case REFUSED -> new Badge(Tone.BAD, "对方拒收");
      case EXPIRED -> new Badge(Tone.BAD, "一直没发成");
      case CANCELLED -> new Badge(Tone.IDLE, "没发");
    };
  }

  static String of(Way.Kind kind) {
    return switch (kind) {
      case WECOM -> "企业微信群机器人";
      case DINGTALK -> "钉钉群机器人";
      case EMAIL -> "电子邮件";
      case WEBHOOK -> "短信网关等（HTTP 接口）";
      case LOG -> "只写进日志（试用）";
    };
  }

  /** Who treats names its unit. */
  static String of(Party party, Optional<Treater> treater) {
    return treater.map(DiagnosisLabels::of).orElseGet(() -> NoticeWords.of(party));
  }
}
