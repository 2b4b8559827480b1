package zhenzhi.collector.notice.channel;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * The mail server that notices go through.
 *
 * @param host without one there is no e-mail
 * @param port of it
 * @param user as whom to log in; empty where it does not ask
 * @param password that proves it
 * @param from the sender's address
 * @param security {@code TLS} from the first byte, {@code STARTTLS}, or {@code NONE} within a
 *     network that nobody listens to
 */
@ConfigurationProperties("zhenzhi.notice.smtp")
record SmtpConfig(
    @Bindable(defaultValue = "") String host,
    @Bindable(defaultValue = "465") int port,
    @Bindable(defaultValue = "") String user,
    @Bindable(defaultValue = "") String password,
    @Bindable(defaultValue = "") String from,
    @Bindable(defaultValue = "TLS") Security security) {

  /** How the connection is kept from others. */
  enum Security {
    TLS,
    STARTTLS,
    NONE
  }

  /** The password is for nobody's log. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
