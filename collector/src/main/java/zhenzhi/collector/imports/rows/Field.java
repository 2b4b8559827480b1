package zhenzhi.collector.imports.rows;

import java.util.List;

/**
 * A column that an import understands.
 *
 * @param aliases other headings under which files of other programs have it
 * @param explains what may stand in it, for the template
 * @param examples of two lines, for the template
 */
public record Field(
    String name, List<String> aliases, boolean isRequired, String explains, List<String> examples) {
  public Field {
    aliases = List.copyOf(aliases);
    examples = List.copyOf(examples);
  }

  /** Whether a file's heading means this column, however it is spaced and bracketed. */
  boolean isMeantBy(String heading) {
    var plain = plain(heading);
    return plain.equals(plain(name)) || aliases.stream().anyMatch(it -> plain.equals(plain(it)));
  }

  private static String plain(String heading) {
    return heading.replaceAll("[\\s*＊:：]", "").replace('（', '(').replace('）', ')');
  }
}
