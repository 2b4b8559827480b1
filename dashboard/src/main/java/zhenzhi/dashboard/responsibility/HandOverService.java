package zhenzhi.dashboard.responsibility;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.responsibility.ResponsibilityService;
import zhenzhi.collector.responsibility.Tenure;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.Station;
import zhenzhi.collector.station.premises.PremisesService;
import zhenzhi.collector.ticket.desk.TicketFilter;
import zhenzhi.collector.ticket.desk.TicketFilter.Part;
import zhenzhi.collector.ticket.desk.TicketService;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.responsibility.HandOverView.Fact;
import zhenzhi.dashboard.words.DiagnosisLabels;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Times;
import zhenzhi.protocol.StationCode;

/** Brings together what goes over from one administrator to the next. */
@Singleton
class HandOverService {
  private static final int MOST = 50;

  private final ResponsibilityService duties;
  private final RegistryService registry;
  private final PremisesService premises;
  private final TicketService tickets;

  HandOverService(
      ResponsibilityService duties,
      RegistryService registry,
      PremisesService premises,
      TicketService tickets) {
    this.duties = duties;
    this.registry = registry;
    this.premises = premises;
    this.tickets = tickets;
  }

  HandOverView sheet(Reader reader, StationCode code, String role, String since)
      throws SQLException {
    var tenures = duties.history(reader.scope(), code);
    var taken =
        tenures.stream()
            .filter(one ->
                one.duty().role().name().equals(role)
                    && one.duty().since().toString().equals(since))
            .findFirst()
            .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "no hand-over on " + since));
    var given = ResponsibleViews.before(tenures, taken).map(Tenure::duty);
    var site = registry.get(reader.scope(), code);
    return new HandOverView(
        code.value(),
        site.name(),
        reader.titles().apply(taken.duty().role()),
        given.map(duty -> duty.person()).orElse(""),
        taken.duty().person(),
        (reader.seesNumbers() ? taken.duty() : taken.duty().masked()).phone(),
        since,
        facts(site, premises.get(reader.scope(), code).device()),
        open(reader.scope(), code, reader.times()));
  }

  private static List<Fact> facts(Station site, String device) {
    return List.of(
        new Fact("站点编号", site.code().value()),
        new Fact("地址", site.address()),
        new Fact("接收方式", Labels.of(site.access())),
        new Fact("后台账号", site.account().orElse("")),
        new Fact("设备号", device));
  }

  private List<String> open(Scope scope, StationCode code, Times times) throws SQLException {
    var only = scope.narrowedTo(code);
    if (only.isEmpty()) {
      return List.of();
    }
    var filter =
        new TicketFilter(
            Part.GOING, Optional.empty(), OptionalLong.empty(), OptionalLong.empty(), 0, MOST);
    return tickets.list(only.get(), filter, times.now()).lines().stream()
        .map(line ->
            DiagnosisLabels.of(line.finding())
                + "，工单 "
                + line.id()
                + "，"
                + times.full(line.opened())
                + " 开")
        .toList();
  }
}
