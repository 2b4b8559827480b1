package zhenzhi.collector.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import zhenzhi.protocol.StationCode;

/** {@code web_session} as stored, with its account. */
@MappedEntity("web_session")
record SessionRow(
    @Id Long accountId,
    String login,
    String person,
    Role role,
    String orgPath,
    @Nullable String station,
    String csrfToken,
    Instant usedAt,
    boolean secondDue,
    boolean passwordDue,
    boolean secondOn) {

  /** {@code asksCodes}: whether nobody of the role is without codes. */
  Due due(boolean asksCodes) {
    if (secondDue) {
      return Due.SECOND;
    }
    if (passwordDue) {
      return Due.PASSWORD;
    }
    return asksCodes && !secondOn ? Due.SET_UP : Due.NOTHING;
  }

  Account account() {
    return new Account(
        accountId,
        login,
        person,
        role,
        orgPath,
        Optional.ofNullable(station).map(StationCode::new));
  }
}
