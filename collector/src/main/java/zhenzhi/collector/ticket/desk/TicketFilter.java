package zhenzhi.collector.ticket.desk;

import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.diagnosis.Treater;

/**
 * Which tickets are wanted.
 *
 * @param part of all tickets
 * @param unit whose they are
 * @param subdistrict its number
 * @param technician the account's number
 * @param text in the name of the site, its code, or the ticket's number; empty for all
 */
public record TicketFilter(
    Part part,
    Optional<Treater> unit,
    OptionalLong subdistrict,
    OptionalLong technician,
    String text,
    long offset,
    int limit) {

  /** Whatever its site is called. */
  public TicketFilter(
      Part part,
      Optional<Treater> unit,
      OptionalLong subdistrict,
      OptionalLong technician,
      long offset,
      int limit) {
    this(part, unit, subdistrict, technician, "", offset, limit);
  }

  /** How far they are. */
  public enum Part {
    /** Somebody has to do something. */
    GOING,
    /** The time for the repair, or for taking it on, has run out. */
    OVERDUE,
    /** 待验证 and 已恢复. */
    WAITING,
    /** 挂账. */
    SHELVED,
    /** What was shelved or paused until a day that has come. */
    DUE,
    /** 办结 and 撤销. */
    ENDED
  }
}
