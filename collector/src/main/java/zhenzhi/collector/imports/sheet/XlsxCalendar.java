package zhenzhi.collector.imports.sheet;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Finds out whether a workbook counts its days from 1904, as those of old Macs do. */
final class XlsxCalendar extends DefaultHandler {
  private boolean from1904;

  boolean isFrom1904() {
    return from1904;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    if (name.equals("workbookPr")) {
      var value = attributes.getValue("date1904");
      from1904 = "1".equals(value) || "true".equals(value);
    }
  }
}
