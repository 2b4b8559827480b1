package zhenzhi.agent.playback;

import zhenzhi.protocol.Playback.Category;

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
    var stripped = text.strip();
    if (stripped.isEmpty()) {
      return "?";
    }
    if (stripped.length() <= most) {
      return stripped;
    }
    // never between the two halves of one character
    var end = Character.isHighSurrogate(stripped.charAt(most - 1)) ? most - 1 : most;
    return stripped.substring(0, end);
  }
}
