package zhenzhi.collector.enrolment.authority;

/** What the authority and its broker go by themselves, and what ends when nobody makes it anew. */
enum Own {
  ROOT,
  BROKER,
  REVOKED
}
