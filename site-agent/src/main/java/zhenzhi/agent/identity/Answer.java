package zhenzhi.agent.identity;

/** What came of asking the office. */
public sealed interface Answer {
  /** The certificate is kept. */
  record Enrolled(String until) implements Answer {}

  /** The office said no, or nothing that can be used; asking the same again is of no use. */
  record Refused(String why) implements Answer {}

  /** The office cannot be reached now. */
  record Away(String why) implements Answer {}
}
