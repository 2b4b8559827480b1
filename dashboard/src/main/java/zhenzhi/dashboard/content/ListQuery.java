package zhenzhi.dashboard.content;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriBuilder;
import java.util.Optional;
import zhenzhi.collector.content.CourseFilter;
import zhenzhi.protocol.Playback.Category;

/**
 * What the address of a list asks for. What it says wrongly is as if it were not said.
 *
 * @param page counted from 0
 */
record ListQuery(String text, Optional<Category> category, int page) {
  static final int PAGE = 50;

  private static final int LAST_PAGE = 100_000;
  private static final ListQuery FIRST = new ListQuery("", Optional.empty(), 0);

  static ListQuery first() {
    return FIRST;
  }

  static ListQuery of(HttpRequest<?> request) {
    var page = parameter(request, "page");
    return new ListQuery(
        parameter(request, "text"),
        Entries.category(parameter(request, "category")),
        page.matches("[0-9]{1,6}") ? Math.clamp(Integer.parseInt(page) - 1L, 0, LAST_PAGE) : 0);
  }

  static String parameter(HttpRequest<?> request, String name) {
    return request.getParameters().get(name, String.class, "").strip();
  }

  boolean isFiltering() {
    return !text.isEmpty() || category.isPresent();
  }

  long offset() {
    return (long) page * PAGE;
  }

  CourseFilter filter() {
    return new CourseFilter(text, category, offset(), PAGE);
  }

  String address(String path, int chosen) {
    var address = UriBuilder.of(path);
    if (!text.isEmpty()) {
      address.queryParam("text", text);
    }
    category.ifPresent(wanted -> address.queryParam("category", Entries.word(wanted)));
    if (chosen > 0) {
      address.queryParam("page", chosen + 1);
    }
    return address.build().toString();
  }
}
