package zhenzhi.collector.bulletin;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import zhenzhi.collector.bulletin.Bulletin.Letter;
import zhenzhi.collector.bulletin.BulletinFigures.Excused;
import zhenzhi.collector.diagnosis.DiagnosisWords;
import zhenzhi.collector.diagnosis.FaultClass;
import zhenzhi.collector.paper.Cell;
import zhenzhi.collector.ranking.Ranking.OfUnit;
import zhenzhi.collector.ranking.Unranked;
import zhenzhi.collector.ticket.supervision.Figures;
import zhenzhi.collector.ticket.supervision.Outcome;

/**
 * Puts figures into sentences, one paragraph a line. Names stand behind marks such as {@value
 * Names#LAST}, so that what a person edits fits both editions.
 */
final class BulletinText {
  /** Below this share of reports a bulletin says so by itself. */
  private static final double COMPLETE = 0.95;

  private static final int UNITS_NAMED = 3;

  private final BulletinFigures figures;
  private final Letter letter;

  private BulletinText(BulletinFigures figures, Letter letter) {
    this.figures = figures;
    this.letter = letter;
  }

  /** The text of every part that this bulletin has. */
  static Map<Part, String> of(BulletinFigures figures, Letter letter, boolean isCorrection) {
    var text = new BulletinText(figures, letter);
    var parts = new EnumMap<Part, String>(Part.class);
    if (isCorrection) {
      parts.put(Part.CORRECTION, text.correction());
    }
    parts.put(Part.OVERALL, text.overall());
    parts.put(Part.PLACES, text.places());
    if (!figures.months().isEmpty()) {
      parts.put(Part.MONTHS, text.months());
    }
    parts.put(Part.FAULTS, text.faults());
    parts.put(Part.PROBLEMS, text.problems());
    parts.put(Part.DEMANDS, text.demands());
    return parts;
  }

  private String correction() {
    if (figures.changes().isEmpty()) {
      return "原通报印发以后，各站点的数据没有变化，更正的是其他内容。以本次更正为准。";
    }
    var changed =
        figures.changes().stream()
            .flatMap(change -> change.figures().stream())
            .collect(groupingBy(figure -> figure, TreeMap::new, counting()));
    var said =
        changed.entrySet().stream()
            .map(one -> BulletinWords.figure(one.getKey()) + "不同的" + one.getValue() + "个")
            .collect(joining("、"));
    return "原通报印发以后，又收到了迟到的上报，或者更正了数据。经重新计算，%d个站点的数据和原通报不同，其中%s。以本次更正为准。"
        .formatted(figures.changes().size(), said);
  }

  private String overall() {
    var ranking = figures.ranking();
    var paragraphs = new ArrayList<String>();
    paragraphs.add(
        "截至%s，%s共有远程教育终端站点%d个，其中%s。参加排名%d个%s。站点畅通率%s（%d÷%d）。"
            .formatted(
                BulletinWords.moment(figures.asOf()),
                figures.unit(),
                ranking.sites(),
                ranking.kinds().stream()
                    .map(kind -> BulletinWords.kind(kind.kind()) + kind.sites() + "个")
                    .collect(joining("、")),
                figures.ranked(),
                unranked(),
                BulletinWords.share(figures.working(), figures.registered()).print(),
                figures.working(),
                figures.registered()));
    figures
        .average()
        .ifPresent(average ->
            paragraphs.add(
                "%s，播放总时长%s学时，有效学习总时长%s学时，站均%s学时%s。参学率%s（有有效学时的站点%d÷参加排名的站点%d）。"
                    .formatted(
                        BulletinWords.period(figures.period()),
                        hours(figures.raw()),
                        hours(figures.credited()),
                        hours(average),
                        comparison(average),
                        BulletinWords.share(figures.studying(), figures.ranked()).print(),
                        figures.studying(),
                        figures.ranked())));
    if (!ranking.imported().isZero()) {
      paragraphs.add(imported());
    }
    paragraphs.add(complete());
    return lines(paragraphs);
  }

  private String imported() {
    var units = figures.units().stream().filter(unit -> !unit.imported().isZero()).toList();
    return "播放总时长中%s学时是从后台管理系统导入的播放记录，不是机顶盒上报的（%s%s）。"
        .formatted(
            hours(figures.ranking().imported()),
            units.stream()
                .limit(UNITS_NAMED)
                .map(unit -> unit.name() + hours(unit.imported()) + "学时")
                .collect(joining("、")),
            units.size() > UNITS_NAMED ? "等" + units.size() + "个办事处" : "");
  }

  private String unranked() {
    if (figures.unranked().isEmpty()) {
      return "";
    }
    var all = figures.unranked().values().stream().mapToLong(Long::longValue).sum();
    var why =
        Arrays.stream(Unranked.values())
            .filter(figures.unranked()::containsKey)
            .map(one -> BulletinWords.unranked(one) + figures.unranked().get(one) + "个")
            .collect(joining("、"));
    return "，不参加排名" + all + "个（" + why + "）";
  }

  private String comparison(Duration average) {
    var word = BulletinWords.before(figures.period());
    return figures
        .averageBefore()
        .map(before -> {
          if (hours(before).equals(hours(average))) {
            return "，和" + word + "持平";
          }
          var change = average.minus(before);
          var by = before.isZero() ? "" : share(change.abs().toMillis(), before.toMillis());
          return "，比%s（%s学时）%s%s"
              .formatted(
                  word,
                  hours(before),
                  change.isNegative() ? "减少" : "增加",
                  by.isEmpty() ? hours(change.abs()) + "学时" : by);
        })
        .orElse("");
  }

  private String complete() {
    var reports = figures.reports();
    if (!reports.isKnown()) {
      return "本期没有收到站点上报。没有消息不等于没有学习。";
    }
    return "上报完整率%s（收到%d÷应有%d）。"
        .formatted(
            share(reports.received(), reports.expected()), reports.received(), reports.expected());
  }

  private String places() {
    var paragraphs = new ArrayList<String>();
    var placed = figures.units().stream().filter(unit -> unit.place().isPresent()).toList();
    if (!placed.isEmpty()) {
      paragraphs.add(
          "各办事处按站均有效学时排名，靠前的是%s。%s"
              .formatted(
                  placed.stream().limit(UNITS_NAMED).map(BulletinText::unit).collect(joining("、")),
                  Names.TABLE));
    }
    paragraphs.add(Names.BEST);
    return lines(paragraphs);
  }

  private static String unit(OfUnit unit) {
    return unit.name() + "（" + unit.average().map(BulletinText::hours).orElse("—") + "学时）";
  }

  private String months() {
    var averages =
        figures.months().stream()
            .flatMap(month ->
                month.ranking().average().stream()
                    .map(average -> Map.entry(BulletinWords.month(month.month()), average)))
            .toList();
    if (averages.isEmpty()) {
      return "各月都没有站点参加排名。";
    }
    var said =
        averages.stream()
            .map(month -> month.getKey() + hours(month.getValue()) + "学时")
            .collect(joining("、"));
    var most = averages.stream().max(Map.Entry.comparingByValue()).orElseThrow();
    var least = averages.stream().min(Map.Entry.comparingByValue()).orElseThrow();
    return hours(most.getValue()).equals(hours(least.getValue()))
        ? "站均有效学时：%s。".formatted(said)
        : "站均有效学时：%s。最高的是%s，最低的是%s。".formatted(said, most.getKey(), least.getKey());
  }

  private String faults() {
    var paragraphs = new ArrayList<String>();
    paragraphs.add(cases());
    if (!figures.cases().incidents().isEmpty()) {
      paragraphs.add(incidents());
    }
    if (!figures.cases().isEmpty()) {
      paragraphs.add(Names.OPEN);
    }
    if (figures.supervised().assigned() > 0) {
      paragraphs.add(supervised());
    }
    if (!figures.excused().isEmpty()) {
      paragraphs.add(excused());
    }
    return lines(paragraphs);
  }

  private String cases() {
    var cases = figures.cases();
    if (cases.isEmpty()) {
      return "本期没有诊断出故障。";
    }
    var classes =
        Arrays.stream(FaultClass.values())
            .filter(one -> cases.of(one) > 0)
            .map(one -> DiagnosisWords.of(one) + cases.of(one) + "起")
            .collect(joining("、"));
    return "本期%d个站点诊断出故障%d起%s，到期末恢复%d起%s。"
        .formatted(
            cases.all().sites(),
            cases.all().cases(),
            classes.isEmpty() ? "" : "（" + classes + "）",
            cases.all().ended(),
            cases
                .all()
                .median()
                .map(median -> "，恢复用时的中位数%s小时".formatted(hours(median)))
                .orElse(""));
  }

  /** With the formulas beside the rates, since other offices count otherwise. */
  private String supervised() {
    var tasks = figures.supervised();
    return "本期交办报修单%d件，办结%d件，延期办结%d件，超时%d件，撤销%d件，挂账%d件，在办%d件。%s%s"
        .formatted(
            tasks.assigned(),
            tasks.of(Outcome.DONE),
            tasks.of(Outcome.EXTENDED),
            tasks.of(Outcome.LATE),
            tasks.of(Outcome.WITHDRAWN),
            tasks.of(Outcome.SHELVED),
            tasks.of(Outcome.GOING),
            rates(tasks),
            medians(tasks));
  }

  private static String rates(Figures tasks) {
    var rate = tasks.rate().orElse(0);
    var usual = "办结率%.1f%%（办结加延期，除以交办）".formatted(100 * rate);
    var strict = tasks.strictRate();
    return strict.isEmpty()
        ? usual + "。"
        : usual + "，严格办结率%.1f%%（办结，除以交办减撤销）。".formatted(100 * strict.getAsDouble());
  }

  private static String medians(Figures tasks) {
    var said =
        Stream.of(
                tasks.accept().map(length -> "接单" + hours(length) + "小时"),
                tasks.repair().map(length -> "修好" + hours(length) + "小时"))
            .flatMap(Optional::stream)
            .collect(joining("、"));
    return said.isEmpty() ? "" : "用时的中位数：" + said + "（工作时间）。";
  }

  private String incidents() {
    var incidents = figures.cases().incidents();
    return "几个站点同时出的事件另有%d起：%s。"
        .formatted(
            figures.cases().incidentCount(),
            incidents.stream()
                .map(one ->
                    "%s%d起、涉及%d个站点"
                        .formatted(DiagnosisWords.of(one.finding()), one.incidents(), one.sites()))
                .collect(joining("；")));
  }

  private String excused() {
    return "本期的免责时间：%s。免责的时间不要求完成学时，不作为排名靠后的依据。"
        .formatted(
            figures.excused().stream()
                .sorted(Comparator.comparing(Excused::cause))
                .map(one ->
                    "%s%d个站点、%s小时"
                        .formatted(
                            BulletinWords.cause(one.cause()), one.sites(), hours(one.length())))
                .collect(joining("；")));
  }

  private String problems() {
    var paragraphs = new ArrayList<String>();
    paragraphs.add(Names.LAST);
    paragraphs.add(Names.SPARED);
    if (!figures.months().isEmpty()) {
      paragraphs.add(Names.REPEATED);
    }
    if (figures.withoutStudy() > 0) {
      paragraphs.add("有%d个参加排名的站点本期没有有效学时。".formatted(figures.withoutStudy()));
    }
    var unknown = figures.unranked().getOrDefault(Unranked.UNKNOWN, 0L);
    if (unknown > 0) {
      paragraphs.add("有%d个站点收到的上报太少，不能排名，原因由技术人员核查。没有消息不等于没有学习。".formatted(unknown));
    }
    var reports = figures.reports();
    if (reports.isKnown() && reports.received() < COMPLETE * reports.expected()) {
      paragraphs.add("部分上报还没有收到，迟到的学时以后用更正补上。");
    }
    return lines(paragraphs);
  }

  private String demands() {
    return lines(
        List.of(
            "排名末位的站点要分析原因、制定措施、限期整改，由直接责任人于%s前把整改情况报所在办事处，办事处汇总后报%s。"
                .formatted(BulletinWords.day(letter.deadline()), letter.signer()),
            "各办事处第一责任人要掌握本辖区站点情况，设备有故障的及时报修，不会操作的安排培训，把学习收看组织好、记录好。"));
  }

  /** Printed to two decimals. */
  static String hours(Duration length) {
    return Cell.hours(length).print();
  }

  private static String share(long part, long whole) {
    return BulletinWords.share(part, whole).print();
  }

  private static String lines(List<String> paragraphs) {
    return String.join("\n", paragraphs);
  }
}
