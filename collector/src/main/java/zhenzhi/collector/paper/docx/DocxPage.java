package zhenzhi.collector.paper.docx;

import zhenzhi.collector.paper.OfficialPaper.Orientation;

/**
 * Lengths of GB/T 9704-2012, section 5, in twentieths of a point: A4 with a type area of 156 × 225
 * mm, 37 mm below the upper and 28 mm from the left edge, and a grid of 22 lines of 28 characters.
 */
final class DocxPage {
  static final int SHORT_EDGE = 11_906;
  static final int LONG_EDGE = 16_838;

  /** 37, 26, 35 and 28 mm. */
  static final int TOP = 2_098;

  static final int RIGHT = 1_474;
  static final int BOTTOM = 1_984;
  static final int LEFT = 1_588;

  static final int LINE = 579;

  /**
   * One of 28 characters in a line. Word knows no 3号 but that of 16 points, a line of which holds
   * 27; so the styles draw characters together by a quarter of a point.
   */
  static final int CHARACTER = 315;

  static final int WIDTH = SHORT_EDGE - LEFT - RIGHT;

  private DocxPage() {}

  static int width(Orientation orientation) {
    return switch (orientation) {
      case PORTRAIT -> WIDTH;
      case LANDSCAPE -> LONG_EDGE - TOP - BOTTOM;
    };
  }

  /** Markup of lines that are so high, whatever the font. */
  static String exactly(int height) {
    return "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"%d\" w:lineRule=\"exact\"/>"
        .formatted(height);
  }

  /**
   * The end of a section. A page that lies on its side keeps the edges of the sheet, and its number
   * stays at the sheet's foot (section 8); so the number stands in the header, turned.
   */
  static void section(DocxMarkup xml, Orientation orientation) {
    xml.element(
        "w:sectPr",
        () -> {
          switch (orientation) {
            case PORTRAIT -> upright(xml);
            case LANDSCAPE -> onItsSide(xml);
          }
        });
  }

  private static void upright(DocxMarkup xml) {
    edges(xml, "headerNone", "headerNone", "footerOdd", "footerEven");
    xml.empty("w:type", "w:val", "nextPage");
    xml.empty("w:pgSz", "w:w", SHORT_EDGE, "w:h", LONG_EDGE);
    margins(xml, TOP, RIGHT, BOTTOM, LEFT);
    xml.empty("w:docGrid", "w:type", "lines", "w:linePitch", LINE);
  }

  private static void onItsSide(DocxMarkup xml) {
    edges(xml, "headerOdd", "headerEven", "footerNone", "footerNone");
    xml.empty("w:type", "w:val", "nextPage");
    xml.empty("w:pgSz", "w:w", LONG_EDGE, "w:h", SHORT_EDGE, "w:orient", "landscape");
    margins(xml, /* top= */ LEFT, /* right= */ TOP, /* bottom= */ RIGHT, /* left= */ BOTTOM);
    xml.empty("w:docGrid", "w:type", "lines", "w:linePitch", LINE);
  }

  private static void edges(
      DocxMarkup xml, String header, String evenHeader, String footer, String evenFooter) {
    xml.empty("w:headerReference", "w:type", "default", "r:id", header);
    xml.empty("w:headerReference", "w:type", "even", "r:id", evenHeader);
    xml.empty("w:footerReference", "w:type", "default", "r:id", footer);
    xml.empty("w:footerReference", "w:type", "even", "r:id", evenFooter);
  }

  /**
   * The dash of a page number begins 7 mm below the type area: its line ends 25.5 mm above the
   * edge.
   */
  private static void margins(DocxMarkup xml, int top, int right, int bottom, int left) {
    xml.empty(
        "w:pgMar",
        "w:top",
        top,
        "w:right",
        right,
        "w:bottom",
        bottom,
        "w:left",
        left,
        "w:header",
        851,
        "w:footer",
        1_446,
        "w:gutter",
        0);
  }
}
