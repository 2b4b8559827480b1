package zhenzhi.collector.station;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import zhenzhi.protocol.StationCode;

/** {@code station} as stored. */
@MappedEntity("station")
record StationRow(
    @Id Long id,
    String code,
    String name,
    StationKind kind,
    Access access,
    Long orgUnitId,
    String orgPath,
    String address,
    @Nullable String account,
    String observedBy,
    Instant registeredAt,
    @Nullable Instant retiredAt) {

  Station station() {
    return new Station(
        new StationCode(code),
        name,
        kind,
        access,
        orgPath,
        address,
        Optional.ofNullable(account),
        observedBy,
        registeredAt,
        Optional.ofNullable(retiredAt));
  }
}
