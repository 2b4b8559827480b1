package zhenzhi.collector.imports.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import zhenzhi.collector.imports.sheet.Sheet.Line;
import zhenzhi.collector.imports.sheet.Sheet.Merged;

/** Listens to the XML of a sheet and keeps the cells in which something stands. */
final class XlsxCells extends DefaultHandler {
  private static final int MOST_MERGED = 1_000;

  private final XlsxTexts texts;
  private final XlsxDates dates;
  private final List<Line> lines = new ArrayList<>();
  private final List<Merged> merged = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /** Of all the runs that a text in several fonts has. */
  private final StringBuilder value = new StringBuilder();

  private TreeMap<Integer, Value> row = new TreeMap<>();
  private int rowNumber;
  private int column;
  private int style;
  private @Nullable String type;
  private boolean isFormula;
  private boolean isListening;
  private boolean isPhonetic;
  private String formula = "";

  XlsxCells(XlsxTexts texts, XlsxDates dates) {
    this.texts = texts;
    this.dates = dates;
  }

  /** More than a sheet may hold. */
  static final class TooMuch extends SAXException {
    private static final long serialVersionUID = 1;

    TooMuch(String why) {
      super(why);
    }
  }

  Sheet sheet() {
    return new Sheet(lines, merged);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    switch (name) {
      case "row" -> startRow(attributes);
      case "c" -> startCell(attributes);
      case "f" -> {
        isFormula = true;
        listen();
      }
      case "v", "t" -> listen();
      case "rPh" -> isPhonetic = true;
      case "mergeCell" -> merge(attributes);
      default -> {}
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    if (isListening) {
      if (value.length() + text.length() + length > Bounds.CELL) {
        throw new TooMuch("第 " + rowNumber + " 行有一格超过 " + Bounds.CELL + " 个字，太长了。请删短，或者分成几行。");
      }
      text.append(characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    switch (name) {
      case "f" -> formula = heard();
      case "v", "t" -> value.append(isPhonetic ? "" : heard());
      case "rPh" -> isPhonetic = false;
      case "c" -> endCell();
      case "row" -> endRow();
      default -> {}
    }
  }

  private void startRow(Attributes attributes) {
    var number = attributes.getValue("r");
    rowNumber = number == null ? rowNumber + 1 : Integer.parseInt(number);
    row = new TreeMap<>();
    column = -1;
  }

  private void startCell(Attributes attributes) {
    var reference = attributes.getValue("r");
    column = reference == null ? column + 1 : new CellReference(reference).getCol();
    type = attributes.getValue("t");
    var index = attributes.getValue("s");
    style = index == null ? 0 : Integer.parseInt(index);
    isFormula = false;
    formula = "";
    value.setLength(0);
  }

  private void endCell() throws SAXException {
    var found = isFormula ? new Value.Refused("=" + formula, Value.FORMULA) : value();
    if (found.isBlank()) {
      return;
    }
    if (column >= Bounds.COLUMNS) {
      throw new TooMuch(
          "第 " + rowNumber + " 行 " + Sheet.letters(column) + " 列还有内容，太靠右了。请删掉右边用不着的列。");
    }
    row.put(column, found);
  }

  private Value value() {
    var written = value.toString();
    return switch (type) {
      case "s" -> texts.at(Integer.parseInt(written));
      case "str", "inlineStr", "d" -> Value.text(written);
      case "b" -> Value.text(written.equals("1") ? "TRUE" : "FALSE");
      case "e" -> new Value.Refused(written, "是表格的错误值");
      case null, default -> written.isBlank() ? Value.blank() : dates.value(written.strip(), style);
    };
  }

  private void endRow() throws SAXException {
    if (row.isEmpty()) {
      return;
    }
    lines.add(new Line(rowNumber, row));
    if (lines.size() > Bounds.ROWS + 1) {
      throw new TooMuch("超过 " + Bounds.ROWS + " 行。请分成几个文件，一个一个导入。");
    }
  }

  private void merge(Attributes attributes) throws SAXException {
    var range = attributes.getValue("ref");
    if (range == null || range.length() > 30) {
      return;
    }
    var cells = CellRangeAddress.valueOf(range);
    merged.add(
        new Merged(range, cells.getFirstRow() + 1, cells.getLastRow() + 1, cells.getFirstColumn()));
    if (merged.size() > MOST_MERGED) {
      throw new TooMuch("合并单元格太多。请取消合并，每一行每一格都填上内容。");
    }
  }

  private void listen() {
    isListening = true;
    text.setLength(0);
  }

  private String heard() {
    isListening = false;
    return text.toString();
  }
}
