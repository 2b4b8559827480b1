package zhenzhi.dashboard.ticket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.premises.Premises.Spot;
import zhenzhi.collector.ticket.Stage;
import zhenzhi.collector.ticket.desk.TicketFilter.Part;
import zhenzhi.collector.ticket.desk.TicketLine;
import zhenzhi.collector.ticket.desk.Tickets;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.ticket.TicketsView.Group;
import zhenzhi.dashboard.ticket.TicketsView.Hands;
import zhenzhi.dashboard.ticket.TicketsView.Line;
import zhenzhi.dashboard.ticket.TicketsView.Tab;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.DiagnosisLabels;
import zhenzhi.dashboard.words.TicketLabels;
import zhenzhi.dashboard.words.Times;
import zhenzhi.protocol.StationCode;

/** Puts lists of tickets into words. */
final class TicketLists {
  private static final List<Treater> UNITS =
      List.of(Treater.DISTRICT_REPAIR, Treater.TELECOM, Treater.SUBDISTRICT, Treater.KEEPER);

  private TicketLists() {}

  /**
   * Makes the view.
   *
   * @param spots where sites stand, for whoever goes there; absent for all others
   * @param subdistricts those that the reader may see
   * @param technicians to whom the reader may dispatch several; absent when to nobody
   * @param told what became of that; empty when nobody asked
   */
  static TicketsView of(
      Tickets tickets,
      Optional<Map<StationCode, Spot>> spots,
      List<OrgUnit> subdistricts,
      Optional<Map<Long, String>> technicians,
      TicketQuery query,
      String told,
      Times times) {
    return new TicketsView(
        query.part().name(),
        Arrays.stream(Part.values())
            .map(part -> new Tab(query.on(part), TicketLabels.of(part), part == query.part()))
            .toList(),
        units(query.unit().map(Enum::name).orElse("")),
        Choice.units("全部", subdistricts, query.subdistrict()),
        List.of(
            new Tab(query.whose(true), "我手上的", query.isMine()),
            new Tab(query.whose(false), "全部", !query.isMine())),
        query.isMine() ? "1" : "0",
        query.text(),
        query.isFiltering() ? query.cleared() : "",
        query.at(TicketQuery.BOARD),
        query.at(TicketQuery.CALENDAR),
        query.at(TicketQuery.CSV),
        tickets.lines().stream().anyMatch(TicketLists::mayDispatch)
            ? technicians.map(people -> new Hands(units(""), people(people, "")))
            : Optional.empty(),
        told,
        spots.isPresent() && !tickets.lines().isEmpty(),
        groups(tickets.lines(), spots, times),
        Pager.of(query.page(), TicketQuery.PAGE, tickets.total(), query::onPage));
  }

  /** Whoever goes there has them by subdistrict, the one with the most urgent ticket first. */
  private static List<Group> groups(
      List<TicketLine> lines, Optional<Map<StationCode, Spot>> spots, Times times) {
    var groups = new LinkedHashMap<String, List<Line>>();
    for (var line : lines) {
      groups
          .computeIfAbsent(spots.isPresent() ? around(line) : "", _ -> new ArrayList<>())
          .add(line(line, spots.flatMap(known -> line.code().map(known::get)), times));
    }
    return groups.entrySet().stream()
        .map(group -> new Group(group.getKey(), group.getValue()))
        .toList();
  }

  private static String around(TicketLine line) {
    return line.subdistrict().isEmpty() ? "几个办事处" : line.subdistrict();
  }

  /** In the order of their names. */
  static List<Choice> people(Map<Long, String> technicians, String chosen) {
    return Choice.orNone(
        "谁有空谁接",
        technicians.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
            .toList(),
        one -> String.valueOf(one.getKey()),
        Map.Entry::getValue,
        chosen);
  }

  /** Whoever works at one is not disturbed by many being dispatched at once. */
  private static boolean mayDispatch(TicketLine line) {
    return line.waits().isEmpty()
        && (line.stage() == Stage.OPEN || line.stage() == Stage.DISPATCHED);
  }

  static List<Choice> units(String chosen) {
    return Choice.orNone("全部", UNITS, Enum::name, DiagnosisLabels::of, chosen);
  }

  static Line line(TicketLine line, Times times) {
    return line(line, Optional.empty(), times);
  }

  private static Line line(TicketLine line, Optional<Spot> spot, Times times) {
    return new Line(
        line.id(),
        mayDispatch(line) ? BulkQuery.seen(line) : "",
        TicketQuery.PATH + "/" + line.id(),
        number(line.id()),
        stage(line),
        DiagnosisLabels.of(line.finding()),
        place(line),
        line.code().map(code -> code.value()).orElse(""),
        line.subdistrict(),
        spot.map(at -> String.valueOf(at.latitude())).orElse(""),
        spot.map(at -> String.valueOf(at.longitude())).orElse(""),
        Urgency.of(line, times.now()),
        Urgency.due(line, times),
        hands(line),
        times.moment(line.opened()));
  }

  static String number(long id) {
    return TicketLabels.number(id);
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
    return new Badge(TicketLabels.tone(line.stage()), word);
  }
}
