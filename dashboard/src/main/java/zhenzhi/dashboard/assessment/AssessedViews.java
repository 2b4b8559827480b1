package zhenzhi.dashboard.assessment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.assessment.Source;
import zhenzhi.collector.assessment.file.Assessment.State;
import zhenzhi.collector.assessment.file.Detail;
import zhenzhi.collector.assessment.file.Detail.Hand;
import zhenzhi.collector.assessment.file.Line;
import zhenzhi.dashboard.assessment.AssessedView.Aspect;
import zhenzhi.dashboard.assessment.AssessedView.Row;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.words.Times;

/** Puts what a site came to into words: every point with its reason. */
final class AssessedViews {
  private AssessedViews() {}

  /** Sites before and after one, by their codes; empty where there is none. */
  record Beside(String before, String after) {
    static final Beside NOTHING = new Beside("", "");

    static Beside of(long assessment, String code, Collection<Line> lines) {
      var codes = new TreeSet<String>();
      lines.forEach(line -> codes.add(line.code().value()));
      return new Beside(
          address(assessment, codes.lower(code)), address(assessment, codes.higher(code)));
    }

    private static String address(long assessment, @Nullable String code) {
      return code == null ? "" : Points.address(assessment, code);
    }
  }

  /** {@code form}: what was entered, which comes back when something is wrong with it. */
  static AssessedView of(
      Detail detail, Beside beside, Role reader, Form form, String problem, Times times) {
    var assessment = detail.assessment();
    var line = detail.line();
    var code = line.code().value();
    var mayGive = reader == Role.OFFICE && assessment.state() == State.DRAFT;
    return new AssessedView(
        line.name(),
        code,
        Assessments.title(assessment),
        Points.of(assessment.state()).word(),
        reader == Role.KEEPER ? Points.PATH : Points.address(assessment.id()),
        beside.before(),
        beside.after(),
        mayGive ? Points.address(assessment.id(), code) : "",
        Points.of(line.tenths()),
        Points.change(line.change()),
        Assessments.tier(assessment.sheet(), line),
        Points.stars(line.stars()),
        line.stars(),
        line.vetoes(),
        Assessments.counted(line.counted()),
        aspects(detail, reader, mayGive, form, times),
        problem);
  }

  private static List<Aspect> aspects(
      Detail detail, Role reader, boolean mayGive, Form form, Times times) {
    var aspects = new ArrayList<Aspect>();
    IntStream.range(0, detail.scores().size())
        .boxed()
        .collect(
            groupingBy(
                nth -> detail.scores().get(nth).item().aspect(), LinkedHashMap::new, toList()))
        .forEach((aspect, items) ->
            aspects.add(
                new Aspect(
                    aspect,
                    points(detail, items),
                    items.stream()
                        .map(nth -> row(detail, nth, reader, mayGive, form, times))
                        .toList())));
    return aspects;
  }

  /** Such as {@code 20.0 / 25}: of the items that are counted. */
  private static String points(Detail detail, List<Integer> items) {
    var counted = items.stream().map(detail.scores()::get).filter(one -> one.tenths().isPresent());
    var scores = counted.toList();
    return scores.isEmpty()
        ? "不计"
        : Points.number(scores.stream().mapToInt(one -> one.tenths().orElse(0)).sum())
            + " / "
            + scores.stream().mapToInt(one -> one.item().points()).sum();
  }

  private static Row row(
      Detail detail, int nth, Role reader, boolean mayGive, Form form, Times times) {
    var score = detail.scores().get(nth);
    var hand = Optional.ofNullable(detail.hands().get(nth));
    var isByHand = score.item().source() instanceof Source.ByHand;
    var isEntered = form.text("nth").equals(String.valueOf(nth));
    return new Row(
        nth,
        score.item().name(),
        Points.of(score.tenths()),
        String.valueOf(score.item().points()),
        Reasons.of(score, hand, times),
        source(detail, nth, reader),
        isByHand && mayGive,
        isEntered ? form.text("points") : entered(score.tenths()),
        isEntered ? form.text("note") : hand.map(Hand::note).orElse(""));
  }

  private static String entered(OptionalInt tenths) {
    return tenths.isPresent() ? Points.number(tenths.getAsInt()) : "";
  }

  /** A keeper finds their own study on 本站; the office's pages are closed to them. */
  private static String source(Detail detail, int nth, Role reader) {
    return reader != Role.KEEPER
            && detail.scores().get(nth).item().source() instanceof Source.Known(var kind, _)
            && detail.scores().get(nth).fact().isPresent()
        ? Reasons.source(kind, detail.line().code().value())
        : "";
  }
}
