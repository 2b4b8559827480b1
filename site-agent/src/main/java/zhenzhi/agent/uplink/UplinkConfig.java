package zhenzhi.agent.uplink;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;
import zhenzhi.protocol.link.LinkConfig;

/**
 * Where the collector's broker is, and how to deal with it.
 *
 * @param password proves that we are {@code station}; empty where a certificate does
 * @param resend how long a report waits for its receipt before it is sent again
 * @param retry the longest pause between two attempts to connect
 * @param tls whom to trust, and the box's certificate, if it has one
 * @param device by which the office tells this box from another, if it has a name
 */
public record UplinkConfig(
    StationCode station,
    URI broker,
    String password,
    Duration keepAlive,
    Duration resend,
    Duration retry,
    Optional<LinkConfig.Tls> tls,
    Optional<String> device) {
  private static final int WINDOW = 8;

  /** With a password. */
  public UplinkConfig(
      StationCode station,
      URI broker,
      String password,
      Duration keepAlive,
      Duration resend,
      Duration retry) {
    this(station, broker, password, keepAlive, resend, retry, Optional.empty(), Optional.empty());
  }

  /** As the link understands it. Nothing is kept by the broker: the outbox is the session. */
  public LinkConfig link() {
    return new LinkConfig(
        broker,
        station.value(),
        login(),
        new LinkConfig.Session.Clean(),
        List.of(Topics.topic(station, Channel.RECEIPT), Topics.topic(station, Channel.COMMAND)),
        keepAlive,
        WINDOW,
        WINDOW,
        retry,
        tls);
  }

  /** The certificate is name and proof. */
  private Optional<LinkConfig.Login> login() {
    return tls.isPresent() && password.isEmpty()
        ? Optional.empty()
        : Optional.of(new LinkConfig.Login(station.value(), password));
  }
}
