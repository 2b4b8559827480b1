package zhenzhi.collector.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zhenzhi.collector.completeness.RunRepository.StationBoot;
import zhenzhi.collector.enrolment.trace.Trace.Kind;
import zhenzhi.collector.enrolment.trace.TraceRepository.Seen;
import zhenzhi.collector.ingest.Message.Announced;
import zhenzhi.collector.ingest.Message.Answered;
import zhenzhi.collector.ingest.Message.Refused;
import zhenzhi.collector.ingest.Message.Reported;
import zhenzhi.collector.ingest.Settlement.Outcome;
import zhenzhi.collector.ingest.Settlement.Owed;
import zhenzhi.collector.ingest.facts.AnswerRepository.Given;
import zhenzhi.collector.ingest.facts.GoneRepository.Gone;
import zhenzhi.collector.ingest.facts.Known;
import zhenzhi.collector.ingest.facts.PresenceRepository.Told;
import zhenzhi.collector.ingest.facts.QuarantineRepository.Aside;
import zhenzhi.collector.ingest.facts.Received;
import zhenzhi.collector.ingest.facts.Waiting;
import zhenzhi.collector.ingest.placement.ClockRule;
import zhenzhi.collector.ingest.twin.TwinRepository.Connected;
import zhenzhi.protocol.Decoded.LeftOut;
import zhenzhi.protocol.Presence;
import zhenzhi.protocol.Receipt;
import zhenzhi.protocol.Receipt.Settled;
import zhenzhi.protocol.ReportId;
import zhenzhi.protocol.StationCode;

/** A few hundred messages, sorted by what is to be done with them. */
final class Batch {
  private static final int KEPT_BYTES = 4_096;
  private static final int KEPT_CHARACTERS = 500;
  private static final int RECEIPT_CHARACTERS = 200;

  private final Map<StationCode, Known> stations;
  private final List<Reading> readings;

  /**
   * @param stations those of the registry that the messages may be from
   */
  Batch(List<Reading> readings, Map<StationCode, Known> stations) {
    this.stations = stations;
    this.readings = readings.stream().map(this::known).toList();
  }

  /** The stations that the messages say they are from. */
  static Set<StationCode> senders(List<Reading> readings) {
    var senders = new HashSet<StationCode>();
    readings.forEach(reading -> reading.message().from().ifPresent(senders::add));
    return senders;
  }

  /** The boots that the reports are of. */
  Set<StationBoot> boots() {
    var boots = new HashSet<StationBoot>();
    for (var reading : readings) {
      if (reading.message() instanceof Reported(var sent, _)) {
        var id = sent.report().id();
        boots.add(new StationBoot(station(id.station()).id(), id.boot()));
      }
    }
    return boots;
  }

  /** The reports, each once however often it is among the messages, placed by {@code clocks}. */
  Collection<Received> reports(BootClocks clocks) {
    var reports = new LinkedHashMap<ReportId, Received>();
    for (var reading : readings) {
      if (reading.message() instanceof Reported(var sent, _)) {
        var id = sent.report().id();
        var station = station(id.station());
        var arrival = reading.arrival();
        var placement = clocks.place(sent, arrival, station);
        reports.putIfAbsent(
            id,
            new Received(
                station.id(),
                sent.report(),
                placement,
                arrival.receivedAt(),
                arrival.payload().length));
      }
    }
    return reports.values();
  }

  List<Told> presences() {
    var presences = new ArrayList<Told>();
    for (var reading : readings) {
      if (reading.message() instanceof Announced(var presence)) {
        var station = station(presence.station());
        presences.add(new Told(station.id(), presence, reading.arrival().receivedAt()));
      }
    }
    return presences;
  }

  /** Boxes that said that they connected. */
  List<Connected> connected() {
    return presences().stream()
        .filter(told -> told.presence().state() == Presence.State.ONLINE)
        .map(told ->
            new Connected(
                told.station(), told.presence().boot(), told.presence().connection(), told.at()))
        .toList();
  }

  /** Boxes that said which device they are. */
  List<Seen> devices() {
    return presences().stream()
        .filter(told -> told.presence().state() == Presence.State.ONLINE)
        .flatMap(told ->
            Stream.ofNullable(told.presence().device())
                .map(device -> new Seen(told.presence().station(), Kind.DEVICE, device, told.at())))
        .toList();
  }

  List<Given> answers() {
    var answers = new ArrayList<Given>();
    for (var reading : readings) {
      if (reading.message() instanceof Answered(var result, _)) {
        var station = station(result.station());
        answers.add(new Given(station.id(), result, reading.arrival().receivedAt()));
      }
    }
    return answers;
  }

  /** What each station's outbox held, as its messages say, copies of known reports included. */
  List<Waiting> waiting() {
    var waiting = new ArrayList<Waiting>();
    for (var reading : readings) {
      if (reading.message() instanceof Reported(var sent, _)) {
        var id = sent.report().id();
        var sentAt = ClockRule.sent(sent, reading.arrival().receivedAt());
        waiting.add(new Waiting(station(id.station()).id(), id, sentAt, sent.backlog()));
      }
    }
    return waiting;
  }

  /** The reports that are refused for good. */
  List<Gone> refused() {
    var refused = new ArrayList<Gone>();
    for (var reading : readings) {
      if (reading.message() instanceof Refused(_, _, _, var report)) {
        report.ifPresent(id ->
            refused.add(
                Gone.refused(station(id.station()).id(), id, reading.arrival().receivedAt())));
      }
    }
    return refused;
  }

  /** When each station was last heard of. */
  Map<Long, Instant> heard() {
    var heard = new HashMap<Long, Instant>();
    for (var reading : readings) {
      if (isItsWord(reading.message())) {
        sender(reading)
            .ifPresent(known ->
                heard.merge(
                    known.id(),
                    reading.arrival().receivedAt(),
                    (one, other) -> one.isAfter(other) ? one : other));
      }
    }
    return heard;
  }

  /** All stations whose rows are written. */
  Set<Long> touched() {
    var touched = new HashSet<Long>();
    readings.forEach(reading -> sender(reading).ifPresent(known -> touched.add(known.id())));
    return touched;
  }

  /**
   * What is to be put aside.
   *
   * @param fresh the reports that were new: what is spoilt in them was not put aside before
   */
  List<Aside> asides(Set<ReportId> fresh) {
    var first = new HashSet<>(fresh);
    return readings.stream().flatMap(reading -> asides(reading, first)).toList();
  }

  /**
   * What became of each message.
   *
   * @param kept the reports that were new
   */
  List<Settlement> settlements(Collection<Received> kept) {
    var first = new HashMap<ReportId, Received>();
    kept.forEach(received -> first.put(received.id(), received));
    return readings.stream().map(reading -> settlement(reading, first)).toList();
  }

  /** Only the first of several copies takes its report out of {@code fresh}. */
  private static Settlement settlement(Reading reading, Map<ReportId, Received> fresh) {
    var arrival = reading.arrival();
    return switch (reading.message()) {
      case Reported(var sent, var leftOut) -> {
        var id = sent.report().id();
        var kept = Optional.ofNullable(fresh.remove(id));
        yield new Settlement(
            arrival,
            kept.isPresent() ? Outcome.STORED : Outcome.DUPLICATE,
            Optional.of(owed(id, Receipt.Outcome.STORED, "", arrival)),
            kept.isPresent() ? outOfRange(leftOut) : List.of(),
            kept);
      }
      case Announced _ -> without(arrival, Outcome.PRESENCE, List.of());
      case Answered(_, var leftOut) -> without(arrival, Outcome.ANSWER, outOfRange(leftOut));
      case Refused(var reason, var detail, _, var report) ->
          new Settlement(
              arrival,
              Outcome.REFUSED,
              report.map(id -> owed(id, Receipt.Outcome.REFUSED, reason + ": " + detail, arrival)),
              List.of(reason),
              Optional.empty());
    };
  }

  private static Settlement without(Arrival arrival, Outcome outcome, List<Reason> aside) {
    return new Settlement(arrival, outcome, Optional.empty(), aside, Optional.empty());
  }

  private static Owed owed(ReportId id, Receipt.Outcome outcome, String reason, Arrival arrival) {
    var brief = Plain.text(reason, RECEIPT_CHARACTERS);
    return new Owed(
        id.station(), new Settled(id.boot(), id.seq(), outcome, brief), arrival.receivedAt());
  }

  private static List<Reason> outOfRange(List<LeftOut> leftOut) {
    return leftOut.stream().map(_ -> Reason.OUT_OF_RANGE).toList();
  }

  private Stream<Aside> asides(Reading reading, Set<ReportId> fresh) {
    return switch (reading.message()) {
      case Refused(var reason, var detail, _, _) -> Stream.of(aside(reading, reason, detail));
      case Reported(var sent, var leftOut) when fresh.remove(sent.report().id()) ->
          asides(reading, leftOut);
      case Answered(_, var leftOut) -> asides(reading, leftOut);
      case Reported _, Announced _ -> Stream.empty();
    };
  }

  private Stream<Aside> asides(Reading reading, List<LeftOut> leftOut) {
    return leftOut.stream()
        .map(item -> aside(reading, Reason.OUT_OF_RANGE, item.path() + ": " + item.detail()));
  }

  private Aside aside(Reading reading, Reason reason, String detail) {
    var arrival = reading.arrival();
    var payload = arrival.payload();
    return new Aside(
        arrival.receivedAt(),
        Plain.text(arrival.topic(), KEPT_CHARACTERS),
        sender(reading).map(Known::id).orElse(null),
        reason.name(),
        Plain.text(detail, KEPT_CHARACTERS),
        payload.length,
        Arrays.copyOf(payload, Math.min(payload.length, KEPT_BYTES)));
  }

  /**
   * A message of a station that is not in the registry is put aside, whatever it says, and so is
   * one of a box whose certificate or token was taken back, by whichever broker it came. It gets no
   * receipt, so the box keeps it: it may have been switched on before the office registered it.
   */
  private Reading known(Reading reading) {
    var from = reading.message().from();
    if (from.isEmpty()) {
      return reading;
    }
    var known = stations.get(from.get());
    if (known == null) {
      var why = "no station '" + from.get() + "' is in service";
      return refused(reading, Reason.UNKNOWN_STATION, why);
    }
    return known.isRevoked()
        ? refused(reading, Reason.REVOKED, "the box of '" + from.get() + "' is let in no longer")
        : reading;
  }

  private static Reading refused(Reading reading, Reason reason, String why) {
    var from = reading.message().from();
    return new Reading(reading.arrival(), new Refused(reason, why, from, Optional.empty()));
  }

  /** A last will is the broker's word, and a box that is let in no longer has none. */
  private static boolean isItsWord(Message message) {
    return !isLastWill(message)
        && !(message instanceof Refused(var reason, _, _, _) && reason == Reason.REVOKED);
  }

  private static boolean isLastWill(Message message) {
    return message instanceof Announced(var presence) && presence.state() == Presence.State.LOST;
  }

  private Optional<Known> sender(Reading reading) {
    return reading.message().from().flatMap(code -> Optional.ofNullable(stations.get(code)));
  }

  private Known station(StationCode code) {
    return Optional.ofNullable(stations.get(code)).orElseThrow();
  }
}
