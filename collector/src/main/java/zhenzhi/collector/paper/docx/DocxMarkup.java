package zhenzhi.collector.paper.docx;

import zhenzhi.collector.paper.Legible;

/** Writes elements one in another; whatever is opened is closed. */
final class DocxMarkup {
  private final StringBuilder xml = new StringBuilder(16_384);

  /**
   * An element with what {@code content} writes into it; attributes are names and values in turn.
   */
  DocxMarkup element(String name, Runnable content, Object... attributes) {
    open(name, attributes);
    xml.append('>');
    content.run();
    xml.append("</").append(name).append('>');
    return this;
  }

  DocxMarkup empty(String name, Object... attributes) {
    open(name, attributes);
    xml.append("/>");
    return this;
  }

  DocxMarkup raw(String markup) {
    xml.append(markup);
    return this;
  }

  DocxMarkup text(String text) {
    var legible = Legible.text(text);
    for (var i = 0; i < legible.length(); i++) {
      escape(legible.charAt(i));
    }
    return this;
  }

  private void open(String name, Object... attributes) {
    xml.append('<').append(name);
    for (var i = 0; i < attributes.length; i += 2) {
      xml.append(' ').append(attributes[i]).append("=\"");
      text(attributes[i + 1].toString());
      xml.append('"');
    }
  }

  private void escape(char c) {
    switch (c) {
      case '&' -> xml.append("&amp;");
      case '<' -> xml.append("&lt;");
      case '>' -> xml.append("&gt;");
      case '"' -> xml.append("&quot;");
      default -> xml.append(c);
    }
  }

  @Override
  public String toString() {
    return xml.toString();
  }
}
