package zhenzhi.broker;

import java.security.cert.X509Certificate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.apache.activemq.artemis.utils.CertificateUtil;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets clients in and says what each may do. Artemis asks for every single publish, since its own
 * caches must be off: they skip the check of the client id. So a connection that was let in wears a
 * badge, and password or certificate are checked once.
 */
final class Doorkeeper implements ActiveMQSecurityManager5 {
  private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

  private final Credentials credentials;
  private final String group;

  /** Nobody is known by a certificate before there is a door for them. */
  private volatile Certificates certificates = _ -> Optional.empty();

  Doorkeeper(Credentials credentials, String group) {
    this.credentials = credentials;
    this.group = group;
  }

  /** From now on certificates are known, too. */
  void know(Certificates known) {
    certificates = known;
  }

  @Override
  public @Nullable Subject authenticate(
      @Nullable String user,
      @Nullable String password,
      @Nullable RemotingConnection connection,
      @Nullable String domain) {
    if (connection == null) {
      return null;
    }
    if (Badge.of(connection)
        .filter(badge -> user == null || badge.user().equals(user))
        .isPresent()) {
      return connection.getSubject();
    }
    var clientId = Objects.requireNonNullElse(connection.getClientID(), "");
    var shown = CertificateUtil.getCertsFromConnection(connection);
    if (shown != null && shown.length > 0) {
      return admit(shown[0], user, clientId).orElse(null);
    }
    return user == null || password == null ? null : admit(user, password, clientId).orElse(null);
  }

  private Optional<Subject> admit(String user, String password, String clientId) {
    var principal = credentials.check(user, password);
    if (principal.isEmpty()) {
      LOG.warn("The broker refused '{}': unknown, or a wrong password.", user);
    }
    return principal.flatMap(who -> admit(user, who, clientId, new Pass.Password()));
  }

  /** The certificate's name counts; a user name may repeat it, and no password is looked at. */
  private Optional<Subject> admit(X509Certificate shown, @Nullable String user, String clientId) {
    var principal = certificates.check(shown);
    if (principal.isEmpty()) {
      LOG.warn(
          "The broker refused the certificate {} of '{}'.",
          shown.getSerialNumber().toString(16),
          shown.getSubjectX500Principal());
      return Optional.empty();
    }
    var name = principal.get() instanceof Principal.Station(var code) ? code.value() : clientId;
    if (user != null && !user.equals(name)) {
      LOG.warn("The broker refused '{}': the certificate is that of '{}'.", user, name);
      return Optional.empty();
    }
    return admit(name, principal.get(), clientId, new Pass.Certificate(shown));
  }

  private Optional<Subject> admit(String user, Principal principal, String clientId, Pass pass) {
    if (!Permissions.mayBeCalled(clientId, principal, user, group)) {
      LOG.warn("The broker refused '{}': the client id '{}' is not theirs.", user, clientId);
      return Optional.empty();
    }
    var subject = new Subject();
    subject.getPrincipals().add(new UserPrincipal(user)); // Artemis insists on its own
    subject
        .getPrincipals()
        .add(new Badge(user, principal, group, pass, new Pace(System.nanoTime())));
    return Optional.of(subject);
  }

  @Override
  public boolean authorize(
      @Nullable Subject subject, Set<Role> roles, CheckType check, String address) {
    var badge = Badge.of(subject);
    var allowed = badge.filter(who -> may(who.principal(), check, address)).isPresent();
    if (!allowed) {
      var who = badge.map(Badge::user).orElse("nobody");
      LOG.warn("The broker refused '{}' {} on '{}'.", who, check, address);
    }
    return allowed;
  }

  private static boolean may(Principal who, CheckType check, String where) {
    return switch (check) {
      case SEND -> Permissions.maySend(who, where);
      case CREATE_ADDRESS -> Permissions.maySend(who, where) || Permissions.mayRead(who, where);
      case CONSUME,
          CREATE_DURABLE_QUEUE,
          DELETE_DURABLE_QUEUE,
          CREATE_NON_DURABLE_QUEUE,
          DELETE_NON_DURABLE_QUEUE ->
          Permissions.mayRead(who, address(where));
      case DELETE_ADDRESS, BROWSE, MANAGE, VIEW, EDIT -> false;
    };
  }

  /** The address alone, where Artemis names a queue in the form {@code address::queue}. */
  private static String address(String where) {
    var queue = where.indexOf(Permissions.QUEUE);
    return queue < 0 ? where : where.substring(0, queue);
  }

  @Override
  public boolean validateUser(String user, String password) {
    return false; // asked of other security managers only
  }

  @Override
  public boolean validateUserAndRole(
      String user, String password, Set<Role> roles, CheckType check) {
    return false;
  }
}
