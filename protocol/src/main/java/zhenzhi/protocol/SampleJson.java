package zhenzhi.protocol;

import zhenzhi.protocol.Sample.Answer;
import zhenzhi.protocol.Sample.Band;
import zhenzhi.protocol.Sample.Binding;
import zhenzhi.protocol.Sample.BindingState;
import zhenzhi.protocol.Sample.Box;
import zhenzhi.protocol.Sample.DeliverySystem;
import zhenzhi.protocol.Sample.Line;
import zhenzhi.protocol.Sample.Reception;

/** Samples, with the range of every measurement. */
final class SampleJson {
  private static final Names<DeliverySystem> SYSTEMS = new Names<>(DeliverySystem.class);
  private static final Names<Band> BANDS = new Names<>(Band.class);
  private static final Names<Answer> ANSWERS = new Names<>(Answer.class);
  private static final Names<BindingState> STATES = new Names<>(BindingState.class);

  private SampleJson() {}

  static Sample read(Fields sample) {
    return switch (sample.text("kind", 1, 64)) {
      case "reception" -> reception(sample);
      case "line" -> line(sample);
      case "box" -> box(sample);
      case "binding" -> binding(sample);
      default -> throw sample.outOfRange("kind", "reception, line, box or binding");
    };
  }

  static void write(FieldsWriter out, Sample sample) {
    switch (sample) {
      case Reception reception -> write(out, reception);
      case Line line -> write(out, line);
      case Box box -> write(out, box);
      case Binding binding -> write(out, binding);
    }
  }

  private static Reception reception(Fields sample) {
    return new Reception(
        sample.uptime("uptimeMs"),
        sample.text("receiver", 1, 32),
        sample.oneOf("system", SYSTEMS),
        sample.oneOf("band", BANDS),
        sample.flag("locked"),
        sample.numberOrNull("strengthPercent", 0, 100),
        sample.numberOrNull("strengthDbm", -120, 20),
        sample.numberOrNull("qualityPercent", 0, 100),
        sample.numberOrNull("snrDb", -20, 60),
        sample.numberOrNull("bitErrorRate", 0, 1),
        sample.wholeOrNull("uncorrectedBlocks", 0, Fields.LAST_EXACT),
        sample.numberOrNull("lnbVolts", 0, 30),
        sample.numberOrNull("lnbMilliamps", 0, 2_000));
  }

  private static void write(FieldsWriter out, Reception sample) {
    out.text("kind", "reception");
    out.millis("uptimeMs", sample.uptime());
    out.text("receiver", sample.receiver());
    out.oneOf("system", SYSTEMS, sample.system());
    out.oneOf("band", BANDS, sample.band());
    out.flag("locked", sample.locked());
    out.number("strengthPercent", sample.strengthPercent());
    out.number("strengthDbm", sample.strengthDbm());
    out.number("qualityPercent", sample.qualityPercent());
    out.number("snrDb", sample.snrDb());
    out.number("bitErrorRate", sample.bitErrorRate());
    out.wholeOrNull("uncorrectedBlocks", sample.uncorrectedBlocks());
    out.number("lnbVolts", sample.lnbVolts());
    out.number("lnbMilliamps", sample.lnbMilliamps());
  }

  private static Line line(Fields sample) {
    return new Line(
        sample.uptime("uptimeMs"),
        sample.text("network", 1, 32),
        sample.flag("carrier"),
        sample.texts("addresses", 8, 1, 64),
        sample.textOrNull("gateway", 1, 64),
        sample.oneOf("dns", ANSWERS),
        sample.oneOf("broker", ANSWERS),
        sample.numberOrNull("roundTripMs", 0, 60_000),
        sample.numberOrNull("lossPercent", 0, 100));
  }

  private static void write(FieldsWriter out, Line sample) {
    out.text("kind", "line");
    out.millis("uptimeMs", sample.uptime());
    out.text("network", sample.network());
    out.flag("carrier", sample.carrier());
    out.texts("addresses", sample.addresses());
    out.text("gateway", sample.gateway());
    out.oneOf("dns", ANSWERS, sample.dns());
    out.oneOf("broker", ANSWERS, sample.broker());
    out.number("roundTripMs", sample.roundTripMs());
    out.number("lossPercent", sample.lossPercent());
  }

  private static Box box(Fields sample) {
    return new Box(
        sample.uptime("uptimeMs"),
        sample.number("load", 0, 10_000),
        sample.count("memoryTotalMiB", 0, Integer.MAX_VALUE),
        sample.count("memoryFreeMiB", 0, Integer.MAX_VALUE),
        sample.count("diskTotalMiB", 0, Integer.MAX_VALUE),
        sample.count("diskFreeMiB", 0, Integer.MAX_VALUE),
        sample.numberOrNull("temperatureC", -60, 200),
        sample.flag("clockSynchronised"));
  }

  private static void write(FieldsWriter out, Box sample) {
    out.text("kind", "box");
    out.millis("uptimeMs", sample.uptime());
    out.number("load", sample.load());
    out.whole("memoryTotalMiB", sample.memoryTotalMiB());
    out.whole("memoryFreeMiB", sample.memoryFreeMiB());
    out.whole("diskTotalMiB", sample.diskTotalMiB());
    out.whole("diskFreeMiB", sample.diskFreeMiB());
    out.number("temperatureC", sample.temperatureCelsius());
    out.flag("clockSynchronised", sample.clockSynchronised());
  }

  private static Binding binding(Fields sample) {
    return new Binding(
        sample.uptime("uptimeMs"),
        sample.textOrNull("account", 1, 64),
        sample.text("device", 1, 64),
        sample.oneOf("state", STATES));
  }

  private static void write(FieldsWriter out, Binding sample) {
    out.text("kind", "binding");
    out.millis("uptimeMs", sample.uptime());
    out.text("account", sample.account());
    out.text("device", sample.device());
    out.oneOf("state", STATES, sample.state());
  }
}
