package zhenzhi.dashboard.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import zhenzhi.collector.diagnosis.dossier.ClearSky;
import zhenzhi.collector.ingest.Asked;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.station.Station;
import zhenzhi.collector.station.picture.StationPicture;
import zhenzhi.dashboard.station.Commands;
import zhenzhi.dashboard.station.Facts;
import zhenzhi.dashboard.station.StationView.Fact;
import zhenzhi.dashboard.words.Call;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Standing;
import zhenzhi.dashboard.words.Times;

/** Puts into words how the box of a ticket is now. */
final class Boxes {
  private Boxes() {}

  /** {@code asked}: the newest first; {@code ask}: address to ask at, empty for who may not. */
  static BoxView of(
      StationPicture picture,
      Standing standing,
      ClearSky usual,
      List<Asked> asked,
      String ask,
      Function<DutyRole, String> titles,
      Times times) {
    return new BoxView(
        standing.sentence().badge(),
        standing.sentence().says(),
        Facts.of(picture, times).stream().flatMap(fact -> withUsual(fact, usual)).toList(),
        Commands.view(asked, times).asked().stream().findFirst(),
        ask,
        picture.duties().stream()
            .map(duty -> new Call(titles.apply(duty.role()) + " " + duty.person(), duty.phone()))
            .filter(Call::isPossible)
            .map(call -> call.about(picture.station().code()))
            .distinct()
            .toList(),
        way(picture.station()));
  }

  /** Right after the signal: they are compared while the dish is turned. */
  private static Stream<Fact> withUsual(Fact fact, ClearSky usual) {
    var clear = usual(usual);
    return fact.name().equals(Facts.SIGNAL) && !clear.isEmpty()
        ? Stream.of(fact, new Fact("晴天一般", clear))
        : Stream.of(fact);
  }

  private static String usual(ClearSky usual) {
    return Stream.concat(
            usual.snr().map(level -> "信噪比 " + Numbers.plain(level.usual()) + " dB").stream(),
            usual.quality().map(level -> "质量 " + Numbers.plain(level.usual()) + "%").stream())
        .collect(joining("，"));
  }

  private static String way(Station station) {
    return station.address().isEmpty()
        ? ""
        : "geo:0,0?q=" + URLEncoder.encode(station.address(), UTF_8);
  }
}
