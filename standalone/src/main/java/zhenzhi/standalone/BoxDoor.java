package zhenzhi.standalone;

import io.micronaut.context.ApplicationContext;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhenzhi.broker.Boxes;
import zhenzhi.broker.EmbeddedBroker;
import zhenzhi.broker.Principal;
import zhenzhi.broker.SecureDoor;
import zhenzhi.collector.enrolment.authority.AuthorityService;
import zhenzhi.collector.enrolment.certificate.RevocationService;
import zhenzhi.collector.enrolment.token.TokenService;
import zhenzhi.collector.enrolment.trace.TraceService;
import zhenzhi.protocol.StationCode;

/** The door of the embedded broker for boxes that the collector has enrolled. */
public final class BoxDoor {
  private static final String NAME = "CN=";

  /** A box of this name would take the place of a program of the same client id. */
  private static final Set<String> RESERVED = Set.of(Passwords.COLLECTOR, Passwords.FLEET);

  private BoxDoor() {}

  /** Opens it and answers where it is. */
  public static URI open(
      EmbeddedBroker broker, ApplicationContext context, InetSocketAddress where) {
    var keys = context.getBean(AuthorityService.class).brokerKeys();
    var door =
        new SecureDoor(
            where.getHostString(),
            where.getPort(),
            keys.keyStore(),
            keys.trustStore(),
            keys.password());
    return broker.open(door, new Known(context));
  }

  /** The boxes that the collector knows. */
  private static final class Known implements Boxes {
    private final RevocationService revocations;
    private final TokenService tokens;
    private final TraceService traces;

    private Known(ApplicationContext context) {
      revocations = context.getBean(RevocationService.class);
      tokens = context.getBean(TokenService.class);
      traces = context.getBean(TraceService.class);
    }

    @Override
    public Optional<Principal> check(X509Certificate certificate) {
      var subject = certificate.getSubjectX500Principal().getName();
      return station(subject.startsWith(NAME) ? subject.substring(NAME.length()) : "")
          .filter(_ -> revocations.holds(certificate.getSerialNumber()))
          .map(Principal.Station::new);
    }

    @Override
    public Optional<Token> check(String user, String token) {
      return station(user)
          .flatMap(code ->
              tokens.check(code, token).stream()
                  .mapToObj(number -> new Token(new Principal.Station(code), number))
                  .findFirst());
    }

    @Override
    public boolean holds(long token) {
      return tokens.holds(token);
    }

    @Override
    public void arrived(StationCode station, InetAddress from) {
      traces.arrived(station, from);
    }

    private static Optional<StationCode> station(String name) {
      return StationCode.isCode(name) && !RESERVED.contains(name)
          ? Optional.of(new StationCode(name))
          : Optional.empty();
    }
  }

  /** Every name and address of this machine: boxes may know it by any. */
  static List<String> hosts() {
    var hosts = new ArrayList<>(List.of("localhost"));
    try {
      hosts.add(InetAddress.getLocalHost().getHostName());
    } catch (UnknownHostException nameless) {
      // its addresses are enough
    }
    try {
      NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(address -> !address.isLinkLocalAddress())
          .map(InetAddress::getHostAddress)
          .map(address -> address.replaceAll("%.*", ""))
          .forEach(hosts::add);
    } catch (SocketException broken) {
      throw new UncheckedIOException("this machine does not tell its addresses", broken);
    }
    return List.copyOf(hosts);
  }
}
