package zhenzhi.collector.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zhenzhi.collector.bulletin.BulletinFigures.ListOfKind;
import zhenzhi.collector.paper.Block;
import zhenzhi.collector.paper.Block.Heading;
import zhenzhi.collector.paper.Block.Level;
import zhenzhi.collector.paper.Block.Paragraph;
import zhenzhi.collector.paper.Block.Tabular;
import zhenzhi.collector.paper.OfficialPaper;
import zhenzhi.collector.paper.OfficialPaper.Attachment;
import zhenzhi.collector.paper.OfficialPaper.Imprint;
import zhenzhi.collector.paper.OfficialPaper.Masthead;
import zhenzhi.collector.paper.OfficialPaper.Orientation;
import zhenzhi.collector.paper.OfficialPaper.Signature;
import zhenzhi.collector.paper.SheetBook;
import zhenzhi.collector.paper.SheetBook.Page;
import zhenzhi.collector.paper.Table;

/** Makes papers of a bulletin: the official paper, and the book of sheets that goes with it. */
final class BulletinPaper {
  private final Bulletin bulletin;
  private final BulletinFigures figures;

  BulletinPaper(Bulletin bulletin, BulletinFigures figures) {
    this.bulletin = bulletin;
    this.figures = figures;
  }

  /** Its text: what people wrote, and otherwise what the figures say. */
  Map<Part, String> text() {
    var text = BulletinText.of(figures, bulletin.letter(), bulletin.isCorrection());
    text.replaceAll((part, given) -> bulletin.edited().getOrDefault(part, given));
    return text;
  }

  OfficialPaper paper(Edition edition) {
    var letter = bulletin.letter();
    return new OfficialPaper(
        Optional.of(new Masthead(letter.issuer(), bulletin.documentNumber())),
        title(),
        letter.addressees(),
        body(edition),
        Optional.of(new Signature(letter.signer(), letter.dated())),
        Optional.of(remark()),
        edition == Edition.NAMING ? attachments() : List.of(),
        Optional.of(new Imprint(letter.copies(), letter.signer(), letter.dated())));
  }

  private String title() {
    var number = bulletin.issueNumber();
    return number.isEmpty()
        ? bulletin.letter().title()
        : bulletin.letter().title() + "\n（" + number + "）";
  }

  private List<Block> body(Edition edition) {
    var names = new Names(figures, edition);
    var body = new ArrayList<Block>();
    text()
        .forEach((part, text) -> {
          body.add(new Heading(Level.FIRST, part.heading()));
          names.in(text).forEach(line -> body.add(new Paragraph(line)));
          tables(part, edition).forEach(table -> body.add(new Tabular(table)));
        });
    return body;
  }

  /** The plain edition has those that name nobody. */
  private List<Table> tables(Part part, Edition edition) {
    var isNaming = edition == Edition.NAMING;
    return switch (part) {
      case CORRECTION ->
          isNaming && !figures.changes().isEmpty()
              ? List.of(BulletinTables.changes(figures))
              : List.of();
      case PLACES -> isNaming ? List.of(BulletinTables.units(figures)) : List.of();
      case MONTHS ->
          isNaming
              ? List.of(MonthTables.months(figures), MonthTables.units(figures))
              : List.of(MonthTables.months(figures));
      case FAULTS ->
          figures.cases().findings().isEmpty()
              ? List.of()
              : List.of(CaseTables.findings(figures.cases()));
      case OVERALL, PROBLEMS, DEMANDS -> List.of();
    };
  }

  private List<Attachment> attachments() {
    return figures.kinds().stream()
        .filter(kind -> !kind.lines().isEmpty())
        .map(kind ->
            new Attachment(
                listTitle(kind),
                Orientation.LANDSCAPE,
                List.of(new Tabular(BulletinTables.sites(kind)))))
        .toList();
  }

  private String listTitle(ListOfKind kind) {
    return BulletinWords.period(figures.period()) + BulletinWords.kind(kind.kind()) + "播放学时排名表";
  }

  /** What the figures rest on. */
  private String remark() {
    return "数据截至%s；按第%s版学时规则计算；数据指纹%s。仅供工作参考"
        .formatted(
            BulletinWords.moment(figures.asOf()),
            figures.policies().stream().map(String::valueOf).collect(Collectors.joining("、")),
            bulletin.inputs().mark());
  }

  /** All figures as a book of sheets; it names sites. */
  SheetBook sheets() {
    var notes = List.of(remark());
    var pages = new ArrayList<Page>();
    var title = bulletin.letter().title();
    pages.add(new Page("总体情况", title, notes, BulletinTables.kinds(figures)));
    pages.add(new Page("各办事处", "各办事处排名情况", notes, BulletinTables.units(figures)));
    if (!figures.months().isEmpty()) {
      pages.add(new Page("各月", "各月情况", notes, MonthTables.months(figures)));
      pages.add(new Page("各办事处各月", "各办事处各月情况", notes, MonthTables.units(figures)));
    }
    figures.kinds().stream()
        .filter(kind -> !kind.lines().isEmpty())
        .forEach(kind ->
            pages.add(
                new Page(
                    BulletinWords.kind(kind.kind()),
                    listTitle(kind),
                    notes,
                    BulletinTables.sites(kind))));
    if (!figures.cases().findings().isEmpty()) {
      pages.add(new Page("故障诊治", "故障诊治情况", notes, CaseTables.findings(figures.cases())));
    }
    if (!figures.cases().open().isEmpty()) {
      pages.add(new Page("没有恢复", "期末没有恢复的站点", notes, CaseTables.open(figures.cases())));
    }
    if (!figures.changes().isEmpty()) {
      pages.add(new Page("更正对照", "更正对照表", notes, BulletinTables.changes(figures)));
    }
    return new SheetBook(title, bulletin.letter().dated(), pages);
  }
}
