package zhenzhi.collector.api;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.NewStation;
import zhenzhi.collector.station.StationKind;
import zhenzhi.protocol.StationCode;

/**
 * A site to be registered.
 *
 * @param code 2 to 32 characters out of a-z, 0-9 and -, not beginning or ending with -
 * @param orgUnit id of the unit it belongs to
 * @param account of the back office that its box should be bound to
 */
@Serdeable
record NewStationView(
    @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,30}[a-z0-9]") String code,
    @NotBlank @Size(max = 100) String name,
    @NotNull StationKind kind,
    @NotNull Access access,
    long orgUnit,
    @Nullable @Size(max = 200) String address,
    @Nullable @Size(min = 1, max = 64) String account,
    @Nullable List<StationView.DutyView> duties) {

  NewStation newStation() {
    return new NewStation(
        new StationCode(code),
        name,
        kind,
        access,
        orgUnit,
        address == null ? "" : address,
        Optional.ofNullable(account),
        "",
        duties == null ? List.of() : duties.stream().map(StationView.DutyView::duty).toList());
  }
}
