package zhenzhi.collector.enrolment.certificate;

/** What comes of asking for the next certificate with one. */
public sealed interface Next {
  /** It was issued, now or when the answer got lost. */
  record Given(BoxCertificate certificate) implements Next {}

  /** The certificate is unknown, over or taken back, or its site is out of service. */
  record Gone() implements Next {}

  /** It can be renewed later. */
  record Early() implements Next {}

  /** Another key was given the next one: two boxes have this one. */
  record Doubled() implements Next {}
}
