package zhenzhi.collector.paper.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import zhenzhi.collector.paper.Legible;
import zhenzhi.collector.paper.OfficialPaper;
import zhenzhi.collector.paper.OfficialPaper.Signature;

/** Writes an official paper as a Word document. */
public final class DocxPaper {
  private static final String CORE =
      "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

  /** The JDK writes January 1980, with which the time of zip files begins, together with a zone. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

  private DocxPaper() {}

  /** The file; the same paper gives the same bytes. */
  public static byte[] write(OfficialPaper paper) {
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file)) {
      put(zip, "[Content_Types].xml", resource("types.xml"));
      put(zip, "_rels/.rels", resource("package.rels.xml"));
      put(zip, "docProps/core.xml", utf8(core(paper)));
      put(zip, "word/document.xml", utf8(document(paper)));
      put(zip, "word/_rels/document.xml.rels", resource("document.rels.xml"));
      for (var part :
          new String[] {
            "styles",
            "settings",
            "fontTable",
            "footerOdd",
            "footerEven",
            "footerNone",
            "headerOdd",
            "headerEven",
            "headerNone"
          }) {
        put(zip, "word/" + part + ".xml", resource(part + ".xml"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return file.toByteArray();
  }

  private static String document(OfficialPaper paper) {
    var xml = new DocxMarkup();
    var sections = DocxPlan.of(paper);
    xml.element(
        "w:document",
        () ->
            xml.element(
                "w:body",
                () -> {
                  sections.subList(0, sections.size() - 1).forEach(section -> section.write(xml));
                  sections.getLast().writeLast(xml);
                }),
        DocxNames.ALL);
    return xml.toString();
  }

  /** What a file manager shows: the title, and the paper's own date as the time of its making. */
  private static String core(OfficialPaper paper) {
    var date = paper.signature().map(Signature::date).orElse(ALWAYS.toLocalDate());
    var xml = new DocxMarkup();
    xml.element(
        "cp:coreProperties",
        () -> {
          xml.element("dc:title", () -> xml.text(Legible.line(paper.title())));
          time(xml, "dcterms:created", date);
          time(xml, "dcterms:modified", date);
        },
        "xmlns:cp",
        CORE,
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms",
        "http://purl.org/dc/terms/",
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance");
    return xml.toString();
  }

  private static void time(DocxMarkup xml, String name, LocalDate date) {
    xml.element(name, () -> xml.text(date + "T00:00:00Z"), "xsi:type", "dcterms:W3CDTF");
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(ALWAYS);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] resource(String name) throws IOException {
    try (var in = DocxPaper.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private static byte[] utf8(String xml) {
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml)
        .getBytes(StandardCharsets.UTF_8);
  }
}
