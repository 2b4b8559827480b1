package zhenzhi.broker;

import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import zhenzhi.broker.gate.Bucket;
import zhenzhi.broker.gate.Refused;
import zhenzhi.broker.gate.Tally;
import zhenzhi.broker.gate.Visit;

/**
 * Lets clients in and says what each may do. Artemis asks for every single publish, since its own
 * caches must be off: they skip the check of the client id. So a connection that was let in wears a
 * badge, and password, token or certificate are checked once.
 */
final class Doorkeeper implements ActiveMQSecurityManager5 {
  private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

  /** A line that comes and goes; two boxes with one key that throw each other out. */
  private static final int ENTRIES_AT_ONCE = 60;

  private static final double ENTRIES_EACH_SECOND = 1;

  private final Credentials credentials;
  private final String group;
  private final Tally tally;

  /** By the names of boxes that were known, so that there are no more of them than boxes. */
  private final Map<String, Bucket> entries = new ConcurrentHashMap<>();

  /** None is known before there is a door for them. */
  private volatile Boxes boxes = _ -> Optional.empty();

  Doorkeeper(Credentials credentials, String group, Tally tally) {
    this.credentials = credentials;
    this.group = group;
    this.tally = tally;
  }

  Tally tally() {
    return tally;
  }

  /** From now on boxes are known by certificates and tokens, too. */
  void know(Boxes known) {
    boxes = known;
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
    var entry = new Entry(connection);
    var shown = CertificateUtil.getCertsFromConnection(connection);
    if (shown != null && shown.length > 0) {
      return admit(shown[0], user, entry).orElse(null);
    }
    return admit(user, password, entry).orElse(null);
  }

  /** Somebody who wants to come in. */
  private record Entry(RemotingConnection connection) {
    private String clientId() {
      return Objects.requireNonNullElse(connection.getClientID(), "");
    }

    private Optional<Subject> refused(Refused why) {
      Visit.of(connection).ifPresent(visit -> visit.refused(why));
      return Optional.empty();
    }
  }

  private Optional<Subject> admit(@Nullable String user, @Nullable String password, Entry entry) {
    if (user != null && password != null) {
      var principal = credentials.check(user, password);
      if (principal.isPresent()) {
        return admit(user, principal.get(), entry, new Pass.Password());
      }
      var token = boxes.check(user, password);
      if (token.isPresent()) {
        return admit(user, token.get().principal(), entry, new Pass.Token(token.get().number()));
      }
    }
    LOG.warn(
        "The broker refused '{}': unknown, or a wrong password or token.", Foreign.shown(user));
    return entry.refused(Refused.LOGIN);
  }

  /** The certificate's name counts; a user name may repeat it, and no password is looked at. */
  private Optional<Subject> admit(X509Certificate shown, @Nullable String user, Entry entry) {
    var principal = boxes.check(shown);
    if (principal.isEmpty()) {
      LOG.warn(
          "The broker refused the certificate {} of '{}'.",
          shown.getSerialNumber().toString(16),
          Foreign.shown(shown.getSubjectX500Principal().toString()));
      return entry.refused(Refused.REVOKED);
    }
    var name =
        principal.get() instanceof Principal.Station(var code) ? code.value() : entry.clientId();
    if (user != null && !user.equals(name)) {
      LOG.warn(
          "The broker refused '{}': the certificate is that of '{}'.",
          Foreign.shown(user),
          Foreign.shown(name));
      return entry.refused(Refused.NAME);
    }
    return admit(name, principal.get(), entry, new Pass.Certificate(shown));
  }

  private Optional<Subject> admit(String user, Principal principal, Entry entry, Pass pass) {
    if (!Permissions.mayBeCalled(entry.clientId(), principal, user, group)) {
      LOG.warn(
          "The broker refused '{}': the client id '{}' is not theirs.",
          Foreign.shown(user),
          Foreign.shown(entry.clientId()));
      return entry.refused(Refused.NAME);
    }
    var now = System.nanoTime();
    if (principal instanceof Principal.Station && isTooOften(user, now)) {
      LOG.warn("The broker refused '{}', who connects again and again.", Foreign.shown(user));
      return entry.refused(Refused.OFTEN);
    }
    var subject = new Subject();
    subject.getPrincipals().add(new UserPrincipal(user)); // Artemis insists on its own
    subject.getPrincipals().add(new Badge(user, principal, group, pass, new Pace(now)));
    Visit.of(entry.connection()).ifPresent(visit -> letIn(visit, principal));
    return Optional.of(subject);
  }

  private void letIn(Visit visit, Principal principal) {
    visit.letIn();
    if (principal instanceof Principal.Station(var code)) {
      boxes.arrived(code, visit.from());
    }
  }

  private boolean isTooOften(String user, long now) {
    var bucket =
        entries.computeIfAbsent(user, _ -> new Bucket(ENTRIES_AT_ONCE, ENTRIES_EACH_SECOND, now));
    synchronized (bucket) {
      return !bucket.take(now);
    }
  }

  @Override
  public boolean authorize(
      @Nullable Subject subject, Set<Role> roles, CheckType check, String address) {
    var badge = Badge.of(subject);
    var allowed = badge.filter(who -> may(who.principal(), check, address)).isPresent();
    if (!allowed) {
      var who = badge.map(Badge::user).orElse("nobody");
      LOG.warn("The broker refused '{}' {} on '{}'.", who, check, Foreign.shown(address));
      tally.add(isOfSending(check) ? Refused.PUBLISH : Refused.SUBSCRIBE);
    }
    return allowed;
  }

  private static boolean isOfSending(CheckType check) {
    return check == CheckType.SEND || check == CheckType.CREATE_ADDRESS;
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
