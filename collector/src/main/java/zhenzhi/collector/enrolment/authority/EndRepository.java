package zhenzhi.collector.enrolment.authority;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;

/** Until when the authority's files hold, as they lie in its folder. */
final class EndRepository {
  private EndRepository() {}

  /** Absent while there is no such file, or none that can be read. */
  static Optional<Instant> end(Path folder, Own own) {
    try {
      return Optional.of(
          switch (own) {
            case ROOT -> certificate(folder.resolve("root.pem"));
            case BROKER -> certificate(folder.resolve("broker.pem"));
            case REVOKED -> list(folder.resolve("revoked.pem"));
          });
    } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
      return Optional.empty(); // whoever writes it says in the log what is wrong
    }
  }

  private static Instant certificate(Path file) throws IOException, GeneralSecurityException {
    return FingerprintFactory.certificate(Files.readString(file)).getNotAfter().toInstant();
  }

  private static Instant list(Path file) throws IOException, GeneralSecurityException {
    return FingerprintFactory.revoked(Files.readString(file)).getNextUpdate().toInstant();
  }
}
