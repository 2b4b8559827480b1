package zhenzhi.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zhenzhi.protocol.ClockReading;
import zhenzhi.protocol.Event;
import zhenzhi.protocol.Event.LineChanged;
import zhenzhi.protocol.Limits;
import zhenzhi.protocol.Playback;
import zhenzhi.protocol.Playback.Category;
import zhenzhi.protocol.Playback.Evidence;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.ReportId;
import zhenzhi.protocol.Sample;
import zhenzhi.protocol.Sample.Box;
import zhenzhi.protocol.StationCode;

class PartsTest {
  private static final ReportId SEVENTH =
      new ReportId(new StationCode("sn-0017"), new UUID(1, 2), 7);
  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
  private static final Duration PLAYED = Duration.ofMinutes(5);

  @Test
  void whatFitsStaysWhole() {
    var report = report(samples(120), playback(2, 20), events(2, 20));

    assertThat(Parts.of(report)).containsExactly(report);
  }

  /** The large items come first: halves by count would not fit. */
  @Test
  void itIsDividedByBytes() {
    var report = report(samples(240), playback(60, 200), events(60, 200));

    var parts = Parts.of(report);

    assertThat(parts).hasSizeGreaterThan(1);
    assertThat(parts).allMatch(part -> ProtocolJson.encodeKept(part).length <= 60_000);
    assertThat(parts.stream().limit(parts.size() - 1L))
        .allMatch(part -> ProtocolJson.encodeKept(part).length > 50_000);
    assertNothingIsMissing(parts, report);
  }

  @Test
  void itIsDividedByCountWhereThatIsTheLimit() {
    var report = report(samples(241), playback(101, 1), List.of());

    var parts = Parts.of(report);

    assertThat(parts)
        .allMatch(part ->
            part.samples().size() <= Limits.SAMPLES && part.playback().size() <= Limits.PLAYBACK);
    assertNothingIsMissing(parts, report);
  }

  private static void assertNothingIsMissing(List<Report> parts, Report whole) {
    assertThat(parts)
        .extracting(part -> part.id().seq())
        .containsExactlyElementsOf(
            IntStream.range(0, parts.size()).mapToObj(nth -> 7L + nth).toList());
    assertThat(parts).extracting(Report::played).containsOnly(PLAYED);
    assertThat(parts.stream().flatMap(part -> part.samples().stream()))
        .containsExactlyElementsOf(whole.samples());
    assertThat(parts.stream().flatMap(part -> part.playback().stream()))
        .containsExactlyElementsOf(whole.playback());
    assertThat(parts.stream().flatMap(part -> part.events().stream()))
        .containsExactlyElementsOf(whole.events());
  }

  private static Report report(List<Sample> samples, List<Playback> playback, List<Event> events) {
    return new Report(
        SEVENTH,
        "test",
        new ClockReading(Duration.ofMinutes(6), NOON, true),
        samples,
        playback,
        PLAYED,
        events,
        0);
  }

  private static List<Sample> samples(int many) {
    return Collections.nCopies(
        many, new Box(Duration.ofMinutes(1), 0.5, 1000, 500, 8000, 4000, 41.5, true));
  }

  private static List<Playback> playback(int many, int title) {
    return IntStream.range(0, many)
        .<Playback>mapToObj(nth ->
            new Playback(
                1,
                Duration.ofSeconds(nth),
                Duration.ofSeconds(nth + 1),
                "DJ-0113",
                "词".repeat(title),
                Category.BASICS,
                "mpv",
                Evidence.NONE))
        .toList();
  }

  private static List<Event> events(int many, int detail) {
    return IntStream.range(0, many)
        .<Event>mapToObj(nth -> new LineChanged(Duration.ofSeconds(nth), false, "断".repeat(detail)))
        .toList();
  }
}
