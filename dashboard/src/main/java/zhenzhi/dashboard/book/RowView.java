package zhenzhi.dashboard.book;

import java.util.List;
import java.util.Optional;
import zhenzhi.dashboard.frame.Choice;

/**
 * A row of a book, to read and to write in.
 *
 * @param action address that the form is sent to
 * @param version how much of its log the reader has seen
 * @param form which is one entry, however often it is sent; empty when the row is there already
 * @param day for a row that is entered; absent otherwise
 * @param facts what was told
 * @param fields what people write
 * @param corrections what was told and may be put right
 * @param withdraw address that takes it back, or brings it again; empty where neither is possible
 * @param problem what is wrong with what was entered; empty when nothing
 */
public record RowView(
    String back,
    String book,
    String title,
    String site,
    String action,
    int version,
    String form,
    Optional<Field> day,
    List<Fact> facts,
    List<Field> fields,
    List<Field> corrections,
    String hints,
    List<Event> events,
    String withdraw,
    boolean isWithdrawn,
    boolean isReadOnly,
    String problem) {
  public RowView {
    facts = List.copyOf(facts);
    fields = List.copyOf(fields);
    corrections = List.copyOf(corrections);
    events = List.copyOf(events);
  }

  /**
   * Something that was told.
   *
   * @param instead what somebody wrote in its place; empty when nobody did
   */
  public record Fact(String name, String value, String instead) {}

  /**
   * A field of the form.
   *
   * @param type of the input; {@code textarea} for longer words, {@code select} where one chooses
   * @param note how it is to be written, or what the box told
   */
  public record Field(
      String key,
      String name,
      String type,
      String mode,
      String value,
      String note,
      boolean isNeeded,
      List<Choice> choices) {
    public Field {
      choices = List.copyOf(choices);
    }
  }

  /** A line of the log. */
  public record Event(String at, String who, String what) {}
}
