package zhenzhi.dashboard.office;

import java.util.List;
import zhenzhi.dashboard.frame.Pager;

/**
 * Messages that could not be used, as the template shows them.
 *
 * @param since from which day on they are counted
 */
public record QuarantineView(
    String since, List<Count> counts, List<Message> messages, Pager pager) {

  /**
   * How many were set aside for one reason.
   *
   * @param address that lists only these, or all again
   */
  public record Count(String word, long count, String address, boolean chosen) {}

  /**
   * One message.
   *
   * @param site empty when it could not be told whose it was
   * @param payload as much of it as is kept
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
