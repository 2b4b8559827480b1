package zhenzhi.broker;

import java.util.Optional;

/** Who may connect. Asked once for each connection. */
@FunctionalInterface
public interface Credentials {
  /** As whom {@code user} comes in, if the password is right. */
  Optional<Principal> check(String user, String password);
}
