package zhenzhi.collector.station;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/** {@code duty} as stored; the holder's last day is for SQL alone. */
@MappedEntity("duty")
record DutyRow(
    @Id Long stationId, DutyRole role, String person, String title, String phone, LocalDate since) {

  Duty duty() {
    return new Duty(role, person, title, phone, since);
  }
}
