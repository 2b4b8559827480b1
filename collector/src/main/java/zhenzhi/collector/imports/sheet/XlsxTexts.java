package zhenzhi.collector.imports.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Listens to the XML of the texts that cells share, and keeps each once, however many cells show
 * it. POI's own table is a tree of 250 bytes for an empty text, or has no bounds.
 */
final class XlsxTexts extends DefaultHandler {
  private final List<Value> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean isListening;
  private boolean isPhonetic;

  /** The text of that number, from 0. */
  Value at(int number) {
    return texts.get(number);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "si" -> text.setLength(0);
      case "t" -> isListening = !isPhonetic;
      case "rPh" -> isPhonetic = true;
      default -> {}
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    if (isListening) {
      if (text.length() + length > Bounds.CELL) {
        throw new XlsxCells.TooMuch("有一格超过 " + Bounds.CELL + " 个字，太长了。请删短，或者分成几行。");
      }
      text.append(characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    switch (name) {
      case "si" -> keep();
      case "t" -> isListening = false;
      case "rPh" -> isPhonetic = false;
      default -> {}
    }
  }

  private void keep() throws SAXException {
    if (texts.size() == Bounds.TEXTS) {
      throw new XlsxCells.TooMuch("不同的内容超过 " + Bounds.TEXTS + " 种。请只把有内容的行复制到一个新的表里，再上传。");
    }
    var written = text.toString();
    // What XML cannot say stands there as _x000D_, which is what this class of POI's is for.
    var isEscaped = written.contains("_x");
    texts.add(Value.text(isEscaped ? new XSSFRichTextString(written).getString() : written));
  }
}
