package zhenzhi.collector.paper.html;

import java.time.LocalDate;
import java.util.List;
import zhenzhi.collector.paper.Block;
import zhenzhi.collector.paper.Cell;
import zhenzhi.collector.paper.Column;
import zhenzhi.collector.paper.Legible;
import zhenzhi.collector.paper.OfficialPaper;
import zhenzhi.collector.paper.OfficialPaper.Attachment;
import zhenzhi.collector.paper.Outline;
import zhenzhi.collector.paper.Table;

/**
 * Writes an official paper as one {@code article} whose classes a style sheet knows; without one it
 * still reads from top to bottom.
 */
public final class HtmlPaper {
  private final StringBuilder html = new StringBuilder(16_384);
  private final Outline outline = new Outline();

  private HtmlPaper() {}

  /** The same paper gives the same text. */
  public static String write(OfficialPaper paper) {
    var written = new HtmlPaper();
    written.whole(paper);
    return written.html.toString();
  }

  private void whole(OfficialPaper paper) {
    html.append("<article class=\"paper\">\n");
    paper
        .masthead()
        .ifPresent(head -> {
          line("p", "paper-issuer", head.issuer());
          line("p", "paper-number", head.number());
        });
    html.append("<h2 class=\"paper-title\">");
    var lines = paper.title().lines().toList();
    for (var i = 0; i < lines.size(); i++) {
      html.append(i > 0 ? "<br>" : "").append(escaped(lines.get(i)));
    }
    html.append("</h2>\n");
    if (!paper.addressees().isEmpty()) {
      line("p", "paper-to", String.join("，", paper.addressees()) + "：");
    }
    blocks(paper.body());
    announce(paper.attachments());
    paper
        .signature()
        .ifPresent(signature -> {
          line("p", "paper-signed", signature.unit());
          line("p", "paper-signed", day(signature.date()));
        });
    paper.remark().ifPresent(remark -> line("p", "", "（" + remark + "）"));
    for (var i = 0; i < paper.attachments().size(); i++) {
      attachment(
          paper.attachments().get(i), paper.attachments().size() > 1 ? "附件" + (i + 1) : "附件");
    }
    paper
        .imprint()
        .ifPresent(imprint -> {
          if (!imprint.copies().isEmpty()) {
            line("p", "paper-imprint", "抄送：" + String.join("，", imprint.copies()) + "。");
          }
          line("p", "paper-imprint", imprint.printer() + "　" + day(imprint.printed()) + "印发");
        });
    html.append("</article>\n");
  }

  private void announce(List<Attachment> attachments) {
    for (var i = 0; i < attachments.size(); i++) {
      var number = attachments.size() > 1 ? (i + 1) + "." : "";
      line("p", "paper-announce", (i == 0 ? "附件：" : "　　　") + number + attachments.get(i).title());
    }
  }

  private void attachment(Attachment attachment, String number) {
    html.append("<section class=\"paper-attachment\">\n");
    line("p", "paper-attached", number);
    line("h3", "paper-caption", attachment.title());
    blocks(attachment.blocks());
    html.append("</section>\n");
  }

  private void blocks(List<Block> blocks) {
    for (var block : blocks) {
      switch (block) {
        case Block.Heading heading -> line("h3", "paper-heading", outline.next(heading));
        case Block.Paragraph(var text) -> line("p", "", text);
        case Block.Tabular(var table) -> table(table);
        case Block.PageBreak() -> html.append("<hr class=\"paper-break\">\n");
      }
    }
  }

  private void table(Table table) {
    if (!table.caption().isEmpty()) {
      line("p", "paper-caption", table.caption());
    }
    if (!table.unit().isEmpty()) {
      line("p", "paper-unit", table.unit());
    }
    html.append("<div class=\"scroll\"><table class=\"paper-table\"><thead><tr>");
    table.columns().forEach(column -> cell("th", column, column.title()));
    html.append("</tr></thead><tbody>\n");
    table.rows().forEach(row -> row(table.columns(), row));
    if (!table.totals().isEmpty()) {
      row(table.columns(), table.totalRow());
    }
    html.append("</tbody></table></div>\n");
  }

  private void row(List<Column> columns, List<Cell> row) {
    html.append("<tr>");
    for (var i = 0; i < row.size(); i++) {
      cell("td", columns.get(i), row.get(i).print());
    }
    html.append("</tr>\n");
  }

  private void cell(String tag, Column column, String text) {
    html.append('<').append(tag);
    if (column.kind() != Column.Kind.TEXT) {
      html.append(" class=\"number\"");
    }
    html.append('>').append(escaped(text)).append("</").append(tag).append('>');
  }

  private void line(String tag, String style, String text) {
    html.append('<').append(tag);
    if (!style.isEmpty()) {
      html.append(" class=\"").append(style).append('"');
    }
    html.append('>').append(escaped(text)).append("</").append(tag).append(">\n");
  }

  private static String day(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  private static String escaped(String text) {
    return Legible.text(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
