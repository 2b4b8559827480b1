package zhenzhi.collector.notice.channel;

import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import zhenzhi.collector.notice.Letter;

/**
 * What both kinds of robots take. As text no mark of what people wrote means anything. They know no
 * repeats, so the number is for whoever reads it.
 */
@Serdeable
record RobotMessageView(String msgtype, Text text) {
  @Serdeable
  record Text(String content) {}

  private static String text(Letter letter) {
    return letter.title() + "〔通知 " + letter.id() + "〕\n" + letter.body();
  }

  static byte[] of(Letter letter, JsonMapper json) {
    try {
      return json.writeValueAsBytes(new RobotMessageView("text", new Text(text(letter))));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
