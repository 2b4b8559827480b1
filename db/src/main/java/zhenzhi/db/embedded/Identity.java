package zhenzhi.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * As whom the server runs. PostgreSQL refuses to be root, so that root has to become somebody else.
 *
 * @param prefix the words before a command that make it run as that somebody
 */
record Identity(List<String> prefix) {
  private static final int ROOT = 0;
  private static final int NOBODY = 65534;

  static Identity forDataIn(Path directory) throws IOException {
    if (ownerOf(Path.of("/proc/self")) != ROOT) {
      return new Identity(List.of());
    }
    var owner = ownerOf(directory);
    if (owner != ROOT) {
      return user(owner);
    }
    return inNamespace().orElseGet(() -> user(NOBODY));
  }

  /**
   * Root in a user namespace of its own: PostgreSQL sees "nobody", the files remain root's. Refused
   * inside most containers.
   */
  private static Optional<Identity> inNamespace() {
    var prefix = List.of("unshare", "--user");
    try {
      return Command.run(prefix, List.of("true")).succeeded()
          ? Optional.of(new Identity(prefix))
          : Optional.empty();
    } catch (IOException _) { // there is no unshare here
      return Optional.empty();
    }
  }

  /**
   * Another user, who keeps one of root's powers: to reach files wherever root has put them (the
   * programs may lie below /root).
   */
  static Identity user(int id) {
    return new Identity(
        List.of(
            "setpriv",
            "--reuid=" + id,
            "--regid=" + id,
            "--clear-groups",
            // access(2) would otherwise judge by the user alone
            "--securebits=+no_setuid_fixup",
            "--bounding-set=-all,+dac_override",
            "--inh-caps=-all,+dac_override",
            "--ambient-caps=-all,+dac_override"));
  }

  static int ownerOf(Path file) throws IOException {
    return (int) Files.getAttribute(file, "unix:uid");
  }
}
