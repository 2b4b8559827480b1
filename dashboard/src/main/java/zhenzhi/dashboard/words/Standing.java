package zhenzhi.dashboard.words;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.diagnosis.dossier.Dossier;
import zhenzhi.collector.diagnosis.dossier.Urgency;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.situation.Situation;
import zhenzhi.dashboard.words.Sentence.Helper;

/**
 * How a site is, from the last look at it and from its open diagnoses. The worse of them speaks; of
 * the same trouble the diagnosis does, because it knows why.
 *
 * @param spoken the diagnosis that speaks; absent when the last look does
 * @param others what else is wrong, each in one sentence
 */
public record Standing(Sentence sentence, Optional<Diagnosed> spoken, List<Diagnosed> others) {
  public Standing {
    others = List.copyOf(others);
  }

  /** {@code dossiers}: those of the site, closed ones among them. */
  public static Standing of(
      Situation situation, Access access, List<Dossier> dossiers, Times times) {
    var seen = Sentences.of(situation, access, times);
    var open = dossiers.stream().filter(Dossier::isOpen).toList();
    var speaker = speaker(seen, situation.kind(), open, times);
    return new Standing(
        speaker.map(dossier -> sentence(dossier, seen.badge(), times)).orElse(seen),
        speaker.map(dossier -> Diagnosed.of(dossier, times.now())),
        open.stream()
            .filter(dossier -> speaker.filter(dossier::equals).isEmpty())
            .map(dossier -> Diagnosed.of(dossier, times.now()))
            .toList());
  }

  /** Whether somebody is to be rung. */
  public boolean needsSomeone() {
    return sentence.helper() != Helper.NOBODY;
  }

  private static Optional<Dossier> speaker(
      Sentence seen, Situation.Kind kind, List<Dossier> open, Times times) {
    var worst = open.stream().max(comparingInt(dossier -> weight(badge(dossier, times).tone())));
    return worst
        .filter(dossier -> weight(badge(dossier, times).tone()) > weight(seen.badge().tone()))
        .or(() -> open.stream().filter(dossier -> isAbout(kind, dossier)).findFirst());
  }

  private static Badge badge(Dossier dossier, Times times) {
    return DiagnosisLabels.of(dossier.urgency(times.now()));
  }

  private static int weight(Tone tone) {
    return switch (tone) {
      case GOOD, LIVE -> 0;
      case IDLE, SOON -> 1;
      case UNKNOWN -> 2;
      case WARN -> 3;
      case BAD -> 4;
    };
  }

  private static boolean isAbout(Situation.Kind kind, Dossier dossier) {
    var subject = dossier.finding().subject();
    return switch (kind) {
      case OFFLINE, SWITCHED_OFF -> subject == Subject.REACH;
      case LINE -> subject == Subject.LINE;
      case RECEPTION -> subject == Subject.RECEPTION;
      case BINDING -> subject == Subject.BINDING;
      case BOX -> subject == Subject.BOX || subject == Subject.SYSTEM;
      case PLAYING, STANDBY, NEVER_HEARD, UNKNOWN -> false;
    };
  }

  /** {@code seen}: what the last look says, which is never made to look better. */
  private static Sentence sentence(Dossier dossier, Badge seen, Times times) {
    var own = badge(dossier, times);
    var told =
        FindingWords.told(dossier.finding(), dossier.confidence(), dossier.cause())
            + (dossier.isOverdue(times.now()) ? "，早该好了还没有好" : "")
            + "（"
            + times.moment(dossier.since())
            + " 起）。";
    return new Sentence(
        weight(own.tone()) > weight(seen.tone()) ? own : seen,
        told,
        todo(dossier, times),
        helper(dossier, times));
  }

  private static String todo(Dossier dossier, Times times) {
    var first = FindingWords.first(dossier, times.now()) + "。";
    return switch (dossier.urgency(times.now())) {
      case DUE, LATER -> first;
      case TOGETHER -> "附近的站点也一样，有人统一处理，不用报修。" + first;
      case PASSES -> "不用报修，" + first;
    };
  }

  private static Helper helper(Dossier dossier, Times times) {
    var urgency = dossier.urgency(times.now());
    return urgency == Urgency.DUE || urgency == Urgency.LATER
        ? helper(dossier.treater(times.now()))
        : Helper.NOBODY;
  }

  private static Helper helper(Treater treater) {
    return switch (treater) {
      case NOBODY -> Helper.NOBODY;
      case KEEPER, SUBDISTRICT -> Helper.KEEPER;
      case DISTRICT_REPAIR -> Helper.TECHNICIAN;
      case TELECOM -> Helper.OPERATOR;
    };
  }
}
