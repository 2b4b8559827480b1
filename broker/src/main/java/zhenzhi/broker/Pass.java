package zhenzhi.broker;

import java.security.cert.X509Certificate;

/** What somebody was let in upon. */
sealed interface Pass {
  /** A name and a password, which are not asked for again. */
  record Password() implements Pass {}

  /** A box's token, which may be taken back likewise; see {@link Boxes#holds}. */
  record Token(long number) implements Pass {}

  /** A certificate, which may be taken back or come to its end while its owner is inside. */
  record Certificate(X509Certificate certificate) implements Pass {}
}
