package zhenzhi.collector.station.situation;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.situation.Situation.BoxFault;
import zhenzhi.collector.station.situation.Situation.How;
import zhenzhi.collector.station.situation.Situation.Kind;
import zhenzhi.collector.station.situation.Situation.LineFault;
import zhenzhi.collector.station.situation.Situation.Why;
import zhenzhi.protocol.Playback.Category;
import zhenzhi.protocol.Presence.State;
import zhenzhi.protocol.Sample.Answer;
import zhenzhi.protocol.Sample.Band;
import zhenzhi.protocol.Sample.BindingState;

class SituationsTest {
  /** When the box last spoke. */
  private static final Instant NOON = Instant.parse("2026-11-16T04:00:00Z");

  private static final StationConfig LIMITS =
      new StationConfig(
          ofMinutes(5), ofMinutes(2), ofDays(7), ofSeconds(90), ofMinutes(2), 95, 85, 20);
  private static final Listening ALWAYS =
      new Listening(Optional.of(NOON.minus(ofDays(30))), Optional.of(NOON));

  private static final StationFacts.Reception LOCKED = reception(true);
  private static final StationFacts.Line OPEN = line(true, Answer.ANSWERED, Answer.ANSWERED, 0);
  private static final StationFacts.Box WELL = box(50, 60);
  private static final StationFacts.Binding BOUND = binding("acct-1", BindingState.BOUND);

  private Access access = Access.SATELLITE_KU;
  private Optional<Instant> heard = Optional.of(NOON);
  private Optional<StationFacts.Connection> connection = Optional.empty();
  private StationFacts.Reception reception = LOCKED;
  private StationFacts.Line line = OPEN;
  private StationFacts.Box box = WELL;
  private StationFacts.Binding binding = BOUND;
  private Optional<StationFacts.Played> played = Optional.empty();

  @Test
  void aBoxThatNeverSpokeIsNotOffline() {
    heard = Optional.empty();

    assertThat(after(Duration.ZERO).kind()).isEqualTo(Kind.NEVER_HEARD);
  }

  @ParameterizedTest(name = "{0} after its last word: {1}")
  @CsvSource(
      textBlock =
          """
          PT0S,     STANDBY
          PT15M,    STANDBY
          PT15M1S,  OFFLINE
          P30D,     OFFLINE
          """)
  void silenceBecomesAFaultAfterAQuarterOfAnHour(Duration elapsed, Kind kind) {
    assertThat(after(elapsed).kind()).isEqualTo(kind);
  }

  @Test
  void aSlowReporterMayBeSilentForThreeReports() {
    var hourly =
        new StationConfig(
            ofHours(1), ofMinutes(2), ofDays(7), ofSeconds(90), ofMinutes(2), 95, 85, 20);

    assertThat(hourly.silenceLimit()).isEqualTo(ofHours(3));
    assertThat(LIMITS.silenceLimit()).isEqualTo(ofMinutes(15));
  }

  @ParameterizedTest(name = "{0} after {1}: {2}")
  @CsvSource(
      textBlock =
          """
          # a restart takes a minute
          LOST,    PT1M59S, STANDBY
          LOST,    PT2M,    OFFLINE
          LOST,    P30D,    OFFLINE
          STOPPED, PT1M59S, STANDBY
          STOPPED, PT2M,    SWITCHED_OFF
          STOPPED, P6D,     SWITCHED_OFF
          # a week without a lesson deserves a look
          STOPPED, P7D,     OFFLINE
          """)
  void aBoxThatLeftIsOfflineAfterAHoldDown(State state, Duration elapsed, Kind kind) {
    connection = Optional.of(new StationFacts.Connection(NOON, state));

    assertThat(after(elapsed).kind()).isEqualTo(kind);
  }

  @Test
  void aLateWillDoesNotEndANewerConnection() {
    connection = Optional.of(new StationFacts.Connection(NOON.minusSeconds(1), State.LOST));

    assertThat(after(ofMinutes(5)).kind()).isEqualTo(Kind.STANDBY);
  }

  /** The collector is away from noon to 13:00, and so hears nothing of anybody. */
  @Test
  void aCollectorThatWasAwayAccusesNobody() {
    var back = NOON.plus(ofHours(1));
    var away = new Listening(Optional.empty(), Optional.of(NOON));
    var returned = new Listening(Optional.of(back), Optional.of(back));

    assertThat(at(NOON.plus(ofMinutes(30)), away))
        .isEqualTo(new Situation.Unknown(Why.NOBODY_LISTENING, NOON, heard));
    assertThat(at(back.plus(ofMinutes(14)), returned))
        .isEqualTo(new Situation.Unknown(Why.LISTENING_TOO_SHORT, back, heard));
    assertThat(at(back.plus(ofMinutes(15)), returned))
        .isEqualTo(new Situation.Offline(NOON, How.SILENT));
  }

  /** A will that came while somebody listened stands; before that the box may have come back. */
  @Test
  void aWillCountsOnlyIfSomebodyListenedSince() {
    connection = Optional.of(new StationFacts.Connection(NOON, State.LOST));
    var before = new Listening(Optional.of(NOON.minusSeconds(5)), Optional.of(NOON));
    var since = new Listening(Optional.of(NOON.plusSeconds(5)), Optional.of(NOON));

    assertThat(at(NOON.plus(ofMinutes(3)), before).kind()).isEqualTo(Kind.OFFLINE);
    assertThat(at(NOON.plus(ofMinutes(3)), since).kind()).isEqualTo(Kind.UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource(Access.class)
  void withoutATunerNoSignalIsLost(Access access) {
    this.access = access;
    reception = reception(false);

    assertThat(after(Duration.ZERO).kind())
        .isEqualTo(access == Access.IPTV ? Kind.STANDBY : Kind.RECEPTION);
  }

  /** A locked tuner with 3 % on its maker's scale receives; an unlocked one with 90 % does not. */
  @Test
  void theLockDecidesAndNotThePercentage() {
    reception = new StationFacts.Reception(NOON, true, Band.KU, 3.0, 3.0, null);
    assertThat(after(Duration.ZERO).kind()).isEqualTo(Kind.STANDBY);

    reception = new StationFacts.Reception(NOON, false, Band.KU, 90.0, 90.0, null);
    assertThat(after(Duration.ZERO).kind()).isEqualTo(Kind.RECEPTION);
  }

  @Test
  void whatWasSeenLongBeforeTheLastWordSaysNothing() {
    reception = new StationFacts.Reception(NOON.minus(ofDays(1)), false, Band.KU, 0.0, 0.0, null);

    assertThat(after(Duration.ZERO).kind()).isEqualTo(Kind.STANDBY);
  }

  @ParameterizedTest(name = "carrier {0}, names {1}, broker {2}, {3} % lost: {4}")
  @CsvSource(
      textBlock =
          """
          true,  ANSWERED,  ANSWERED, 0,    STANDBY
          true,  ANSWERED,  ANSWERED, 20,   STANDBY
          true,  ANSWERED,  ANSWERED, 20.1, LOSSY
          true,  SILENT,    ANSWERED, 0,    STANDBY
          true,  SILENT,    SILENT,   100,  NO_NAMES
          true,  ANSWERED,  SILENT,   100,  NO_BROKER
          true,  NOT_ASKED, SILENT,   100,  NO_BROKER
          false, SILENT,    SILENT,   100,  NO_CARRIER
          """)
  void aLineIsJudgedFromThePlugOutwards(
      boolean carrier, Answer names, Answer broker, double lost, String what) {
    line = line(carrier, names, broker, lost);

    var seen = after(Duration.ZERO);

    assertThat(
            seen instanceof Situation.LineTrouble trouble
                ? trouble.fault().name()
                : "" + seen.kind())
        .isEqualTo(what);
  }

  @ParameterizedTest(name = "bound to {0}, {1}: {2}")
  @CsvSource(
      textBlock =
          """
          acct-1, BOUND,   STANDBY
          acct-1, UNKNOWN, STANDBY
          acct-2, BOUND,   BINDING
          acct-2, UNKNOWN, BINDING
          acct-1, REFUSED, BINDING
          ,       UNBOUND, BINDING
          # the box cannot tell
          ,       UNKNOWN, STANDBY
          """)
  void aBoxBelongsToTheRegisteredAccount(String account, BindingState state, Kind kind) {
    binding = new StationFacts.Binding(NOON, Optional.ofNullable(account), "dev", state);

    assertThat(after(Duration.ZERO).kind()).isEqualTo(kind);
  }

  @ParameterizedTest(name = "disk {0} %, {1} °C: {2}")
  @CsvSource(
      textBlock =
          """
          95, 85, STANDBY
          96, 20, DISK_FULL
          50, 86, TOO_HOT
          """)
  void aBoxHasItsLimits(int diskPercent, double celsius, String what) {
    box = box(diskPercent, celsius);

    var seen = after(Duration.ZERO);

    assertThat(
            seen instanceof Situation.BoxTrouble trouble
                ? trouble.fault().name()
                : "" + seen.kind())
        .isEqualTo(what);
  }

  @Test
  void theMostTangibleTroubleIsNamed() {
    line = line(false, Answer.SILENT, Answer.SILENT, 100);
    reception = reception(false);
    binding = binding("acct-2", BindingState.REFUSED);
    box = box(99, 99);

    assertThat(after(Duration.ZERO).kind()).isEqualTo(Kind.LINE);
    line = OPEN;
    assertThat(after(Duration.ZERO).kind()).isEqualTo(Kind.RECEPTION);
    reception = LOCKED;
    assertThat(after(Duration.ZERO).kind()).isEqualTo(Kind.BINDING);
    binding = BOUND;
    assertThat(after(Duration.ZERO).kind()).isEqualTo(Kind.BOX);
  }

  /** A dish that was torn off is still torn off when the set is switched off; heat is gone. */
  @Test
  void switchingOffRepairsNothingButCoolsDown() {
    connection = Optional.of(new StationFacts.Connection(NOON, State.STOPPED));
    box = box(50, 99);
    assertThat(after(ofMinutes(30)).kind()).isEqualTo(Kind.SWITCHED_OFF);

    reception = reception(false);
    assertThat(after(ofMinutes(30)).kind()).isEqualTo(Kind.RECEPTION);
  }

  @ParameterizedTest(name = "played until {0} before the report, {1} ago: {2}")
  @CsvSource(
      textBlock =
          """
          PT0S,   PT0S,    PLAYING
          PT90S,  PT0S,    PLAYING
          PT91S,  PT0S,    STANDBY
          PT0S,   PT9M59S, PLAYING
          # the next report is overdue: who knows
          PT0S,   PT10M,   STANDBY
          """)
  void itPlaysIfItDidAtItsLastReport(Duration before, Duration ago, Kind kind) {
    played =
        Optional.of(new StationFacts.Played(NOON.minus(before), "党章学习", Category.BASICS, "mpv"));

    assertThat(after(ago).kind()).isEqualTo(kind);
  }

  @Test
  void faultsCarryWhatWasMeasured() {
    box = box(97, 20);
    assertThat(after(Duration.ZERO))
        .isEqualTo(new Situation.BoxTrouble(NOON, BoxFault.DISK_FULL, 97, 95));

    line = line(true, Answer.ANSWERED, Answer.ANSWERED, 30);
    assertThat(after(Duration.ZERO))
        .isEqualTo(new Situation.LineTrouble(NOON, LineFault.LOSSY, 12.0, 30.0));
  }

  private Situation after(Duration elapsed) {
    return at(NOON.plus(elapsed), ALWAYS);
  }

  private Situation at(Instant now, Listening listening) {
    var facts =
        new StationFacts(
            access,
            NOON.minus(ofDays(90)),
            Optional.of("acct-1"),
            heard,
            heard,
            Optional.empty(),
            connection,
            Optional.of(reception),
            Optional.of(line),
            Optional.of(box),
            Optional.of(binding),
            played);
    return Situations.of(facts, listening, LIMITS, now);
  }

  private static StationFacts.Reception reception(boolean locked) {
    return new StationFacts.Reception(NOON, locked, Band.KU, 60.0, 70.0, 9.0);
  }

  private static StationFacts.Line line(boolean carrier, Answer names, Answer broker, double lost) {
    return new StationFacts.Line(NOON, carrier, names, broker, 12.0, lost);
  }

  private static StationFacts.Box box(int diskPercent, double celsius) {
    return new StationFacts.Box(
        NOON, 0.5, 1_000, 500, 1_000, 1_000 - 10 * diskPercent, celsius, true);
  }

  private static StationFacts.Binding binding(String account, BindingState state) {
    return new StationFacts.Binding(NOON, Optional.of(account), "dev", state);
  }
}
