package zhenzhi.collector.rectification;

import java.time.LocalDate;

/** Something that happens to an order. */
public sealed interface Move {

  /**
   * 下发.
   *
   * @param due the last day on which what has to be done is done in time
   * @param words to the site; may be empty
   */
  record Issued(LocalDate due, String words) implements Move {}

  /** 签收. */
  record Received() implements Move {}

  /** 报送原因分析和整改措施. */
  record Submitted(Plan plan) implements Move {}

  /** 同意. */
  record Approved(String words) implements Move {}

  /** 退回. */
  record Returned(String reason) implements Move {}

  /** 落实: what was promised is done, by the word of the site. */
  record CarriedOut(String words) implements Move {}

  /** 销号: the month after shows that it helped, or a person finds so all the same. */
  record Cleared(String words) implements Move {}

  /** 继续整改: it did not help; the site plans anew. */
  record Continued(LocalDate due, String reason) implements Move {}

  /** 申请延期, by the due date at the latest. */
  record ExtensionAsked(LocalDate until, String reason) implements Move {}

  /** 同意延期. */
  record ExtensionGranted() implements Move {}

  /** 不同意延期. */
  record ExtensionRefused(String reason) implements Move {}

  /** 撤销: there is nothing to put right. */
  record Withdrawn(String reason) implements Move {}

  /** 催办: nothing has happened, and somebody is told. */
  record Reminded(Reminder of) implements Move {}
}
