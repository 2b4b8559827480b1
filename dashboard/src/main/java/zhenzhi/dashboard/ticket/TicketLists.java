package zhenzhi.dashboard.ticket;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.ticket.Stage;
import zhenzhi.collector.ticket.desk.TicketFilter.Part;
import zhenzhi.collector.ticket.desk.TicketLine;
import zhenzhi.collector.ticket.desk.Tickets;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.ticket.TicketsView.Line;
import zhenzhi.dashboard.ticket.TicketsView.Tab;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.DiagnosisLabels;
import zhenzhi.dashboard.words.TicketLabels;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Puts lists of tickets into words. */
final class TicketLists {
  private static final List<Treater> UNITS =
      List.of(Treater.DISTRICT_REPAIR, Treater.TELECOM, Treater.SUBDISTRICT, Treater.KEEPER);

  private TicketLists() {}

  /** {@code subdistricts}: those that the reader may see. */
  static TicketsView of(
      Tickets tickets, List<OrgUnit> subdistricts, TicketQuery query, Times times) {
    return new TicketsView(
        query.part().name(),
        Arrays.stream(Part.values())
            .map(part -> new Tab(query.on(part), TicketLabels.of(part), part == query.part()))
            .toList(),
        units(query.unit().map(Enum::name).orElse("")),
        Choice.units("全部", subdistricts, query.subdistrict()),
        query.isMine(),
        query.isFiltering()
            ? new TicketQuery(query.part(), Optional.empty(), OptionalLong.empty(), false, 0)
                .onPage(0)
            : "",
        tickets.lines().stream().map(line -> line(line, times)).toList(),
        Pager.of(query.page(), TicketQuery.PAGE, tickets.total(), query::onPage));
  }

  static List<Choice> units(String chosen) {
    return Choice.orNone("全部", UNITS, Enum::name, DiagnosisLabels::of, chosen);
  }

  private static Line line(TicketLine line, Times times) {
    return new Line(
        TicketQuery.PATH + "/" + line.id(),
        number(line.id()),
        stage(line),
        DiagnosisLabels.of(line.finding()),
        place(line),
        line.code().map(code -> code.value()).orElse(""),
        line.subdistrict(),
        Urgency.of(line, times.now()),
        Urgency.due(line, times),
        hands(line),
        times.moment(line.opened()));
  }

  static String number(long id) {
    return "第 " + id + " 号";
  }

  static String place(TicketLine line) {
    return line.code().isPresent() ? line.place() : "一起出事的 " + line.sites() + " 个站点";
  }

  static String hands(TicketLine line) {
    var unit = DiagnosisLabels.of(line.unit());
    return line.technician().isEmpty() ? unit : unit + " · " + line.technician();
  }

  static Badge stage(TicketLine line) {
    var word =
        TicketLabels.of(line.stage())
            + line.waits().map(wait -> "，" + TicketLabels.of(wait)).orElse("");
    return new Badge(tone(line.stage()), word);
  }

  private static Tone tone(Stage stage) {
    return switch (stage) {
      case OPEN, DISPATCHED -> Tone.BAD;
      case ACCEPTED, ON_SITE -> Tone.WARN;
      case REPAIRED, RECOVERED -> Tone.LIVE;
      case CLOSED -> Tone.GOOD;
      case SHELVED, WITHDRAWN -> Tone.IDLE;
    };
  }
}
