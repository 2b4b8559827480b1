package zhenzhi.broker;

import java.util.Optional;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.jspecify.annotations.Nullable;

/**
 * What a connection wears after it was let in: who it is, upon what, and the group whose rules
 * apply. Artemis creates the guard by itself, so all that the guard knows is on the badge.
 */
record Badge(String user, Principal principal, String group, Pass pass, Pace pace)
    implements java.security.Principal {
  @Override
  public String getName() {
    return user;
  }

  static Optional<Badge> of(RemotingConnection connection) {
    return of(connection.getSubject());
  }

  static Optional<Badge> of(@Nullable Subject subject) {
    return subject == null
        ? Optional.empty()
        : subject.getPrincipals(Badge.class).stream().findFirst();
  }
}
