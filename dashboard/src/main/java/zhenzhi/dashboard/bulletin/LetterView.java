package zhenzhi.dashboard.bulletin;

import java.util.List;

/**
 * The form in which a draft is edited.
 *
 * @param problem what is wrong with what was entered; empty when nothing
 */
public record LetterView(
    String title,
    String address,
    int version,
    List<Field> fields,
    List<Text> texts,
    String problem) {

  /**
   * A field of the letter.
   *
   * @param type of HTML
   */
  public record Field(String name, String label, String type, String value, String hint) {}

  /**
   * A part of the text.
   *
   * @param isEdited whether it says something else than the figures do
   */
  public record Text(String name, String heading, String value, int rows, boolean isEdited) {}
}
