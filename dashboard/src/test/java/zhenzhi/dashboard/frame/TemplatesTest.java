package zhenzhi.dashboard.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhenzhi.dashboard.testing.Gallery;
import zhenzhi.dashboard.testing.Gallery.Picture;

/** What holds for every page, whatever stands in it. */
class TemplatesTest {
  private static final Pattern FIELD = Pattern.compile("<(?:input|select)[^>]*>");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

  static List<Picture> pictures() {
    return Gallery.all();
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void speaksChineseAndHasOneHeadline(Picture picture) {
    assertThat(picture.html()).contains("<html lang=\"zh-CN\">").containsOnlyOnce("<h1");
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void everyFieldHasItsLabel(Picture picture) {
    assertThat(found(FIELD, picture.html()))
        .filteredOn(field -> !field.contains("type=\"hidden\""))
        .allSatisfy(field -> assertThat(picture.html()).contains("<label for=\"" + id(field)));
  }

  /** The content security policy allows neither; nor may anything from a box become markup. */
  @ParameterizedTest
  @MethodSource("pictures")
  void nothingRunsOrIsStyledInline(Picture picture) {
    assertThat(picture.html())
        .doesNotContainPattern("<script(?![^>]*src=)")
        .doesNotContainPattern("<[^>]* on[a-z]+=")
        .doesNotContainPattern("<[^>]* style=");
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void everyNameIsUsedOnce(Picture picture) {
    assertThat(found(ID, picture.html())).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void nothingOfTheMachineryShows(Picture picture) {
    assertThat(picture.html())
        .doesNotContain("null<", "Optional", "zhenzhi.d", "zhenzhi.collector", "Exception");
  }

  private static List<String> found(Pattern pattern, String html) {
    return pattern.matcher(html).results().map(MatchResult::group).toList();
  }

  private static String id(String field) {
    var id = ID.matcher(field);
    assertThat(id.find()).as(field).isTrue();
    return id.group(1);
  }
}
