package zhenzhi.dashboard.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Offices keep old browsers: the style sheet stays below what Chromium 80 knows, and small. */
class StyleSheetTest {
  private static final String CSS =
      new String(Asset.STYLE.content(), UTF_8)
          + new String(Asset.PAPER.content(), UTF_8)
          + new String(Asset.SHEET.content(), UTF_8)
          + new String(Asset.BOOKS.content(), UTF_8);
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{3,6});");

  @Test
  void isSmall() {
    assertThat(Asset.STYLE.content()).hasSizeLessThan(20_000);
    assertThat(Asset.PAPER.content()).hasSizeLessThan(4_000);
    assertThat(Asset.SHEET.content()).hasSizeLessThan(4_000);
    assertThat(Asset.BOOKS.content()).hasSizeLessThan(4_000);
  }

  @Test
  void usesNothingNewerThanChromium80() {
    assertThat(CSS)
        .doesNotContain(":has(", ":is(", ":where(", "@container", "@layer", "aspect-ratio")
        .doesNotContain("inset:", "color-mix", "margin-inline", "padding-inline", "svh", "&")
        .doesNotContain(":focus-visible", "accent-color", "content-visibility");
  }

  /** Flex boxes learned {@code gap} with Chromium 84. */
  @Test
  void gapsAreForGrids() {
    var wrong = new ArrayList<String>();
    var rules = RULE.matcher(CSS);
    while (rules.find()) {
      if (rules.group(2).contains(" gap:") && rules.group(2).contains("display: flex")) {
        wrong.add(rules.group(1).strip());
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** WCAG AA: 4.5 to 1 for text. */
  @Test
  void textStandsOutFromItsGround() {
    for (var tone : List.of("good", "bad", "warn", "idle", "unknown")) {
      assertThat(contrast(colour(tone), colour(tone + "-ground"))).as(tone).isGreaterThan(4.5);
      assertThat(contrast(colour(tone), "#ffffff")).as(tone).isGreaterThan(4.5);
    }
    for (var text : List.of("ink", "muted", "link")) {
      assertThat(contrast(colour(text), colour("ground"))).as(text).isGreaterThan(4.5);
    }
    assertThat(contrast("#ffffff", colour("brand"))).isGreaterThan(4.5);
  }

  private static String colour(String name) {
    return COLOUR
        .matcher(CSS)
        .results()
        .filter(found -> found.group(1).equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no colour --" + name))
        .group(2);
  }

  private static double contrast(String one, String other) {
    var a = luminance(one);
    var b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  }

  private static double channel(String colour, int at) {
    var full = colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
    var value = Integer.parseInt(full.substring(at, at + 2), 16) / 255.0;
    return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
