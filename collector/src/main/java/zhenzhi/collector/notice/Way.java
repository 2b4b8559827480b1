package zhenzhi.collector.notice;

/**
 * 通知方式.
 *
 * @param name for people
 * @param address where it is reached; a robot's holds its key
 * @param secret what signs, where something does
 */
public record Way(long id, Kind kind, String name, String address, String secret) {

  /** How a message gets there. */
  public enum Kind {
    /** 企业微信群机器人. */
    WECOM,
    /** 钉钉群机器人. */
    DINGTALK,
    /** 电子邮件. */
    EMAIL,
    /** A gateway that takes JSON, such as one for short messages. */
    WEBHOOK,
    /** The service's own log, for trying out. */
    LOG;

    /** Whether whoever gets the same message twice is told by a key that it is the same. */
    public boolean isKeyed() {
      return switch (this) {
        case WECOM, DINGTALK -> false;
        case EMAIL, WEBHOOK, LOG -> true;
      };
    }

    /** How many bytes of body it takes: 2,048 of 企业微信, 20,000 of 钉钉, less the title. */
    public int room() {
      return switch (this) {
        case WECOM -> 1_700;
        case DINGTALK -> 15_000;
        case EMAIL -> 60_000;
        case WEBHOOK -> 4_000;
        case LOG -> 2_000;
      };
    }
  }

  /** Keys are for nobody's log. */
  @Override
  public String toString() {
    return kind + " " + id;
  }
}
