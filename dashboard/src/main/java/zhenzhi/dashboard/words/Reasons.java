package zhenzhi.dashboard.words;

import zhenzhi.collector.ingest.Reason;

/** Why a message was set aside, for somebody who has never seen one. */
public final class Reasons {
  private Reasons() {}

  public static String of(Reason reason) {
    return switch (reason) {
      case UNKNOWN_TOPIC -> "发错了地方";
      case TOO_LARGE -> "报文太大";
      case MALFORMED -> "内容看不懂";
      case UNSUPPORTED_VERSION -> "版本不认识";
      case OUT_OF_RANGE -> "数值超出范围";
      case WRONG_STATION -> "冒用了别的站点";
      case UNKNOWN_STATION -> "站点没有登记";
      case REVOKED -> "机顶盒的证书吊销了";
      case UNSTORABLE -> "存不进数据库";
    };
  }
}
