package zhenzhi.collector.fact;

/**
 * What can be known of a site over a period. Each says what its part and its whole are; parts and
 * wholes of several sites add up.
 */
public enum FactKind {
  /** 畅通: milliseconds in which a lesson could be held, of those in service. */
  REACH,
  /** The same without what weather, power cuts and outages of the area took. */
  OWN_REACH,
  /** 设备完好: milliseconds without broken hardware, of those in service. */
  HARDWARE,
  /** 开机: days on which the site was heard, of those in service. */
  POWERED,
  /** 参学: 1 when it has credited hours, of 1; only of sites with a place in the ranking. */
  STUDYING,
  /** Credited milliseconds, of 1 site; only of sites with a place in the ranking. */
  HOURS,
  /** Credited milliseconds without those of excused time, of those that the site owed. */
  COMPLETION,
  /** Sessions, of months that were not excused; both in thousandths. */
  SESSIONS,
  /** Person-milliseconds, of credited ones on days of which it is known how many took part. */
  PEOPLE,
  /** Days with study, of days of which anything is known; only of sites with a place. */
  STUDY_DAYS,
  /** AB岗: days with both administrators, of those in service. */
  KEEPERS,
  /** Whole months without any administrator at the end, of 1. */
  UNATTENDED,
  /** Whole months of the longest time without a line, our own outages left out, of 1. */
  DISCONNECTED,
  /** Tickets that the site itself had to treat: those done in time, of those that had to be. */
  OWN_TICKETS,
  /** 限期整改: orders that go on, of those issued. */
  ORDERS_GOING,
  /** 限期整改: orders that were late, of those issued. */
  ORDERS_LATE,
  /** 一册三簿: entries that are there and agree with what was measured, of those that are due. */
  BOOKS,
  /** Those of the site who were trained, of those who had to be. */
  TRAINING,
  /** Entries of feedback, of months in service; both in thousandths. */
  FEEDBACK,
  /** Answers that were content in spot checks, of all. */
  SATISFACTION
}
