package zhenzhi.collector.accountability;

/** What an entry rests on besides words. */
public sealed interface Source {
  /** Its number. */
  long id();

  /** 通报. */
  record OfBulletin(long id) implements Source {}

  /** 限期整改. */
  record OfOrder(long id) implements Source {}

  /** 工单. */
  record OfTicket(long id) implements Source {}
}
