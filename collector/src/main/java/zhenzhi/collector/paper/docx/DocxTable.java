package zhenzhi.collector.paper.docx;

import java.util.List;
import zhenzhi.collector.paper.Cell;
import zhenzhi.collector.paper.Column;
import zhenzhi.collector.paper.Table;
import zhenzhi.collector.paper.docx.DocxPiece.Paragraph;

/** A table as wide as the type area: its head on every page, no row torn by a page's end. */
final class DocxTable {
  private static final int ROW_HEIGHT = 400;

  private final DocxMarkup xml;
  private final Table table;
  private final int[] widths;
  private final String type;

  private DocxTable(DocxMarkup xml, Table table, int width) {
    this.xml = xml;
    this.table = table;
    var columns = DocxColumns.of(table, width);
    this.widths = columns.widths();
    this.type = "<w:sz w:val=\"%1$d\"/><w:szCs w:val=\"%1$d\"/>".formatted(columns.type());
  }

  static void write(DocxMarkup xml, Table table, int width) {
    new DocxTable(xml, table, width).write(width);
  }

  private void write(int width) {
    if (!table.caption().isBlank()) {
      DocxText.paragraph(xml, "Caption", table.caption());
    }
    if (!table.unit().isBlank()) {
      DocxText.paragraph(xml, "Unit", table.unit());
    }
    xml.element(
        "w:tbl",
        () -> {
          properties(width);
          head();
          table.rows().forEach(row -> row(row, false));
          if (table.rows().isEmpty()) {
            nothing(width);
          }
          if (!table.totals().isEmpty()) {
            row(table.totalRow(), true);
          }
        });
  }

  private void properties(int width) {
    xml.element(
        "w:tblPr",
        () -> {
          xml.empty("w:tblW", "w:w", width, "w:type", "dxa");
          xml.element(
              "w:tblBorders",
              () ->
                  List.of("top", "left", "bottom", "right", "insideH", "insideV")
                      .forEach(edge ->
                          xml.empty(
                              "w:" + edge,
                              "w:val",
                              "single",
                              "w:sz",
                              4,
                              "w:space",
                              0,
                              "w:color",
                              "000000")));
          xml.empty("w:tblLayout", "w:type", "fixed");
          xml.element(
              "w:tblCellMar",
              () -> {
                xml.empty("w:left", "w:w", DocxColumns.MARGIN, "w:type", "dxa");
                xml.empty("w:right", "w:w", DocxColumns.MARGIN, "w:type", "dxa");
              });
        });
    xml.element(
        "w:tblGrid",
        () -> {
          for (var each : widths) {
            xml.empty("w:gridCol", "w:w", each);
          }
        });
  }

  private void head() {
    xml.element(
        "w:tr",
        () -> {
          rowProperties(true);
          for (var i = 0; i < widths.length; i++) {
            cell(widths[i], 1, "CellHead", table.columns().get(i).title(), false);
          }
        });
  }

  private void row(List<Cell> cells, boolean isTotal) {
    xml.element(
        "w:tr",
        () -> {
          rowProperties(false);
          for (var i = 0; i < widths.length; i++) {
            var style = style(table.columns().get(i).kind(), cells.get(i));
            cell(widths[i], 1, style, cells.get(i).print(), isTotal);
          }
        });
  }

  private void nothing(int width) {
    xml.element(
        "w:tr",
        () -> {
          rowProperties(false);
          cell(width, widths.length, "CellMiddle", "（无）", false);
        });
  }

  private void rowProperties(boolean isHead) {
    xml.element(
        "w:trPr",
        () -> {
          xml.empty("w:cantSplit");
          xml.empty("w:trHeight", "w:val", ROW_HEIGHT, "w:hRule", "atLeast");
          if (isHead) {
            xml.empty("w:tblHeader");
          }
        });
  }

  private void cell(int width, int span, String style, String text, boolean isBold) {
    xml.element(
        "w:tc",
        () -> {
          xml.element(
              "w:tcPr",
              () -> {
                xml.empty("w:tcW", "w:w", width, "w:type", "dxa");
                if (span > 1) {
                  xml.empty("w:gridSpan", "w:val", span);
                }
                xml.empty("w:vAlign", "w:val", "center");
              });
          var paragraph = Paragraph.of(style, text).in(isBold ? "<w:b/><w:bCs/>" + type : type);
          DocxText.write(xml, paragraph, () -> {});
        });
  }

  private static String style(Column.Kind kind, Cell cell) {
    return switch (kind) {
      case TEXT -> "CellText";
      case INTEGER, HOURS, TENTHS, PERCENT ->
          cell instanceof Cell.Text ? "CellMiddle" : "CellNumber";
      case DATE -> "CellMiddle";
    };
  }
}
