package zhenzhi.collector.paper.docx;

import static zhenzhi.collector.paper.docx.DocxPage.WIDTH;

import zhenzhi.collector.paper.Breadth;
import zhenzhi.collector.paper.OfficialPaper.Imprint;
import zhenzhi.collector.paper.docx.DocxPiece.Paragraph;

/**
 * 版记, which hangs at the lower end of the type area (7.4): a thick rule, who gets a copy, a thin
 * rule, who printed it and when, and a thick rule on the last line of the page.
 *
 * <p>It is a text box: LibreOffice lets no table hang that is as wide as the type area, and no
 * frame.
 */
final class DocxColophon {
  /** 0.35 mm and 0.25 mm, in eighths of a point. */
  private static final int THICK = 8;

  private static final int THIN = 6;

  /** 4号: 14 points. */
  private static final int CHARACTER = 280;

  private static final int LINE = 480;

  /** What the rules take. */
  private static final int RULES = 120;

  /** Drawings are measured in 635ths of a twentieth of a point. */
  private static final int FINE = 635;

  private DocxColophon() {}

  /**
   * Keeps as much room as the box takes, in one piece, so that it never lies on what stands above
   * it: such a line is on the page whole or on the next one.
   */
  static Paragraph room(Imprint imprint) {
    return Paragraph.of("Tail", "").with(DocxPage.exactly(height(imprint) + DocxPage.LINE));
  }

  /** The paragraph to which the box is tied. */
  static void write(DocxMarkup xml, Imprint imprint) {
    xml.element(
        "w:p",
        () -> {
          xml.element("w:pPr", () -> xml.empty("w:pStyle", "w:val", "Tail"));
          xml.element("w:r", () -> choice(xml, imprint));
        });
  }

  private static void choice(DocxMarkup xml, Imprint imprint) {
    xml.element(
        "mc:AlternateContent",
        () ->
            xml.element(
                "mc:Choice",
                () -> xml.element("w:drawing", () -> anchor(xml, imprint)),
                "Requires",
                "wps"));
  }

  private static void anchor(DocxMarkup xml, Imprint imprint) {
    xml.element(
        "wp:anchor",
        () -> {
          xml.empty("wp:simplePos", "x", 0, "y", 0);
          position(xml, "wp:positionH", "left");
          position(xml, "wp:positionV", "bottom");
          xml.empty("wp:extent", "cx", WIDTH * FINE, "cy", height(imprint) * FINE);
          xml.empty("wp:effectExtent", "l", 0, "t", 0, "r", 0, "b", 0);
          xml.empty("wp:wrapNone");
          xml.empty("wp:docPr", "id", 1, "name", "版记");
          xml.empty("wp:cNvGraphicFramePr");
          xml.element(
              "a:graphic",
              () ->
                  xml.element("a:graphicData", () -> shape(xml, imprint), "uri", DocxNames.SHAPES));
        },
        "distT",
        0,
        "distB",
        0,
        "distL",
        0,
        "distR",
        0,
        "simplePos",
        0,
        "relativeHeight",
        1,
        "behindDoc",
        0,
        "locked",
        0,
        "layoutInCell",
        1,
        "allowOverlap",
        1);
  }

  private static void position(DocxMarkup xml, String name, String side) {
    xml.element(
        name, () -> xml.element("wp:align", () -> xml.text(side)), "relativeFrom", "margin");
  }

  private static void shape(DocxMarkup xml, Imprint imprint) {
    xml.element(
        "wps:wsp",
        () -> {
          xml.empty("wps:cNvSpPr", "txBox", 1);
          xml.element("wps:spPr", () -> outline(xml, imprint));
          xml.element("wps:txbx", () -> xml.element("w:txbxContent", () -> content(xml, imprint)));
          xml.empty(
              "wps:bodyPr",
              "lIns",
              0,
              "tIns",
              0,
              "rIns",
              0,
              "bIns",
              0,
              "anchor",
              "b",
              "wrap",
              "square");
        });
  }

  private static void outline(DocxMarkup xml, Imprint imprint) {
    xml.element(
        "a:xfrm",
        () -> {
          xml.empty("a:off", "x", 0, "y", 0);
          xml.empty("a:ext", "cx", WIDTH * FINE, "cy", height(imprint) * FINE);
        });
    xml.element("a:prstGeom", () -> xml.empty("a:avLst"), "prst", "rect");
    xml.empty("a:noFill");
    xml.element("a:ln", () -> xml.empty("a:noFill"));
  }

  private static void content(DocxMarkup xml, Imprint imprint) {
    rule(xml, THICK);
    if (!imprint.copies().isEmpty()) {
      DocxText.write(xml, copies(imprint), () -> {});
      rule(xml, THIN);
    }
    DocxText.write(xml, printed(imprint), () -> {});
    rule(xml, THICK);
  }

  private static void rule(DocxMarkup xml, int thickness) {
    var rule =
        "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"%d\" w:space=\"0\" w:color=\"000000\"/></w:pBdr>"
            .formatted(thickness);
    DocxText.write(xml, Paragraph.of("Rule", "").with(rule), () -> {});
  }

  private static int height(Imprint imprint) {
    return (copyLines(imprint) + 1) * LINE + RULES;
  }

  private static int copyLines(Imprint imprint) {
    if (imprint.copies().isEmpty()) {
      return 0;
    }
    // 抄送： is followed by lines that end one character from the edge
    var breadth = 2 * ((WIDTH - 5 * CHARACTER) / CHARACTER) - 1;
    return (Breadth.of(list(imprint)) + breadth - 1) / breadth;
  }

  private static String list(Imprint imprint) {
    return String.join("，", imprint.copies()) + "。";
  }

  /** Lines after the first begin below the first name. */
  private static Paragraph copies(Imprint imprint) {
    return Paragraph.of("Imprint", "抄送：" + list(imprint))
        .with(
            "<w:ind w:left=\"%d\" w:right=\"%d\" w:hanging=\"%d\"/>"
                .formatted(4 * CHARACTER, CHARACTER, 3 * CHARACTER));
  }

  private static Paragraph printed(Imprint imprint) {
    return Paragraph.of(
        "Imprint", imprint.printer() + "\t" + DocxPlan.date(imprint.printed()) + "印发");
  }
}
