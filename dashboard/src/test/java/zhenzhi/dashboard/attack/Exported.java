package zhenzhi.dashboard.attack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Looks at a file that leaves for what another program would do with it. */
final class Exported {
  /** A cell that begins as a formula does; a quotation mark within a cell is doubled. */
  private static final Pattern FORMULA = Pattern.compile("(^|,|\\n)\"[=+\\-@＝＋－＠\\t\\r\\n]");

  /** Sums of ours are formulas, too; what somebody typed is in none. */
  private static final Pattern IN_SHEET = Pattern.compile("<f[^>]*>[^<]*(?:1\\+1|SUM\\(1\\)|hit)");

  private Exported() {}

  static Optional<String> complaint(HttpResponse<byte[]> answer) throws IOException {
    var type = answer.headers().firstValue("Content-Type").orElse("");
    if (answer.statusCode() != 200) { // somebody took it away meanwhile
      return answer.statusCode() < 500
          ? Optional.empty()
          : Optional.of("status " + answer.statusCode());
    }
    if (type.startsWith("text/csv")) {
      var text = new String(answer.body(), StandardCharsets.UTF_8);
      return FORMULA.matcher(text).results().findFirst().map(found -> around(text, found.start()));
    }
    return type.contains("officedocument") ? inside(answer.body()) : Optional.empty();
  }

  private static Optional<String> inside(byte[] zip) throws IOException {
    try (var parts = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        var content = parts.readAllBytes();
        if (part.getName().matches(".*\\.(xml|rels)")) {
          var why = xml(content);
          if (why.isPresent()) {
            return why.map(reason -> reason + " in " + content.length);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> xml(byte[] content) throws IOException {
    var text = new String(content, StandardCharsets.UTF_8);
    if (text.contains("<worksheet") && IN_SHEET.matcher(text).find()) {
      return Optional.of("a formula");
    }
    try {
      SAXParserFactory.newInstance()
          .newSAXParser()
          .parse(new ByteArrayInputStream(content), new DefaultHandler());
      return Optional.empty();
    } catch (SAXException | ParserConfigurationException problem) {
      return Optional.of("no XML: " + problem.getMessage());
    }
  }

  private static String around(String text, int at) {
    return "a formula at …" + text.substring(at, Math.min(text.length(), at + 60));
  }
}
