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
import zhenzhi.broker.EmbeddedBroker;
import zhenzhi.broker.Principal;
import zhenzhi.broker.SecureDoor;
import zhenzhi.collector.enrolment.authority.AuthorityService;
import zhenzhi.collector.enrolment.certificate.RevocationService;
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
    var revocations = context.getBean(RevocationService.class);
    var door =
        new SecureDoor(
            where.getHostString(),
            where.getPort(),
            keys.keyStore(),
            keys.trustStore(),
            keys.password());
    return broker.open(door, certificate -> principal(certificate, revocations));
  }

  private static Optional<Principal> principal(
      X509Certificate certificate, RevocationService revocations) {
    var subject = certificate.getSubjectX500Principal().getName();
    var name = subject.startsWith(NAME) ? subject.substring(NAME.length()) : "";
    return StationCode.isCode(name)
            && !RESERVED.contains(name)
            && revocations.holds(certificate.getSerialNumber())
        ? Optional.of(new Principal.Station(new StationCode(name)))
        : Optional.empty();
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
