package zhenzhi.dashboard.imports;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zhenzhi.collector.bulletin.Bulletin;
import zhenzhi.collector.imports.Blocker;
import zhenzhi.collector.imports.Import;
import zhenzhi.collector.imports.Import.Deed;
import zhenzhi.collector.imports.Import.State;
import zhenzhi.collector.imports.ImportKind;
import zhenzhi.collector.imports.ImportPage;
import zhenzhi.collector.imports.Plan;
import zhenzhi.collector.imports.Plan.Counts;
import zhenzhi.collector.imports.Plan.Step;
import zhenzhi.collector.imports.rows.Problem;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.imports.ImportView.Cell;
import zhenzhi.dashboard.imports.ImportView.Fact;
import zhenzhi.dashboard.imports.ImportView.Line;
import zhenzhi.dashboard.imports.ImportView.Paper;
import zhenzhi.dashboard.imports.ImportView.Preview;
import zhenzhi.dashboard.imports.ImportView.Trouble;
import zhenzhi.dashboard.imports.ImportsView.Kind;
import zhenzhi.dashboard.imports.ImportsView.Past;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Puts imports into words. */
final class ImportViews {
  static final int PAGE = 25;
  private static final int MOST_TROUBLES = 100;

  private ImportViews() {}

  /** {@code mayDecide}: what holds for all sites of the installation, such as the catalogue. */
  static ImportsView list(
      ImportPage page, int number, boolean mayDecide, String problem, Times times) {
    return new ImportsView(
        Arrays.stream(ImportKind.values()).map(kind -> kind(kind, mayDecide)).toList(),
        page.imports().stream().map(it -> past(it, times)).toList(),
        Pager.of(number, PAGE, page.total(), to -> "/imports?page=" + (to + 1) + "#past"),
        problem);
  }

  private static Kind kind(ImportKind kind, boolean mayDecide) {
    return new Kind(
        "/imports/" + ImportWords.address(kind),
        ImportWords.of(kind),
        ImportWords.explain(kind),
        mayDecide || kind != ImportKind.COURSES);
  }

  private static Past past(Import it, Times times) {
    return new Past(
        "第 " + it.id() + " 次",
        "/imports/" + it.id(),
        ImportWords.of(it.kind()),
        it.fileName(),
        it.uploaded().person(),
        times.moment(it.uploaded().at()),
        ImportWords.did(it.state(), it.counts()),
        ImportWords.of(it.state()));
  }

  /**
   * One import.
   *
   * @param plan while it is waiting
   * @param blocker why it cannot be undone
   * @param onlyBad whether to list only lines with problems
   */
  static ImportView one(
      Import it,
      Optional<Plan> plan,
      Optional<Blocker> blocker,
      List<Bulletin> papers,
      int page,
      boolean onlyBad,
      String problem,
      Times times) {
    var address = "/imports/" + it.id();
    return new ImportView(
        address,
        "第 " + it.id() + " 次导入：" + ImportWords.of(it.kind()),
        it.fileName() + "（" + Numbers.size(it.size()) + "）",
        ImportWords.of(it.state()),
        facts(it, times),
        plan.map(known -> preview(known, address, page, onlyBad)),
        it.state() == State.DONE && blocker.isEmpty(),
        blocker.map(ImportWords::of).orElse(""),
        papers.stream().map(ImportViews::paper).toList(),
        problem);
  }

  private static Paper paper(Bulletin bulletin) {
    return new Paper(
        "/bulletins/" + bulletin.id(),
        "%s《%s》（%s）"
            .formatted(
                bulletin.issueNumber(), bulletin.letter().title(), bulletin.documentNumber()));
  }

  private static List<Fact> facts(Import it, Times times) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("上传", deed(it.uploaded(), times)));
    it.decided()
        .ifPresent(deed ->
            facts.add(
                new Fact(it.state() == State.DISMISSED ? "没有导入" : "确认导入", deed(deed, times))));
    if (it.state() == State.DONE || it.state() == State.UNDONE) {
      facts.add(new Fact("结果", ImportWords.did(it.state(), it.counts())));
    }
    it.undone()
        .ifPresent(deed -> facts.add(new Fact("撤销", deed(deed, times) + "。原因：" + deed.reason())));
    facts.add(new Fact("文件指纹", "SHA-256 " + it.sha256()));
    return facts;
  }

  private static String deed(Deed deed, Times times) {
    return deed.person() + "，" + times.full(deed.at());
  }

  private static Preview preview(Plan plan, String address, int page, boolean onlyBad) {
    var counts = plan.counts();
    var troubles = plan.allProblems();
    var wanted =
        plan.steps().stream().filter(step -> !onlyBad || !step.problems().isEmpty()).toList();
    var query = onlyBad ? "?only=marked&page=" : "?page=";
    var isEveryMarked =
        plan.steps().stream().map(step -> !step.problems().isEmpty()).distinct().count() < 2;
    return new Preview(
        plan.isGood() ? Tone.GOOD : counts.bad() == 0 && isNothingNew(plan) ? Tone.IDLE : Tone.BAD,
        says(plan),
        todo(plan),
        plan.isGood(),
        seen(counts),
        plan.steps().isEmpty() ? List.of() : figures(counts),
        troubles.stream().limit(MOST_TROUBLES).map(ImportViews::trouble).toList(),
        troubles.size() > MOST_TROUBLES
            ? "还有 " + (troubles.size() - MOST_TROUBLES) + " 处没有列出。"
            : "",
        plan.heads().stream().map(head -> head.name()).toList(),
        wanted.stream()
            .skip((long) page * PAGE)
            .limit(PAGE)
            .map(step -> line(step, plan.heads()))
            .toList(),
        Pager.of(page, PAGE, wanted.size(), to -> address + query + (to + 1) + "#lines"),
        onlyBad || isEveryMarked ? "" : address + "?only=marked#lines",
        onlyBad ? address + "#lines" : "");
  }

  private static boolean isNothingNew(Plan plan) {
    return plan.problems().isEmpty() && plan.counts().known() > 0;
  }

  private static String says(Plan plan) {
    var counts = plan.counts();
    var bad = plan.allProblems().stream().filter(Problem::isBad).count();
    if (bad > 0) {
      return "有 " + bad + " 处问题，现在一条也不能导入。";
    }
    return plan.isGood()
        ? "可以导入：" + ImportWords.did(State.DONE, counts) + "。还没有写进去。"
        : "这些内容以前都导入过，不用再导入。";
  }

  private static String todo(Plan plan) {
    if (plan.isGood()) {
      return "看一看下面的内容，没有错就点“确认导入”。";
    }
    return isNothingNew(plan) && plan.counts().bad() == 0 ? "再导入一次也不会重复计算。" : "照下面说的在原文件里改好，再上传一次。";
  }

  static String seen(Counts counts) {
    return counts.fresh() + "." + counts.changed() + "." + counts.known();
  }

  private static List<Figure> figures(Counts counts) {
    return Stream.of(
            new Figure("新增", "" + counts.fresh(), "行", "以前没有的"),
            new Figure("更改", "" + counts.changed(), "行", "已有，内容不同"),
            new Figure("已有", "" + counts.known(), "行", "完全一样，不会重复"),
            new Figure("不行", "" + counts.bad(), "行", counts.bad() > 0 ? "改好以前不能导入" : "没有"))
        .toList();
  }

  private static Trouble trouble(Problem problem) {
    return new Trouble(
        problem.where(),
        problem.says(),
        problem.isBad() ? new Badge(Tone.BAD, "要改") : new Badge(Tone.WARN, "提示"));
  }

  private static Line line(Step step, List<Plan.Head> heads) {
    var ofLine =
        step.problems().stream()
            .filter(problem -> problem.column() < 0)
            .map(Problem::says)
            .collect(joining("；"));
    return new Line(
        "" + step.line(),
        ImportWords.of(step.verdict()),
        IntStream.range(0, heads.size()).mapToObj(i -> cell(step, heads.get(i), i)).toList(),
        step.says() + ofLine);
  }

  private static Cell cell(Step step, Plan.Head head, int i) {
    var wrong =
        step.problems().stream()
            .filter(problem -> problem.column() == head.column())
            .map(Problem::says)
            .collect(joining("；"));
    return new Cell(head.name(), step.cells().get(i), wrong);
  }
}
