package zhenzhi.standalone.year.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A workbook as it comes out of the file: sheets by their names, each a list of rows of texts. */
public final class Xlsx {
  private final Map<String, byte[]> parts = new HashMap<>();
  private final List<String> words;

  private Xlsx(byte[] file) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    words = elements(xml("xl/sharedStrings.xml"), "si").map(Element::getTextContent).toList();
  }

  /**
   * The table of each sheet that begins below the first row that begins with one of {@code keys}.
   */
  public static Map<String, Table> tables(byte[] file, List<String> keys) throws IOException {
    var book = new Xlsx(file);
    var tables = new LinkedHashMap<String, Table>();
    var names =
        elements(book.xml("xl/workbook.xml"), "sheet")
            .map(sheet -> sheet.getAttribute("name"))
            .toList();
    for (var nth = 0; nth < names.size(); nth++) {
      tables.put(names.get(nth), book.table(nth + 1, keys));
    }
    return tables;
  }

  /** What stands in its rows, but for the sums below. */
  private Table table(int sheet, List<String> keys) throws IOException {
    var rows = new ArrayList<Map<String, String>>();
    var head = Map.<String, String>of();
    for (var row : elements(xml("xl/worksheets/sheet" + sheet + ".xml"), "row").toList()) {
      var cells = cells(row);
      var begins = cells.getOrDefault("A", "");
      if (head.isEmpty()) {
        head = keys.contains(begins) ? cells : head;
      } else if (!begins.equals("合计")) {
        var line = new HashMap<String, String>();
        head.forEach((column, name) -> line.put(name, cells.getOrDefault(column, "")));
        rows.add(line);
      }
    }
    return new Table(rows);
  }

  /** By the letters of their columns. */
  private Map<String, String> cells(Element row) {
    var cells = new HashMap<String, String>();
    elements(row, "c")
        .forEach(cell -> cells.put(cell.getAttribute("r").replaceAll("[0-9]", ""), text(cell)));
    return cells;
  }

  private String text(Element cell) {
    var value = elements(cell, "v").map(Element::getTextContent).findFirst().orElse("");
    return cell.getAttribute("t").equals("s") ? words.get(Integer.parseInt(value)) : value;
  }

  private Element xml(String part) throws IOException {
    var bytes = parts.get(part);
    if (bytes == null) {
      throw new IOException("no part '" + part + "' in the workbook");
    }
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(bytes))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException problem) {
      throw new IOException("the workbook's part '" + part + "' cannot be read", problem);
    }
  }

  private static Stream<Element> elements(Element above, String name) {
    var found = above.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
  }
}
