package zhenzhi.collector.bulletin;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zhenzhi.collector.bulletin.BulletinFigures.ListOfKind;
import zhenzhi.collector.diagnosis.DiagnosisWords;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.collector.ranking.Ranking.LineHours;

/**
 * Puts names where the marks of a text are. In the plain edition nobody learns who came last, not
 * even where somebody wrote the name into the text.
 */
final class Names {
  /** Becomes who came first. */
  static final String BEST = "【靠前站点】";

  /** Becomes who came last. */
  static final String LAST = "【末位站点】";

  /** Becomes who is not among the last because hardware is to be repaired. */
  static final String SPARED = "【硬件故障站点】";

  /** Becomes who has trouble that was not over at the end. */
  static final String OPEN = "【未恢复站点】";

  /** Becomes who was among the last in several months. */
  static final String REPEATED = "【多次末位站点】";

  /** Becomes a hint at the table of the subdistricts. */
  static final String TABLE = "【办事处名次表】";

  private static final String HIDDEN = "某站点";

  /** Below a heading that nothing follows. */
  private static final String NOTHING = "没有需要说明的情况。";

  /** More are counted, not named; the list behind the text has them all. */
  private static final int MOST = 10;

  private final BulletinFigures figures;
  private final Edition edition;

  Names(BulletinFigures figures, Edition edition) {
    this.figures = figures;
    this.edition = edition;
  }

  /** The paragraphs of {@code text}, with names. */
  List<String> in(String text) {
    var lines =
        hidden(text)
            .replace(TABLE, edition == Edition.NAMING ? "各办事处情况见表1。" : "")
            .replace(BEST, sentences(ListOfKind::best, this::best))
            .replace(OPEN, open())
            .replace(SPARED, sentences(ListOfKind::spared, this::spared))
            .replace(REPEATED, repeated())
            .replace(LAST, sentences(ListOfKind::last, this::last))
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    return lines.isEmpty() ? List.of(NOTHING) : lines;
  }

  private String hidden(String text) {
    if (edition == Edition.NAMING) {
      return text;
    }
    var last =
        Stream.of(
                names(ListOfKind::last).stream(),
                names(ListOfKind::spared).stream(),
                figures.repeated().stream().map(Repeated::line).flatMap(Names::words))
            .flatMap(Function.identity())
            .collect(toSet());
    return last.isEmpty()
        ? text
        : anyOf(names(ListOfKind::lines), last)
            .matcher(text)
            .replaceAll(name ->
                Matcher.quoteReplacement(last.contains(name.group()) ? HIDDEN : name.group()));
  }

  private Set<String> names(Function<ListOfKind, List<Line>> which) {
    return figures.kinds().stream()
        .flatMap(kind -> which.apply(kind).stream())
        .flatMap(Names::words)
        .collect(toSet());
  }

  private static Stream<String> words(Line line) {
    return Stream.of(line.name(), line.code().value());
  }

  private String repeated() {
    var repeated = figures.repeated();
    if (repeated.isEmpty()) {
      return "";
    }
    if (edition == Edition.PLAIN) {
      return "有%d个站点在两个以上的月份排在末位，名单另发所在办事处。".formatted(repeated.size());
    }
    var names = repeated.stream().limit(MOST).map(Names::withMonths).collect(joining("、"));
    return "在两个以上的月份排在末位的是"
        + names
        + (repeated.size() > MOST ? "等" + repeated.size() + "个站点" : "")
        + "。";
  }

  private static String withMonths(Repeated one) {
    return "%s（%s，%s）"
        .formatted(
            one.line().name(),
            one.line().subdistrict(),
            one.months().stream().map(BulletinWords::month).collect(joining("、")));
  }

  /** The longest first: a name that begins like another one is not that other one. */
  private static Pattern anyOf(Set<String> some, Set<String> more) {
    return Pattern.compile(
        Stream.concat(some.stream(), more.stream())
            .distinct()
            .sorted(comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(joining("|")));
  }

  private String sentences(
      Function<ListOfKind, List<Line>> which, BiFunction<ListOfKind, List<Line>, String> says) {
    return figures.kinds().stream()
        .filter(kind -> !which.apply(kind).isEmpty())
        .map(kind -> says.apply(kind, which.apply(kind)))
        .collect(joining("\n"));
  }

  private String best(ListOfKind kind, List<Line> lines) {
    return BulletinWords.kind(kind.kind()) + "排名靠前的是" + named(lines, this::withHours) + "。";
  }

  private String last(ListOfKind kind, List<Line> lines) {
    var word = BulletinWords.kind(kind.kind());
    return edition == Edition.NAMING
        ? word + "排名末位的是" + named(lines, this::withDone) + "。"
        : "%s排名末位的有%d个，名单另发所在办事处。".formatted(word, lines.size());
  }

  private String open() {
    var cases = figures.cases();
    if (cases.openSites() == 0) {
      return "期末没有还没恢复的站点。";
    }
    var names =
        edition == Edition.PLAIN
            ? ""
            : "："
                + cases.open().stream().limit(MOST).map(Names::withTrouble).collect(joining("、"))
                + (cases.open().size() > MOST ? "等" : "");
    return "期末还没有恢复的有%d个站点%s。".formatted(cases.openSites(), names);
  }

  private static String withTrouble(Cases.Open one) {
    return "%s（%s，%s，%s起）"
        .formatted(
            one.name(),
            one.subdistrict(),
            DiagnosisWords.of(one.finding()),
            BulletinWords.day(one.since()));
  }

  private String spared(ListOfKind kind, List<Line> lines) {
    var word = BulletinWords.kind(kind.kind());
    return edition == Edition.NAMING
        ? word + "因硬件故障不列入末位的是" + named(lines, this::withHardware) + "，由维修处理。"
        : "%s因硬件故障不列入末位的有%d个，由维修处理。".formatted(word, lines.size());
  }

  private String withHardware(Line line) {
    return "%s（%s，%s）"
        .formatted(
            line.name(),
            line.subdistrict(),
            line.hardware().map(BulletinWords::broken).orElse("—"));
  }

  private static String named(List<Line> lines, Function<Line, String> says) {
    var names = lines.stream().limit(MOST).map(says).collect(joining("、"));
    return lines.size() > MOST ? names + "等" + lines.size() + "个站点" : names;
  }

  private String withHours(Line line) {
    return "%s（%s，%s学时）".formatted(line.name(), line.subdistrict(), credited(line));
  }

  private String withDone(Line line) {
    return "%s（%s，%s学时，完成率%s）"
        .formatted(
            line.name(),
            line.subdistrict(),
            credited(line),
            BulletinWords.completion(line).print());
  }

  private static String credited(Line line) {
    return line.hours().map(LineHours::credited).map(BulletinText::hours).orElse("—");
  }
}
