package zhenzhi.agent.playback;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhenzhi.protocol.Playback.Category;

/**
 * Tells from a file's path what content it is.
 *
 * @param name of a file, with the groups {@code code} and {@code title}; matched against the file's
 *     name without its ending
 * @param byPrefix of the code; the longest that fits wins
 * @param byFolder that the file lies in; the innermost wins; asked when no prefix fits
 */
public record ContentRules(
    Pattern name, Map<String, Category> byPrefix, Map<String, Category> byFolder) {
  private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://");

  public ContentRules {
    byPrefix = Map.copyOf(byPrefix);
    byFolder = Map.copyOf(byFolder);
  }

  /**
   * Derives the content of {@code path}, which may be an address too.
   *
   * @param shown the title that the player shows; used when the path holds none
   */
  public Content of(String path, String shown) {
    var steps = steps(path);
    var file = ENDING.matcher(steps.getLast()).replaceFirst("");
    var match = name.matcher(file);
    if (!match.matches()) {
      var title = shown.isBlank() || shown.equals(steps.getLast()) ? file : shown;
      return new Content(file, title, category("", steps));
    }
    var code = match.group("code");
    return new Content(code, title(match, shown), category(code, steps));
  }

  /** The category of {@code code} by its prefix, {@code OTHER} when none fits. */
  public Category ofCode(String code) {
    return category(code, List.of());
  }

  private static String title(Matcher match, String shown) {
    var title = match.group("title");
    if (title != null && !title.isBlank()) {
      return title;
    }
    return shown.isBlank() ? match.group("code") : shown;
  }

  private Category category(String code, List<String> steps) {
    var prefixes = byPrefix.keySet().stream().filter(code::startsWith).toList();
    if (!prefixes.isEmpty()) {
      var longest = prefixes.stream().reduce("", (a, b) -> a.length() >= b.length() ? a : b);
      return byPrefix.getOrDefault(longest, Category.OTHER);
    }
    return steps.reversed().stream()
        .filter(byFolder::containsKey)
        .findFirst()
        .map(folder -> byFolder.getOrDefault(folder, Category.OTHER))
        .orElse(Category.OTHER);
  }

  private static List<String> steps(String path) {
    var plain = path;
    if (SCHEME.matcher(path).find()) {
      plain = decoded(path.split("[?#]", 2)[0]);
    }
    var steps = Arrays.stream(plain.split("/+")).filter(step -> !step.isBlank()).toList();
    return steps.isEmpty() ? List.of(path) : steps;
  }

  private static String decoded(String address) {
    try {
      return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return address;
    }
  }
}
