package zhenzhi.collector.ticket.supervision;

import zhenzhi.collector.ticket.Stage;

/** As what a task counts in 督办. Each counts as one of them, so that they add up to all. */
public enum Outcome {
  /** 办结 in the time that it was given first. */
  DONE,
  /** 延期: 办结 in the time of an extension. */
  EXTENDED,
  /** 超时, whether it is 办结 by now or not, and whether or not it has relapsed since. */
  LATE,
  /** 撤销. */
  WITHDRAWN,
  /** 挂账. */
  SHELVED,
  /** 在办: there is time left. */
  GOING;

  /** Of a ticket at that stage; {@code isOver}: whether the time for it is, or was when done. */
  static Outcome of(Stage stage, boolean isOver, boolean isExtended) {
    return switch (stage) {
      case WITHDRAWN -> WITHDRAWN;
      case CLOSED -> {
        if (isOver) {
          yield LATE;
        }
        yield isExtended ? EXTENDED : DONE;
      }
      case SHELVED -> isOver ? LATE : SHELVED;
      case OPEN, DISPATCHED, ACCEPTED, ON_SITE, REPAIRED, RECOVERED -> isOver ? LATE : GOING;
    };
  }
}
