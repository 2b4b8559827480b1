package zhenzhi.collector.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.Duty;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.StationKind;
import zhenzhi.collector.station.picture.StationPicture;

/**
 * Everything about one site.
 *
 * @param units it belongs to, from the city down
 * @param account that its box should be bound to
 * @param days the last 31
 * @param reports of the present month
 */
@Serdeable
record StationView(
    String code,
    String name,
    StationKind kind,
    Access access,
    String address,
    List<String> units,
    List<DutyView> duties,
    @Nullable String account,
    String observedBy,
    Instant registeredAt,
    @Nullable Instant retiredAt,
    @Nullable Instant heardAt,
    SituationView situation,
    HoursView today,
    HoursView month,
    List<DayView> days,
    ReportRecordView reports) {

  static StationView of(StationPicture picture) {
    var station = picture.station();
    return new StationView(
        station.code().value(),
        station.name(),
        station.kind(),
        station.access(),
        station.address(),
        picture.above().stream().map(OrgUnit::name).toList(),
        picture.duties().stream().map(DutyView::of).toList(),
        station.account().orElse(null),
        station.observedBy(),
        station.registeredAt(),
        station.retiredAt().orElse(null),
        picture.facts().heardAt().orElse(null),
        SituationView.of(picture.situation()),
        HoursView.of(picture.today()),
        HoursView.of(picture.month()),
        picture.days().stream().map(DayView::of).toList(),
        ReportRecordView.of(picture.reports()));
  }

  /** Who holds a duty. A number that is read has its middle left out. */
  @Serdeable
  record DutyView(DutyRole role, String person, String title, String phone, LocalDate since) {

    static DutyView of(Duty duty) {
      var shown = duty.masked();
      return new DutyView(
          shown.role(), shown.person(), shown.title(), shown.phone(), shown.since());
    }

    Duty duty() {
      return new Duty(role, person, title, phone, since);
    }
  }
}
