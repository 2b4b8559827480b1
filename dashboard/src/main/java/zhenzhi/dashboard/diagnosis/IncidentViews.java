package zhenzhi.dashboard.diagnosis;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.diagnosis.Verdict;
import zhenzhi.collector.diagnosis.dossier.Befallen;
import zhenzhi.collector.diagnosis.dossier.Occurred;
import zhenzhi.collector.diagnosis.dossier.Occurrence;
import zhenzhi.collector.diagnosis.dossier.Occurrences;
import zhenzhi.collector.diagnosis.dossier.Opinion;
import zhenzhi.dashboard.diagnosis.IncidentView.Area;
import zhenzhi.dashboard.diagnosis.IncidentView.Site;
import zhenzhi.dashboard.diagnosis.IncidentsView.Line;
import zhenzhi.dashboard.frame.Csv;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.ClueWords;
import zhenzhi.dashboard.words.DiagnosisLabels;
import zhenzhi.dashboard.words.FindingWords;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Puts incidents into words. */
final class IncidentViews {
  static final String PATH = "/incidents";
  static final int PAGE = 30;

  /** As many as somebody looks through; the file has all of them. */
  private static final int SHOWN = 100;

  private static final int AREAS_NAMED = 3;
  private static final Badge OPEN = new Badge(Tone.WARN, "还没恢复");
  private static final Badge DUE = new Badge(Tone.BAD, "要处理");
  private static final Badge OVER = new Badge(Tone.GOOD, "已恢复");
  private static final Badge AWAY = new Badge(Tone.BAD, "没恢复");
  private static final Badge LEFT = new Badge(Tone.WARN, "单独处理");
  private static final List<String> HEAD =
      List.of("编号", "名称", "办事处", "情况", "开始没有消息", "恢复", "怎么恢复的");

  private IncidentViews() {}

  /** {@code page}: counted from 0. */
  static IncidentsView list(Occurrences occurrences, int page, Times times) {
    var lines = occurrences.lines();
    return new IncidentsView(
        lines.stream().filter(Occurrence::isOpen).map(one -> line(one, times)).toList(),
        lines.stream().filter(one -> !one.isOpen()).map(one -> line(one, times)).toList(),
        Pager.of(
            page,
            PAGE,
            occurrences.total(),
            chosen -> chosen == 0 ? PATH : PATH + "?page=" + (chosen + 1)));
  }

  private static Line line(Occurrence occurrence, Times times) {
    var all = occurrence.all();
    return new Line(
        PATH + "/" + occurrence.id(),
        DiagnosisLabels.of(occurrence.finding()),
        badge(occurrence, times),
        told(occurrence) + "。",
        where(occurrence),
        times.moment(occurrence.since()),
        lasted(occurrence, times),
        String.valueOf(all.hit()),
        String.valueOf(all.away()));
  }

  private static String told(Occurrence occurrence) {
    return FindingWords.told(occurrence.finding(), occurrence.confidence(), occurrence.cause());
  }

  private static Badge badge(Occurrence occurrence, Times times) {
    if (!occurrence.isOpen()) {
      return OVER;
    }
    return occurrence.isDue(times.now()) ? DUE : OPEN;
  }

  private static String where(Occurrence occurrence) {
    var named =
        occurrence.areas().stream()
            .limit(AREAS_NAMED)
            .map(area -> name(area.subdistrict()) + " " + area.hit() + " 个")
            .collect(joining("，"));
    var count = occurrence.areas().size();
    return count > AREAS_NAMED ? named + "，等 " + count + " 个办事处" : named;
  }

  private static String name(String subdistrict) {
    return subdistrict.isEmpty() ? "直属" : subdistrict;
  }

  private static String lasted(Occurrence occurrence, Times times) {
    return Times.length(
        Duration.between(occurrence.since(), occurrence.over().orElse(times.now())));
  }

  static IncidentView of(Occurred occurred, Times times) {
    var occurrence = occurred.occurrence();
    var verdict = occurred.opinions().stream().map(Opinion::verdict).reduce((_, last) -> last);
    return new IncidentView(
        DiagnosisLabels.of(occurrence.finding()),
        badge(occurrence, times),
        where(occurrence),
        sentence(occurrence),
        figures(occurrence, times),
        DiagnosisLabels.kind(occurrence.finding()),
        DiagnosisLabels.of(occurrence.finding().treater()),
        occurrence.isOpen() && FindingWords.hasAdvice(occurrence.finding())
            ? "/advice/" + occurrence.finding()
            : "",
        verdict.map(Verdict::clues).orElse(List.of()).stream().map(ClueWords::of).toList(),
        verdict.map(Verdict::missing).orElse(List.of()).stream().map(ClueWords::missing).toList(),
        IncidentCourse.of(occurred, times),
        occurrence.areas().stream().map(IncidentViews::area).toList(),
        occurred.sites().stream().limit(SHOWN).map(site -> site(site, times)).toList(),
        occurred.sites().size() > SHOWN
            ? "这里列出 " + SHOWN + " 个，一共 " + occurred.sites().size() + " 个，全部在导出的表里。"
            : "",
        PATH + "/" + occurrence.id() + "/sites.csv");
  }

  private static String sentence(Occurrence occurrence) {
    var sites = occurrence.all().hit() + " 个站点一起出的事：" + told(occurrence);
    if (!occurrence.isOpen()) {
      return sites + "，已经恢复。";
    }
    return occurrence.finding().treater() == Treater.NOBODY
        ? sites + "；不用报修。"
        : sites + "；由" + DiagnosisLabels.of(occurrence.finding().treater()) + "一起处理，不用一个一个报。";
  }

  private static List<Figure> figures(Occurrence occurrence, Times times) {
    var all = occurrence.all();
    return List.of(
        new Figure("受影响", String.valueOf(all.hit()), "个站点", "您看得到的站点"),
        new Figure("已恢复", String.valueOf(all.back()), "个站点", ""),
        new Figure("还没恢复", String.valueOf(all.away()), "个站点", left(all)),
        new Figure(
            occurrence.isOpen() ? "已经" : "一共",
            lasted(occurrence, times),
            "",
            times.moment(occurrence.since())
                + occurrence
                    .over()
                    .map(over -> " 到 " + times.until(occurrence.since(), over))
                    .orElse(" 起")));
  }

  private static String left(Occurrence.Area all) {
    return all.left() == 0 ? "" : "另有 " + all.left() + " 个没有跟着恢复，单独处理";
  }

  private static Area area(Occurrence.Area area) {
    return new Area(
        name(area.subdistrict()),
        String.valueOf(area.hit()),
        String.valueOf(area.back()),
        String.valueOf(area.away()),
        String.valueOf(area.left()));
  }

  private static Site site(Befallen site, Times times) {
    return new Site(
        site.code().value(),
        site.name(),
        name(site.subdistrict()),
        badge(site),
        times.moment(site.fell()),
        site.back().map(at -> times.until(site.fell(), at) + "，" + how(site)).orElse(""));
  }

  private static Badge badge(Befallen site) {
    if (site.left().isPresent()) {
      return LEFT;
    }
    return site.back().isPresent() ? OVER : AWAY;
  }

  private static String how(Befallen site) {
    return site.boot().map(DiagnosisLabels::of).orElse("一直开着");
  }

  static String csv(Occurred occurred, Times times) {
    return Csv.of(
        HEAD,
        occurred.sites().stream()
            .map(site ->
                List.of(
                    site.code().value(),
                    site.name(),
                    name(site.subdistrict()),
                    badge(site).word(),
                    times.full(site.fell()),
                    text(site.back().map(times::full)),
                    text(site.back().map(_ -> how(site)))))
            .toList());
  }

  private static String text(Optional<String> known) {
    return known.orElse("");
  }
}
