package zhenzhi.collector.paper;

import static java.util.Comparator.comparingDouble;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pages of a printed paper, with the place of every word in millimetres. */
public record Pdf(List<Page> pages) {
  private static final double MM = 25.4 / 72;
  private static final double SAME_LINE = 1.5;
  private static final Pattern PAGE =
      Pattern.compile("<page width=\"([^\"]+)\" height=\"([^\"]+)\">(.*?)</page>", Pattern.DOTALL);
  private static final Pattern WORD =
      Pattern.compile(
          "<word xMin=\"([^\"]+)\" yMin=\"([^\"]+)\" xMax=\"([^\"]+)\" yMax=\"([^\"]+)\">(.*?)</word>",
          Pattern.DOTALL);

  public record Page(double width, double height, List<Word> words) {
    /** Everything on it in the order of reading, without spaces. */
    public String text() {
      return words.stream().map(Word::text).collect(Collectors.joining());
    }

    /** The only word with this in it. */
    public Word word(String part) {
      var found = words.stream().filter(word -> word.text().contains(part)).toList();
      if (found.size() != 1) {
        throw new AssertionError(found.size() + " times '" + part + "' in " + text());
      }
      return found.getFirst();
    }
  }

  public record Word(double left, double top, double right, double bottom, String text) {
    public double middle() {
      return (top + bottom) / 2;
    }
  }

  public static Pdf read(Path file) throws IOException {
    var pages = new ArrayList<Page>();
    var read = Office.run(List.of("pdftotext", "-bbox", file.toString(), "-"));
    PAGE.matcher(read)
        .results()
        .forEach(page ->
            pages.add(
                new Page(
                    millimetres(page, 1),
                    millimetres(page, 2),
                    inOrder(WORD.matcher(page.group(3)).results().map(Pdf::word).toList()))));
    return new Pdf(pages);
  }

  public String text() {
    return pages.stream().map(Page::text).collect(Collectors.joining());
  }

  /** Line by line, and cell by cell within a line. */
  private static List<Word> inOrder(List<Word> words) {
    var ordered = new ArrayList<Word>();
    var line = new ArrayList<Word>();
    for (var word : words.stream().sorted(comparingDouble(Word::middle)).toList()) {
      if (!line.isEmpty() && word.middle() > line.getFirst().middle() + SAME_LINE) {
        line.sort(comparingDouble(Word::left));
        ordered.addAll(line);
        line.clear();
      }
      line.add(word);
    }
    line.sort(comparingDouble(Word::left));
    ordered.addAll(line);
    return List.copyOf(ordered);
  }

  private static Word word(MatchResult word) {
    return new Word(
        millimetres(word, 1),
        millimetres(word, 2),
        millimetres(word, 3),
        millimetres(word, 4),
        word.group(5)
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&"));
  }

  private static double millimetres(MatchResult found, int group) {
    return Double.parseDouble(found.group(group)) * MM;
  }
}
