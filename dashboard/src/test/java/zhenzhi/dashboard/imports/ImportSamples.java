package zhenzhi.dashboard.imports;

import static zhenzhi.dashboard.testing.District.NOON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import zhenzhi.collector.bulletin.Bulletin;
import zhenzhi.collector.imports.Blocker;
import zhenzhi.collector.imports.Import;
import zhenzhi.collector.imports.Import.Deed;
import zhenzhi.collector.imports.Import.State;
import zhenzhi.collector.imports.ImportKind;
import zhenzhi.collector.imports.ImportPage;
import zhenzhi.collector.imports.Plan;
import zhenzhi.collector.imports.Plan.Counts;
import zhenzhi.collector.imports.Plan.Head;
import zhenzhi.collector.imports.Plan.Step;
import zhenzhi.collector.imports.Verdict;
import zhenzhi.collector.imports.rows.Problem;
import zhenzhi.dashboard.bulletin.BulletinSamples;
import zhenzhi.dashboard.testing.District;

/** Imports, ready for the template. */
public final class ImportSamples {
  private static final List<State> STATES = List.of(State.values());
  private static final List<ImportKind> KINDS = List.of(ImportKind.values());
  private static final List<Head> HEADS =
      List.of(
          new Head("站点编号", 0),
          new Head("开始时间", 1),
          new Head("结束时间", 2),
          new Head("课程名称", 3),
          new Head("类别", 4));

  private ImportSamples() {}

  public static ImportsView list(int count) {
    var imports =
        IntStream.range(0, count)
            .mapToObj(
                i -> of(count - i, STATES.get(i % STATES.size()), NOON.minusSeconds(40_000L * i)))
            .toList();
    return ImportViews.list(new ImportPage(imports, count), 0, true, "", District.TIMES);
  }

  /** Somebody uploaded what is no table. */
  public static ImportsView refused() {
    return ImportViews.list(
        new ImportPage(List.of(), 0),
        0,
        false,
        "“10月播放记录.xls”：这是旧格式（.xls）或者加了密码的文件。请用 Excel 或 WPS 打开，“另存为”选“Excel 工作簿（.xlsx）”，再上传。",
        District.TIMES);
  }

  public static ImportView good() {
    var steps =
        IntStream.range(0, 60)
            .mapToObj(i ->
                new Step(
                    i + 2,
                    cells(i),
                    i % 9 == 4 ? Verdict.KNOWN : Verdict.FRESH,
                    "",
                    i % 13 == 2
                        ? List.of(Problem.hint(i + 2, "和机顶盒上报的播放重叠 0:35:00，重叠的部分只算一次"))
                        : List.of()))
            .toList();
    return waiting(new Plan(HEADS, steps, List.of(), Set.of(3L)));
  }

  public static ImportView bad() {
    var steps = new ArrayList<Step>();
    for (var i = 0; i < 5; i++) {
      steps.add(new Step(i + 2, cells(i), Verdict.FRESH, "", List.of()));
    }
    steps.add(
        bad(
            7,
            List.of("sn-0004", "2026-10-08 09:00", "25:10", "党章学习专题讲座第三讲", "娱乐"),
            new Problem(7, 2, "结束时间", "“25:10”不是时间，请写成 09:00 或 09:00:00", true),
            new Problem(7, 4, "类别", "“娱乐”不认识，可以填：党的基本知识、政策理论、专题教学、电视直播、其他", true)));
    steps.add(
        bad(
            8,
            List.of("sn-9999", "2026-10-08 09:00", "2026-10-08 10:00", "党章", "其他"),
            new Problem(8, 0, "站点编号", "没有编号为“sn-9999”的站点，或者它不归您管", true)));
    steps.add(bad(9, cells(1), Problem.ofLine(9, "和第 3 行重复")));
    return waiting(new Plan(HEADS, steps, List.of(), Set.of()));
  }

  public static ImportView withoutHeads() {
    return waiting(
        new Plan(
            List.of(),
            List.of(),
            List.of(Problem.ofFile("没有找到表头。第一张表的第一行应当是：站点编号、日期、开始时间、结束时间、时长、课程名称、类别")),
            Set.of()));
  }

  public static ImportView known() {
    var steps =
        IntStream.range(0, 3)
            .mapToObj(i -> new Step(i + 2, cells(i), Verdict.KNOWN, "", List.of()))
            .toList();
    return waiting(new Plan(HEADS, steps, List.of(), Set.of(3L)));
  }

  public static ImportView done() {
    return decided(State.DONE, Optional.empty());
  }

  /** A bulletin was issued on its hours. */
  public static ImportView printed() {
    return decided(State.DONE, Optional.empty(), BulletinSamples.issued());
  }

  public static ImportView blocked() {
    return decided(State.DONE, Optional.of(new Blocker.Resting(15)));
  }

  public static ImportView undone() {
    return decided(State.UNDONE, Optional.empty());
  }

  /** Sites of the register: new, changed and known. */
  public static ImportView sites() {
    var heads =
        List.of(
            new Head("站点编号", 0),
            new Head("名称", 1),
            new Head("类别", 2),
            new Head("街道", 3),
            new Head("社区", 4),
            new Head("接入方式", 5));
    var steps =
        List.of(
            new Step(
                2,
                List.of("sn-0301", "和平社区站点", "社区", "东河街道", "和平社区", "宽带 IPTV"),
                Verdict.FRESH,
                "",
                List.of()),
            new Step(
                3,
                List.of("sn-0017", "光明村站点", "村", "新桥镇", "", "卫星 Ku 波段"),
                Verdict.CHANGED,
                "改名称（原来是光明站点）、所属（原来是东河街道）",
                List.of()),
            new Step(
                4,
                List.of("sn-0018", "荷花社区站点", "社区", "湖滨街道", "荷花社区", "有线电视"),
                Verdict.KNOWN,
                "",
                List.of()));
    return waiting(ImportKind.SITES, new Plan(heads, steps, List.of(), Set.of()));
  }

  private static ImportView waiting(Plan plan) {
    return waiting(ImportKind.PLAYBACK, plan);
  }

  private static ImportView waiting(ImportKind kind, Plan plan) {
    return ImportViews.one(
        of(14, kind, State.WAITING, NOON),
        Optional.of(plan),
        Optional.empty(),
        List.of(),
        0,
        false,
        "",
        District.TIMES);
  }

  private static ImportView decided(State state, Optional<Blocker> blocker, Bulletin... papers) {
    return ImportViews.one(
        of(14, ImportKind.PLAYBACK, state, NOON.minusSeconds(4_000)),
        Optional.empty(),
        blocker,
        List.of(papers),
        0,
        false,
        "",
        District.TIMES);
  }

  private static Step bad(int line, List<String> cells, Problem... problems) {
    return new Step(line, cells, Verdict.BAD, "", List.of(problems));
  }

  private static List<String> cells(int i) {
    return List.of(
        "sn-%04d".formatted(i + 1),
        "2026-10-%02d 09:00:00".formatted(i % 28 + 1),
        "2026-10-%02d 10:25:00".formatted(i % 28 + 1),
        i % 2 == 0 ? "党章学习专题讲座第三讲" : "乡村振兴政策解读",
        i % 2 == 0 ? "党的基本知识" : "政策理论");
  }

  private static Import of(long id, State state, Instant at) {
    return of(id, KINDS.get((int) id % KINDS.size()), state, at);
  }

  private static Import of(long id, ImportKind kind, State state, Instant at) {
    var isDone = state == State.DONE || state == State.UNDONE;
    return new Import(
        id,
        kind,
        "/1/",
        "2026年10月播放记录（后台导出）.xlsx",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        48_211,
        new Deed("赵敏", at, ""),
        state,
        isDone ? new Counts(212, 0, 9, 0) : new Counts(0, 0, 0, 0),
        List.of(),
        state == State.WAITING
            ? Optional.empty()
            : Optional.of(new Deed("赵敏", at.plusSeconds(95), "")),
        state == State.UNDONE
            ? Optional.of(new Deed("钱进", at.plusSeconds(3_000), "导错了月份"))
            : Optional.empty());
  }
}
