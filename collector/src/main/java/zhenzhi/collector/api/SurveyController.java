package zhenzhi.collector.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.access.Scopes;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.survey.SurveyService;

/** 综合情况 for those above: a city's office fetches what the district's page shows. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT})
class SurveyController {
  private final SurveyService surveys;

  SurveyController(SurveyService surveys) {
    this.surveys = surveys;
  }

  /**
   * The figures of a unit over a period, and of what lies directly below it.
   *
   * @param unit id of an organisation unit; the account's own when absent
   * @param period such as 2026-11, 2026-Q4, 2026
   */
  @Get("/survey{?unit,period}")
  SurveyView survey(Authentication who, @QueryValue Optional<Long> unit, @QueryValue String period)
      throws SQLException {
    var wanted =
        Period.parse(period)
            .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "not a period: '" + period + "'"));
    return surveys
        .of(Scopes.of(who), unit.map(OptionalLong::of).orElseGet(OptionalLong::empty), wanted)
        .map(SurveyView::of)
        .orElseThrow(() -> new Refusal(Refusal.Kind.TOO_SOON, "the figures are being made"));
  }
}
