package zhenzhi.collector.paper.docx;

import static zhenzhi.collector.paper.docx.DocxPage.CHARACTER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import zhenzhi.collector.paper.Block;
import zhenzhi.collector.paper.Block.Heading;
import zhenzhi.collector.paper.Block.PageBreak;
import zhenzhi.collector.paper.Breadth;
import zhenzhi.collector.paper.OfficialPaper;
import zhenzhi.collector.paper.OfficialPaper.Attachment;
import zhenzhi.collector.paper.OfficialPaper.Imprint;
import zhenzhi.collector.paper.OfficialPaper.Masthead;
import zhenzhi.collector.paper.OfficialPaper.Orientation;
import zhenzhi.collector.paper.OfficialPaper.Signature;
import zhenzhi.collector.paper.Outline;
import zhenzhi.collector.paper.TitleLines;
import zhenzhi.collector.paper.docx.DocxPiece.Colophon;
import zhenzhi.collector.paper.docx.DocxPiece.Paragraph;
import zhenzhi.collector.paper.docx.DocxPiece.Tabular;

/** Puts the parts of a paper where GB/T 9704-2012, section 7, wants them. */
final class DocxPlan {
  /** 2号 is 22 points: 20 characters in a line of 156 mm. */
  private static final int TITLE_BREADTH = 40;

  private final List<DocxPiece> pieces = new ArrayList<>();

  private DocxPlan() {}

  static List<DocxSection> of(OfficialPaper paper) {
    var sections = new ArrayList<DocxSection>();
    var main = new DocxPlan();
    main.head(paper);
    main.blocks(paper.body());
    main.enclosures(paper.attachments());
    paper.signature().ifPresent(main::signature);
    paper.remark().ifPresent(main::remark);
    sections.add(main.section(Orientation.PORTRAIT));
    for (var i = 0; i < paper.attachments().size(); i++) {
      var attachment = paper.attachments().get(i);
      var number = paper.attachments().size() == 1 ? "" : Integer.toString(i + 1);
      sections.add(attachment(attachment, number));
    }
    paper.imprint().ifPresent(imprint -> colophon(sections, imprint));
    return sections;
  }

  static String date(LocalDate date) {
    return "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  private static DocxSection attachment(Attachment attachment, String number) {
    var plan = new DocxPlan();
    plan.add(Paragraph.of("AttachmentMark", "附件" + number));
    plan.blank(1);
    plan.title(attachment.title(), attachment.orientation());
    plan.blank(1);
    plan.blocks(attachment.blocks());
    return plan.section(attachment.orientation());
  }

  /** At the foot of the last page, which stands upright. */
  private static void colophon(List<DocxSection> sections, Imprint imprint) {
    var last = new ArrayList<DocxPiece>();
    if (sections.getLast().orientation() == Orientation.PORTRAIT) {
      last.addAll(sections.removeLast().pieces());
    }
    last.add(DocxColophon.room(imprint));
    last.add(new Colophon(imprint));
    sections.add(new DocxSection(Orientation.PORTRAIT, last));
  }

  private DocxSection section(Orientation orientation) {
    return new DocxSection(orientation, List.copyOf(pieces));
  }

  private void add(DocxPiece piece) {
    pieces.add(piece);
  }

  private void blank(int lines) {
    pieces.addAll(Collections.nCopies(lines, Paragraph.of("Normal", "").kept()));
  }

  private void head(OfficialPaper paper) {
    paper.masthead().ifPresent(this::masthead);
    title(paper.title(), Orientation.PORTRAIT);
    blank(1);
    if (!paper.addressees().isEmpty()) {
      var addressees = String.join("、", paper.addressees());
      add(Paragraph.of("Addressee", addressees.endsWith("：") ? addressees : addressees + "："));
    }
  }

  /**
   * The issuer's upper edge is 35 mm below that of the type area; the rule 4 mm below the number.
   */
  private void masthead(Masthead masthead) {
    var points = Math.clamp(2 * 440 / Math.max(1, Breadth.of(masthead.issuer())), 22, 48);
    // a character begins about an eighth of its size below the upper end of such a line
    add(Paragraph.of("Tail", "").with(DocxPage.exactly(1_984 - points * 5 / 2)).kept());
    var mark =
        Paragraph.of("Mark", masthead.issuer())
            .in("<w:sz w:val=\"%1$d\"/><w:szCs w:val=\"%1$d\"/>".formatted(2 * points));
    var height = DocxPage.exactly(24 * points);
    var rule =
        "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"7\" w:color=\"FF0000\"/></w:pBdr>";
    if (masthead.number().isBlank()) {
      add(mark.with(rule + height));
    } else {
      add(mark.with(height));
      blank(2);
      add(Paragraph.of("Number", masthead.number()).with(rule));
    }
    blank(2);
  }

  private void title(String title, Orientation orientation) {
    var breadth = TITLE_BREADTH * DocxPage.width(orientation) / DocxPage.WIDTH;
    add(Paragraph.of("PaperTitle", String.join("\n", TitleLines.of(title, breadth))));
  }

  private void blocks(List<Block> blocks) {
    var outline = new Outline();
    for (var block : blocks) {
      switch (block) {
        case Heading heading ->
            add(Paragraph.of("Heading" + depth(heading), outline.next(heading)));
        case Block.Paragraph(var text) -> add(Paragraph.of("Body", text));
        case Block.Tabular(var table) -> add(new Tabular(table));
        case PageBreak _ -> add(Paragraph.of("Tail", "").with("<w:pageBreakBefore/>"));
      }
    }
  }

  private static int depth(Heading heading) {
    return switch (heading.level()) {
      case FIRST -> 1;
      case SECOND -> 2;
      case THIRD -> 3;
    };
  }

  /** 附件说明: one line below the text; names stand below each other. */
  private void enclosures(List<Attachment> attachments) {
    if (attachments.isEmpty()) {
      return;
    }
    keepLast();
    blank(1);
    if (attachments.size() == 1) {
      add(enclosure("附件：" + attachments.getFirst().title(), 5, 3));
      return;
    }
    for (var i = 0; i < attachments.size(); i++) {
      var name = (i + 1) + ".\t" + attachments.get(i).title();
      add(i == 0 ? enclosure("附件：" + name, 6, 4) : enclosure(name, 6, 1));
    }
  }

  private static Paragraph enclosure(String text, int indent, int hanging) {
    return Paragraph.of("Enclosures", Breadth.of(text) == 0 ? "" : text.replace('\n', ' '))
        .with(
            "<w:tabs><w:tab w:val=\"left\" w:pos=\"%d\"/></w:tabs><w:ind w:left=\"%d\" w:hanging=\"%d\"/>"
                .formatted(indent * CHARACTER, indent * CHARACTER, hanging * CHARACTER));
  }

  /**
   * A sealed paper (7.3.5.1): the date ends four characters from the edge, and the unit stands
   * above its middle. Two lines stay free for the seal, which reaches to the text.
   */
  private void signature(Signature signature) {
    var date = date(signature.date());
    var lead = (Breadth.of(date) - Breadth.of(signature.unit())) * CHARACTER / 4;
    var unitFromEdge = Math.max(0, 4 * CHARACTER + lead);
    keepLast();
    blank(2);
    add(Paragraph.of("Signature", signature.unit()).with(fromEdge(unitFromEdge)));
    add(Paragraph.of("SignedOn", date).with(fromEdge(unitFromEdge - lead)));
  }

  private static String fromEdge(int right) {
    return "<w:ind w:right=\"" + right + "\"/>";
  }

  private void remark(String remark) {
    add(Paragraph.of("Remark", remark.startsWith("（") ? remark : "（" + remark + "）"));
  }

  /** What is signed does not begin a page alone. */
  private void keepLast() {
    if (pieces.getLast() instanceof Paragraph last) {
      pieces.set(pieces.size() - 1, last.kept());
    }
  }
}
