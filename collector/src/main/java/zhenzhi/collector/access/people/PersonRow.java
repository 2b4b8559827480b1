package zhenzhi.collector.access.people;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import zhenzhi.collector.access.Role;

/** {@code account} as stored, with the names of its unit and site. */
@MappedEntity("account")
record PersonRow(
    @Id Long id,
    String login,
    String person,
    Role role,
    String unit,
    @Nullable String station,
    @Nullable String site,
    Instant createdAt,
    @Nullable Instant loggedInAt,
    @Nullable Instant passwordUntil,
    @Nullable Instant disabledAt,
    @Nullable Instant erasedAt) {

  Person get() {
    return new Person(
        id,
        login,
        person,
        role,
        unit,
        station == null || site == null
            ? Optional.empty()
            : Optional.of(new Person.Site(station, site)),
        createdAt,
        Optional.ofNullable(loggedInAt),
        Optional.ofNullable(passwordUntil),
        Optional.ofNullable(disabledAt),
        Optional.ofNullable(erasedAt));
  }
}
