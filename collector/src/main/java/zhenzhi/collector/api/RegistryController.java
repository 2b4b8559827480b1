package zhenzhi.collector.api;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.access.Scopes;
import zhenzhi.collector.station.Codes;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.RegistryService;

/** The register: the office writes it. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class RegistryController {
  private final RegistryService registry;
  private final OrgService units;

  RegistryController(RegistryService registry, OrgService units) {
    this.registry = registry;
    this.units = units;
  }

  /** The organisation units that the account may see, parents first. */
  @Get("/org-units")
  @Secured(SecurityRule.IS_AUTHENTICATED)
  List<UnitView> units(Authentication who) {
    return units.list(Scopes.of(who)).stream().map(UnitView::of).toList();
  }

  /** Creates an organisation unit. */
  @Post("/org-units")
  @Status(HttpStatus.CREATED)
  @Secured(Role.Named.OFFICE)
  UnitView create(Authentication who, @Valid @Body NewUnit unit) {
    return UnitView.of(
        units.create(Scopes.of(who), unit.level(), unit.name(), OptionalLong.of(unit.parent())));
  }

  /** Registers a site. */
  @Post("/stations")
  @Status(HttpStatus.CREATED)
  @Secured(Role.Named.OFFICE)
  Registered register(Authentication who, @Valid @Body NewStationView site) {
    return new Registered(registry.register(Scopes.of(who), site.newStation()).code().value());
  }

  /** Hands a duty at a site over. */
  @Put("/stations/{code}/duties")
  @Status(HttpStatus.NO_CONTENT)
  @Secured(Role.Named.OFFICE)
  void appoint(Authentication who, String code, @Valid @Body StationView.DutyView duty) {
    registry.appoint(Scopes.of(who), Codes.known(code), duty.duty());
  }

  /** Takes a site out of service; its history stays. */
  @Put("/stations/{code}/retirement")
  @Status(HttpStatus.NO_CONTENT)
  @Secured(Role.Named.OFFICE)
  void retire(Authentication who, String code) {
    registry.retire(Scopes.of(who), Codes.known(code));
  }

  /** An organisation unit to be created. */
  @Serdeable
  record NewUnit(OrgLevel level, @NotBlank @Size(max = 100) String name, long parent) {}

  /** A site that was registered. */
  @Serdeable
  record Registered(String code) {}

  /** An organisation unit. */
  @Serdeable
  record UnitView(long id, @Nullable Long parent, OrgLevel level, String name) {
    static UnitView of(OrgUnit unit) {
      return new UnitView(
          unit.id(),
          unit.parent().isPresent() ? unit.parent().getAsLong() : null,
          unit.level(),
          unit.name());
    }
  }
}
