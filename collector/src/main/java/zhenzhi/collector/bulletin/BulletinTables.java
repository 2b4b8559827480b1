package zhenzhi.collector.bulletin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhenzhi.collector.bulletin.BulletinFigures.Change;
import zhenzhi.collector.bulletin.BulletinFigures.ListOfKind;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.paper.Cell;
import zhenzhi.collector.paper.Column;
import zhenzhi.collector.paper.Column.Kind;
import zhenzhi.collector.paper.Table;
import zhenzhi.collector.paper.Total;
import zhenzhi.collector.ranking.Ranking;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.collector.ranking.Ranking.LineHours;
import zhenzhi.collector.ranking.Ranking.OfKind;
import zhenzhi.collector.ranking.Ranking.OfUnit;
import zhenzhi.collector.station.picture.Share;

/** The tables of a bulletin, on paper and in a book of sheets. */
final class BulletinTables {
  private static final String UNIT = "单位：学时";

  private BulletinTables() {}

  static Table kinds(BulletinFigures figures) {
    var before = figures.before().map(BulletinTables::averages).orElse(Map.<Object, Duration>of());
    return new Table(
        "各类站点情况",
        UNIT,
        List.of(
            new Column("类别", Kind.TEXT, 6),
            new Column("站点数", Kind.INTEGER, 4),
            new Column("参加排名", Kind.INTEGER, 4),
            new Column("播放学时", Kind.HOURS, 6),
            new Column("其中导入", Kind.HOURS, 6),
            new Column("有效学时", Kind.HOURS, 6),
            new Column("站均", Kind.HOURS, 5),
            new Column(BulletinWords.before(figures.period()) + "站均", Kind.HOURS, 5),
            new Column("参学率", Kind.PERCENT, 5),
            new Column("上报完整率", Kind.PERCENT, 5)),
        figures.ranking().kinds().stream()
            .map(kind ->
                List.of(
                    Cell.text(BulletinWords.kind(kind.kind())),
                    Cell.whole(kind.sites()),
                    Cell.whole(kind.ranked()),
                    kind.ranked() == 0 ? Cell.unknown() : Cell.hours(kind.raw()),
                    kind.ranked() == 0 ? Cell.unknown() : Cell.hours(kind.imported()),
                    kind.ranked() == 0 ? Cell.unknown() : Cell.hours(kind.credited()),
                    average(kind).map(Cell::hours).orElse(Cell.unknown()),
                    known(Optional.ofNullable(before.get(kind.kind()))),
                    BulletinWords.share(kind.studying(), kind.ranked()),
                    complete(kind.reports())))
            .toList(),
        List.of(
            Total.given(Cell.text("合计")),
            Total.sum(),
            Total.sum(),
            Total.sum(),
            Total.sum(),
            Total.sum(),
            Total.given(known(figures.average())),
            Total.given(known(figures.averageBefore())),
            Total.given(BulletinWords.share(figures.studying(), figures.ranked())),
            Total.given(complete(figures.reports()))));
  }

  static Table units(BulletinFigures figures) {
    return new Table(
        "表1 各办事处播放学时排名情况",
        UNIT,
        List.of(
            new Column("名次", Kind.INTEGER, 3),
            new Column("办事处", Kind.TEXT, 8),
            new Column("站点数", Kind.INTEGER, 4),
            new Column("参加排名", Kind.INTEGER, 4),
            new Column("畅通率", Kind.PERCENT, 5),
            new Column("有效学时", Kind.HOURS, 6),
            new Column("站均", Kind.HOURS, 5),
            new Column("参学率", Kind.PERCENT, 5),
            new Column(BulletinWords.before(figures.period()) + "名次", Kind.INTEGER, 4),
            new Column("上报完整率", Kind.PERCENT, 5)),
        figures.units().stream().map(unit -> unit(unit, figures)).toList(),
        List.of(
            Total.blank(),
            Total.given(Cell.text("合计")),
            Total.sum(),
            Total.sum(),
            Total.given(BulletinWords.share(figures.working(), figures.registered())),
            Total.sum(),
            Total.given(known(figures.average())),
            Total.given(BulletinWords.share(figures.studying(), figures.ranked())),
            Total.blank(),
            Total.given(complete(figures.reports()))));
  }

  private static List<Cell> unit(OfUnit unit, BulletinFigures figures) {
    var reach = figures.reach().getOrDefault(unit.unit(), new Share(0, 0));
    return List.of(
        BulletinWords.place(unit.place()),
        Cell.text(unit.name()),
        Cell.whole(unit.sites()),
        Cell.whole(unit.ranked()),
        BulletinWords.share(reach.part(), reach.whole()),
        unit.ranked() == 0 ? Cell.unknown() : Cell.hours(unit.credited()),
        known(unit.average()),
        BulletinWords.share(unit.studying(), unit.ranked()),
        BulletinWords.place(unit.before()),
        complete(unit.reports()));
  }

  static Table sites(ListOfKind kind) {
    return new Table(
        "",
        UNIT,
        List.of(
            new Column("名次", Kind.INTEGER, 3),
            new Column("站点", Kind.TEXT, 10),
            new Column("办事处", Kind.TEXT, 7),
            new Column("应完成", Kind.HOURS, 4),
            new Column("有效学时", Kind.HOURS, 4),
            new Column("完成率", Kind.PERCENT, 5),
            new Column("播放学时", Kind.HOURS, 4),
            new Column("场次", Kind.INTEGER, 3),
            new Column("人时", Kind.HOURS, 5),
            new Column("免责小时", Kind.HOURS, 4),
            new Column("上报完整率", Kind.PERCENT, 5),
            new Column("备注", Kind.TEXT, 6)),
        kind.lines().stream().map(BulletinTables::site).toList(),
        List.of(
            Total.blank(),
            Total.given(Cell.text("合计")),
            Total.blank(),
            Total.sum(),
            Total.sum(),
            Total.blank(),
            Total.sum(),
            Total.sum(),
            Total.sum(),
            Total.sum(),
            Total.blank(),
            Total.blank()));
  }

  private static List<Cell> site(Line line) {
    return List.of(
        BulletinWords.place(line.place()),
        Cell.text(line.name()),
        Cell.text(line.subdistrict()),
        Cell.hours(line.target()),
        hours(line, hours -> Optional.of(hours.credited())),
        BulletinWords.completion(line),
        hours(line, hours -> Optional.of(hours.raw())),
        line.hours().isPresent() ? Cell.whole(line.sessions()) : Cell.unknown(),
        hours(line, LineHours::person),
        Cell.hours(line.excused()),
        complete(line.reports()),
        Cell.text(remark(line)));
  }

  private static String remark(Line line) {
    var unranked = line.unranked().map(why -> "不参加排名：" + BulletinWords.unranked(why)).stream();
    var imported =
        line.imported().isZero()
            ? Stream.<String>empty()
            : Stream.of("播放含导入" + Cell.hours(line.imported()).print());
    var broken = line.hardware().map(one -> "硬件故障：" + BulletinWords.broken(one)).stream();
    return Stream.of(unranked, imported, broken)
        .flatMap(Function.identity())
        .collect(Collectors.joining("；"));
  }

  static Table changes(BulletinFigures figures) {
    return new Table(
        "更正对照表",
        UNIT,
        List.of(
            new Column("站点", Kind.TEXT, 10),
            new Column("办事处", Kind.TEXT, 7),
            new Column("原有效学时", Kind.HOURS, 5),
            new Column("现有效学时", Kind.HOURS, 5),
            new Column("原名次", Kind.INTEGER, 4),
            new Column("现名次", Kind.INTEGER, 4),
            new Column("不同之处", Kind.TEXT, 9)),
        figures.changes().stream().map(BulletinTables::change).toList(),
        List.of());
  }

  private static List<Cell> change(Change change) {
    return List.of(
        Cell.text(change.name()),
        Cell.text(change.subdistrict()),
        known(change.was()),
        known(change.is()),
        BulletinWords.place(change.placeWas()),
        BulletinWords.place(change.placeIs()),
        Cell.text(
            change.figures().stream().map(BulletinWords::figure).collect(Collectors.joining("、"))));
  }

  private static Map<Object, Duration> averages(Ranking ranking) {
    return ranking.kinds().stream()
        .filter(kind -> kind.ranked() > 0)
        .collect(Collectors.toMap(OfKind::kind, kind -> kind.credited().dividedBy(kind.ranked())));
  }

  private static Optional<Duration> average(OfKind kind) {
    return kind.ranked() == 0
        ? Optional.empty()
        : Optional.of(kind.credited().dividedBy(kind.ranked()));
  }

  private static Cell hours(Line line, Function<LineHours, Optional<Duration>> which) {
    return known(line.hours().flatMap(which));
  }

  private static Cell known(Optional<Duration> length) {
    return length.map(Cell::hours).orElse(Cell.unknown());
  }

  private static Cell complete(Completeness reports) {
    return BulletinWords.share(reports.received(), reports.expected());
  }
}
