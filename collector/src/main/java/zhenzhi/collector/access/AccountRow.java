package zhenzhi.collector.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import zhenzhi.protocol.StationCode;

/** {@code account} as stored, with its site's code. */
@MappedEntity("account")
record AccountRow(
    @Id Long id,
    String login,
    String passwordHash,
    String person,
    Role role,
    String orgPath,
    @Nullable String station,
    @Nullable Instant passwordUntil,
    boolean secondDue) {

  /** Whether the password is a one-time one that opens the door no more. */
  boolean isExpired(Instant now) {
    return passwordUntil != null && !now.isBefore(passwordUntil);
  }

  Due due() {
    if (secondDue) {
      return Due.SECOND;
    }
    return passwordUntil == null ? Due.NOTHING : Due.PASSWORD;
  }

  Account account() {
    return new Account(
        id, login, person, role, orgPath, Optional.ofNullable(station).map(StationCode::new));
  }
}
