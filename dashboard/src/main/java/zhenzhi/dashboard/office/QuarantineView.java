package zhenzhi.dashboard.office;

import java.util.List;
import zhenzhi.dashboard.frame.Pager;

/** Messages that could not be used, as the template shows them. */
public record QuarantineView(List<Count> counts, List<Message> messages, Pager pager) {

  /** How many were set aside for one reason. */
  public record Count(String word, long count) {}

  /**
   * One message.
   *
   * @param site empty when it could not be told whose it was
   * @param payload as much of it as is kept, unreadable bytes made visible
   */
  public record Message(
      String at,
      String ago,
      String reason,
      String site,
      String topic,
      String size,
      String detail,
      String payload) {}
}
