package zhenzhi.protocol;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Decoded.Accepted;
import zhenzhi.protocol.Decoded.LeftOut;
import zhenzhi.protocol.SentReport.Backlog;

/**
 * Reports. Their head must be right as a whole, or nothing in them can be trusted; their items are
 * judged one by one, because a tuner that reports nonsense must not cost a site its hours.
 */
final class ReportJson {
  /** A box's clocks are read one after another. */
  private static final Duration TOLERANCE = Duration.ofSeconds(1);

  private ReportJson() {}

  static Decoded<SentReport> decode(StationCode station, byte[] json) {
    Fields fields;
    try {
      fields = Envelope.open(json);
    } catch (Unfit unfit) {
      return unfit.rejected(null);
    }
    try {
      Envelope.requireStation(station, fields);
      var leftOut = new ArrayList<LeftOut>();
      var report = read(station, fields, leftOut);
      return new Accepted<>(sent(report, fields.object("sent")), leftOut);
    } catch (Unfit unfit) {
      return unfit.rejected(findId(station, fields));
    }
  }

  static Report decodeKept(byte[] json) {
    try {
      var fields = Envelope.open(json);
      var station = fields.text("station", 1, 32);
      if (!StationCode.isCode(station)) {
        throw fields.outOfRange("station", "a station code");
      }
      return read(new StationCode(station), fields, new ArrayList<>());
    } catch (Unfit damaged) {
      throw new IllegalArgumentException("a damaged report: " + damaged.getMessage(), damaged);
    }
  }

  static void write(FieldsWriter out, Report report) {
    out.uuid("boot", report.id().boot());
    out.whole("seq", report.id().seq());
    out.text("agent", report.agent());
    out.object("made", made -> write(made, report.made()));
    out.items("samples", report.samples(), SampleJson::write);
    out.items("playback", report.playback(), PlaybackJson::write);
    out.millis("playedMs", report.played());
    out.items("events", report.events(), EventJson::write);
    if (report.samplesDropped() > 0) {
      out.whole("samplesDropped", report.samplesDropped());
    }
  }

  static void writeSent(FieldsWriter out, UUID boot, ClockReading at, Backlog backlog) {
    out.object(
        "sent",
        sent -> {
          sent.uuid("boot", boot);
          write(sent, at);
          sent.whole("waitingReports", backlog.reports());
          sent.whole("waitingBytes", backlog.bytes());
        });
  }

  private static Report read(StationCode station, Fields fields, List<LeftOut> leftOut) {
    var id = id(station, fields);
    var made = clock(fields.object("made"));
    var latest = made.uptime().plus(TOLERANCE);
    return new Report(
        id,
        fields.text("agent", 1, 64),
        made,
        fields.items(
            "samples", Limits.SAMPLES, until(latest, "uptimeMs", SampleJson::read), leftOut),
        fields.items(
            "playback",
            Limits.PLAYBACK,
            until(latest, "untilUptimeMs", PlaybackJson::read),
            leftOut),
        fields.uptime("playedMs"),
        fields.items("events", Limits.EVENTS, until(latest, "uptimeMs", EventJson::read), leftOut),
        fields.has("samplesDropped") ? fields.count("samplesDropped", 0, Limits.SAMPLES) : 0);
  }

  /** Nothing that a report tells of happened after it was made. */
  private static <T> Function<Fields, T> until(
      Duration latest, String name, Function<Fields, T> reader) {
    return item -> {
      if (item.uptime(name).compareTo(latest) > 0) {
        throw item.outOfRange(name, "at most 1 s after the report was made");
      }
      return reader.apply(item);
    };
  }

  private static SentReport sent(Report report, Fields sent) {
    var boot = sent.uuid("boot");
    var at = clock(sent);
    if (boot.equals(report.id().boot())
        && at.uptime().plus(TOLERANCE).compareTo(report.made().uptime()) < 0) {
      throw sent.outOfRange("uptimeMs", "at least made.uptimeMs within one boot");
    }
    var backlog =
        new Backlog(
            sent.count("waitingReports", 1, Integer.MAX_VALUE),
            sent.whole("waitingBytes", 0, Fields.LAST_EXACT));
    return new SentReport(report, boot, at, backlog);
  }

  private static ReportId id(StationCode station, Fields fields) {
    return new ReportId(station, fields.uuid("boot"), fields.whole("seq", 1, ReportId.LAST_SEQ));
  }

  /** The name under which a refusal can be told, should at least that be readable. */
  private static @Nullable ReportId findId(StationCode station, Fields fields) {
    try {
      return id(station, fields);
    } catch (Unfit nameless) {
      return null;
    }
  }

  private static ClockReading clock(Fields clock) {
    return new ClockReading(
        clock.uptime("uptimeMs"), clock.instant("wall"), clock.flag("synchronised"));
  }

  private static void write(FieldsWriter out, ClockReading clock) {
    out.millis("uptimeMs", clock.uptime());
    out.instant("wall", clock.wall());
    out.flag("synchronised", clock.synchronised());
  }
}
