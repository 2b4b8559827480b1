package zhenzhi.collector.imports.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Reads text in the encodings that Chinese spreadsheets write: UTF-8 with and without a mark, and
 * GBK with all that came after it (GB18030). Text is hardly ever valid UTF-8 by accident, so that
 * is tried first.
 */
final class CsvText {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private CsvText() {}

  /** Absent when it is neither. */
  static Optional<String> decode(byte[] file) {
    return decode(file, UTF_8).or(() -> decode(file, GB18030)).filter(CsvText::isText);
  }

  private static Optional<String> decode(byte[] file, Charset charset) {
    try {
      var text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  /** GB18030 takes almost any bytes; those of a picture hold control characters. */
  private static boolean isText(String text) {
    return text.chars()
        .noneMatch(unit -> unit < ' ' && unit != '\t' && unit != '\r' && unit != '\n');
  }
}
