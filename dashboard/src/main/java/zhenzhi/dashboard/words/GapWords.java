package zhenzhi.dashboard.words;

import zhenzhi.collector.completeness.Cause;

/** Why there are no reports of some time, for somebody who has never seen one. */
public final class GapWords {
  private GapWords() {}

  public static Badge badge(Cause cause) {
    return switch (cause) {
      case SWITCHED_OFF -> new Badge(Tone.IDLE, "关机");
      case POWER_CUT -> new Badge(Tone.IDLE, "断电");
      case CRASHED -> new Badge(Tone.IDLE, "死机重启");
      case OFF -> new Badge(Tone.IDLE, "停机");
      case SILENT -> new Badge(Tone.BAD, "没有消息");
      case WAITING -> new Badge(Tone.WARN, "还没传上来");
      case OUR_OUTAGE -> new Badge(Tone.UNKNOWN, "服务中断");
      case DROPPED -> new Badge(Tone.BAD, "存满丢弃");
      case DAMAGED -> new Badge(Tone.BAD, "存储损坏");
      case REFUSED -> new Badge(Tone.WARN, "内容不能用");
      case LOST -> new Badge(Tone.BAD, "丢失");
      case EXCHANGED -> new Badge(Tone.WARN, "换过机顶盒");
    };
  }

  public static String of(Cause cause) {
    return switch (cause) {
      case SWITCHED_OFF -> "正常关机，没有缺上报。";
      case POWER_CUT -> "断电关机，没有缺上报。";
      case CRASHED -> "机顶盒出错后自己重启，没有缺上报。";
      case OFF -> "机顶盒没有开，没有缺上报。";
      case SILENT -> "机顶盒没有消息。它如果开着，记录存在它自己里面，连上以后会补传。";
      case WAITING -> "存在机顶盒里，连上以后会自动补传。";
      case OUR_OUTAGE -> "这段时间我们的服务没有在接收，不是站点的问题。机顶盒会自动补传。";
      case DROPPED -> "机顶盒太久连不上，存满了，丢掉了最旧的。";
      case DAMAGED -> "机顶盒的存储坏了，读不出来。";
      case REFUSED -> "传上来了，但是内容不能用，放在隔离区。";
      case LOST -> "没有收到，机顶盒里也没有了。";
      case EXCHANGED -> "机顶盒换过，或者存储清空过；换之前没传的找不回来，有多少不知道。";
    };
  }
}
