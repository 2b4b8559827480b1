package zhenzhi.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Messages drawn at random, each within the contract: what a law is put to. */
public final class Messages {
  /** Whom all of them are from or for. */
  public static final StationCode STATION = new StationCode("sn-0017");

  /** For laws over all five kinds of message. */
  public static final List<Function<RandomGenerator, byte[]>> ENCODED =
      List.of(
          random -> ProtocolJson.encode(report(random)),
          random -> ProtocolJson.encode(presence(random)),
          random -> ProtocolJson.encode(receipt(random)),
          random -> ProtocolJson.encode(command(random)),
          random -> ProtocolJson.encode(result(random)));

  private static final Instant EVENING = Instant.parse("2026-11-22T12:00:00Z");
  private static final Duration ITEMS_UNTIL = Duration.ofDays(30);

  private final RandomGenerator random;

  private Messages(RandomGenerator random) {
    this.random = random;
  }

  public static SentReport report(RandomGenerator random) {
    return new Messages(random).report();
  }

  public static Presence presence(RandomGenerator random) {
    var some = new Messages(random);
    return new Presence(
        STATION,
        some.uuid(),
        some.text(64),
        some.one(Presence.State.class),
        some.orNull(() -> some.text(64)));
  }

  public static Receipt receipt(RandomGenerator random) {
    var some = new Messages(random);
    return new Receipt(STATION, some.instant(), some.list(20, some::settled));
  }

  public static Command command(RandomGenerator random) {
    var some = new Messages(random);
    return new Command(some.uuid(), STATION, some.instant(), some.order());
  }

  public static Result result(RandomGenerator random) {
    var some = new Messages(random);
    return new Result(
        some.uuid(),
        STATION,
        some.one(Result.Outcome.class),
        some.textOrEmpty(500),
        some.list(20, some::finding));
  }

  private SentReport report() {
    var boot = uuid();
    var made = new ClockReading(ITEMS_UNTIL.plus(millis(90_000)), instant(), random.nextBoolean());
    var report =
        new Report(
            new ReportId(STATION, boot, random.nextLong(1, ReportId.LAST_SEQ)),
            text(64),
            made,
            list(12, this::sample),
            list(6, this::playback),
            millis(Fields.LAST_UPTIME),
            list(9, this::event),
            random.nextInt(Limits.SAMPLES));
    return random.nextBoolean()
        ? new SentReport(report, boot, new ClockReading(made.uptime(), instant(), true), backlog())
        : new SentReport(
            report, uuid(), new ClockReading(millis(99_000), instant(), false), backlog());
  }

  private SentReport.Backlog backlog() {
    return new SentReport.Backlog(
        random.nextInt(1, Integer.MAX_VALUE), random.nextLong(Fields.LAST_EXACT));
  }

  private Sample sample() {
    return switch (random.nextInt(4)) {
      case 0 ->
          new Sample.Reception(
              uptime(),
              text(32),
              one(Sample.DeliverySystem.class),
              one(Sample.Band.class),
              random.nextBoolean(),
              number(0, 100),
              number(-120, 20),
              number(0, 100),
              number(-20, 60),
              number(0, 1),
              orNull(() -> random.nextLong(ReportId.LAST_SEQ)),
              number(0, 30),
              number(0, 2_000));
      case 1 ->
          new Sample.Line(
              uptime(),
              text(32),
              random.nextBoolean(),
              list(8, () -> text(64)),
              orNull(() -> text(64)),
              one(Sample.Answer.class),
              one(Sample.Answer.class),
              number(0, 60_000),
              number(0, 100));
      case 2 ->
          new Sample.Box(
              uptime(),
              random.nextDouble(10_000),
              random.nextInt(Integer.MAX_VALUE),
              random.nextInt(Integer.MAX_VALUE),
              random.nextInt(Integer.MAX_VALUE),
              random.nextInt(Integer.MAX_VALUE),
              number(-60, 200),
              random.nextBoolean());
      default ->
          new Sample.Binding(
              uptime(), orNull(() -> text(64)), text(64), one(Sample.BindingState.class));
    };
  }

  private Playback playback() {
    var from = uptime().minusDays(1).abs();
    return new Playback(
        random.nextInt(1, Integer.MAX_VALUE),
        from,
        from.plusMillis(random.nextLong(1, 86_400_000)),
        text(64),
        text(200),
        one(Playback.Category.class),
        text(32),
        new Playback.Evidence(one(Playback.Display.class), orNull(this::uptime)));
  }

  private Event event() {
    return switch (random.nextInt(7)) {
      case 0 ->
          new Event.Booted(
              uptime(),
              one(Event.BootCause.class),
              orNull(() -> new Event.EarlierBoot(uuid(), random.nextLong(ReportId.LAST_SEQ))));
      case 1 ->
          new Event.PlayerCrashed(uptime(), text(32), orNull(() -> random.nextInt(-1_000, 1_000)));
      case 2 ->
          new Event.BindingMismatch(uptime(), orNull(() -> text(64)), text(64), textOrEmpty(200));
      case 3 -> new Event.ReceptionChanged(uptime(), text(32), random.nextBoolean());
      case 4 -> new Event.LineChanged(uptime(), random.nextBoolean(), textOrEmpty(200));
      case 5 ->
          new Event.ClockStepped(
              uptime(),
              Duration.ofMillis(random.nextLong(-Fields.LAST_UPTIME, Fields.LAST_UPTIME)));
      default ->
          new Event.ReportsDropped(
              uptime(),
              uuid(),
              random.nextLong(1, ReportId.LAST_SEQ),
              random.nextInt(1, Integer.MAX_VALUE),
              one(Event.DropCause.class));
    };
  }

  private Command.Order order() {
    var sample = random.nextInt(1_000, 3_600_000);
    return switch (random.nextInt(3)) {
      case 0 -> new Command.Order.ReportNow();
      case 1 -> new Command.Order.Diagnose();
      default ->
          new Command.Order.SetInterval(
              Duration.ofMillis(sample), Duration.ofMillis(random.nextInt(sample, 3_600_001)));
    };
  }

  private Receipt.Settled settled() {
    return new Receipt.Settled(
        uuid(),
        random.nextLong(1, ReportId.LAST_SEQ),
        one(Receipt.Outcome.class),
        textOrEmpty(200));
  }

  private Result.Finding finding() {
    return new Result.Finding(text(64), one(Result.Verdict.class), textOrEmpty(200));
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private Duration uptime() {
    return millis(ITEMS_UNTIL.toMillis());
  }

  private Duration millis(long below) {
    return Duration.ofMillis(random.nextLong(below));
  }

  private Instant instant() {
    return random.nextInt(5) == 0
        ? Instant.ofEpochMilli(random.nextLong(100_000))
        : EVENING.plusMillis(random.nextLong(3_000_000_000L));
  }

  private @Nullable Double number(double least, double most) {
    return orNull(() ->
        random.nextBoolean()
            ? random.nextDouble(least, most)
            : Math.rint(random.nextDouble(least, most)) + 0.0);
  }

  /** 播 and 𠀀 show that characters are neither bytes nor UTF-16 units. */
  private String text(int most) {
    var alphabet = "abc XYZ 019 \"\\/<&'播学时𠀀é".codePoints().toArray();
    return IntStream.range(0, random.nextInt(1, most + 1))
        .map(_ -> alphabet[random.nextInt(alphabet.length)])
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private String textOrEmpty(int most) {
    return random.nextInt(4) == 0 ? "" : text(most);
  }

  private <E extends Enum<E>> E one(Class<E> type) {
    var values = type.getEnumConstants();
    return values[random.nextInt(values.length)];
  }

  private <T> @Nullable T orNull(Supplier<T> value) {
    return random.nextInt(3) == 0 ? null : value.get();
  }

  private <T> List<T> list(int most, Supplier<T> item) {
    return Stream.generate(item).limit(random.nextInt(most + 1)).toList();
  }
}
