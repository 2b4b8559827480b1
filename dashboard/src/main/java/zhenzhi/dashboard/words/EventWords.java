package zhenzhi.dashboard.words;

import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Event;
import zhenzhi.protocol.Event.BindingMismatch;
import zhenzhi.protocol.Event.BootCause;
import zhenzhi.protocol.Event.Booted;
import zhenzhi.protocol.Event.ClockStepped;
import zhenzhi.protocol.Event.LineChanged;
import zhenzhi.protocol.Event.PlayerCrashed;
import zhenzhi.protocol.Event.ReceptionChanged;
import zhenzhi.protocol.Event.ReportsDropped;

/** Says what happened at a box. */
public final class EventWords {
  private EventWords() {}

  /** In one or two words, with its tone. */
  public static Badge badge(Event event) {
    return switch (event) {
      case Booted(_, var cause, _) ->
          new Badge(cause == BootCause.CLEAN_RESTART ? Tone.GOOD : Tone.WARN, "开机");
      case PlayerCrashed _ -> new Badge(Tone.BAD, "播放器出错");
      case BindingMismatch _ -> new Badge(Tone.BAD, "绑定不对");
      case ReceptionChanged(_, _, var locked) ->
          locked ? new Badge(Tone.GOOD, "信号恢复") : new Badge(Tone.BAD, "信号中断");
      case LineChanged(_, var up, _) ->
          up ? new Badge(Tone.GOOD, "网络恢复") : new Badge(Tone.BAD, "网络中断");
      case ClockStepped _ -> new Badge(Tone.IDLE, "校时");
      case ReportsDropped _ -> new Badge(Tone.WARN, "丢失记录");
    };
  }

  /** In one sentence. */
  public static String of(Event event) {
    return switch (event) {
      case Booted(_, var cause, _) -> booted(cause);
      case PlayerCrashed(_, var player, var code) -> "播放器 " + player + " 意外退出" + exit(code) + "。";
      case BindingMismatch(_, var account, var device, var detail) ->
          "设备 " + device + (account == null ? " 没有账号" : " 的账号是 " + account) + reason(detail) + "。";
      case ReceptionChanged(_, _, var locked) -> locked ? "又收到信号了。" : "信号收不到了。";
      case LineChanged(_, var up, var detail) -> (up ? "网络又通了" : "网络断了") + reason(detail) + "。";
      case ClockStepped(_, var by) ->
          "机顶盒的时钟往" + (by.isNegative() ? "回" : "前") + "调了 " + Times.length(by.abs()) + "。";
      case ReportsDropped(_, _, _, var reports, var cause) ->
          switch (cause) {
            case FULL -> "机顶盒长期发不出数据，存不下了，丢掉了 " + reports + " 份上报。";
            case DAMAGED -> "机顶盒的存储坏了一处，" + reports + " 份上报读不出来了。";
          };
    };
  }

  private static String booted(BootCause cause) {
    return switch (cause) {
      case POWER_LOSS -> "断电以后重新开机。";
      case CLEAN_RESTART -> "正常关机以后开机。";
      case CRASH -> "死机以后重新开机。";
      case UNKNOWN -> "开机，上次怎么关的不清楚。";
    };
  }

  private static String exit(@Nullable Integer code) {
    return code == null ? "" : "（代码 " + code + "）";
  }

  private static String reason(String detail) {
    return detail.isBlank() ? "" : "：" + detail;
  }
}
