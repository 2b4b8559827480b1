package zhenzhi.dashboard.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Which sites' books a reader wants to see, as the address has it. */
record BooksQuery(YearMonth month, String subdistrict, Part part, int page) {
  static final int PAGE = 50;

  private static final int LONGEST = 50;

  /** Which of them. */
  enum Part {
    ALL,
    /** Something is missing. */
    INCOMPLETE,
    /** Something does not fit. */
    HINTED
  }

  static BooksQuery of(UnaryOperator<String> parameter, LocalDate today) {
    var page = parameter.apply("page");
    var subdistrict = parameter.apply("subdistrict").strip();
    return new BooksQuery(
        BookQuery.of(name -> name.equals("month") ? parameter.apply(name) : "", today).month(),
        subdistrict.length() > LONGEST ? "" : subdistrict,
        Arrays.stream(Part.values())
            .filter(part -> part.name().equals(parameter.apply("part")))
            .findFirst()
            .orElse(Part.ALL),
        page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) - 1 : 0);
  }

  /** The same of another month. */
  String in(YearMonth other) {
    return new BooksQuery(other, subdistrict, part, 0).at("/books");
  }

  String onPage(int chosen) {
    return new BooksQuery(month, subdistrict, part, chosen).at("/books");
  }

  String csv() {
    return at("/books/all.csv");
  }

  private String at(String path) {
    return path
        + "?month="
        + month
        + (subdistrict.isEmpty() ? "" : "&subdistrict=" + URLEncoder.encode(subdistrict, UTF_8))
        + (part == Part.ALL ? "" : "&part=" + part)
        + (page == 0 ? "" : "&page=" + (page + 1));
  }
}
