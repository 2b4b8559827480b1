package zhenzhi.agent.playback;

import zhenzhi.protocol.Playback.Category;
import zhenzhi.protocol.Text;

/**
 * What is being played.
 *
 * @param code of the catalogue, or the file's name, 1 to 64 characters
 * @param title 1 to 200 characters
 */
public record Content(String code, String title, Category category) {
  private static final int CODE = 64;
  private static final int TITLE = 200;

  public Content {
    code = fitting(code, CODE);
    title = fitting(title, TITLE);
  }

  private static String fitting(String text, int most) {
    var fitted = Text.fitted(text.strip(), most).strip();
    return fitted.isEmpty() ? "?" : fitted;
  }
}
