package zhenzhi.collector.notice.post;

/** What became of a message. */
public enum MessageState {
  WAITING,
  SENT,
  /** It may have come: twice somebody died before the answer was kept. */
  UNCLEAR,
  /** The provider will never take it as it is. */
  REFUSED,
  /** No provider took it for days. */
  EXPIRED,
  /** The way was switched off before. */
  CANCELLED
}
