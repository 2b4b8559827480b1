package zhenzhi.dashboard.rectification;

import io.micronaut.http.uri.UriBuilder;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import zhenzhi.collector.rectification.order.OrderFilter;
import zhenzhi.collector.rectification.order.OrderFilter.Part;

/** Which orders a reader wants to see, as the address has it. */
record OrderQuery(
    Part part, OptionalLong bulletin, OptionalLong subdistrict, String text, int page) {
  static final String PATH = "/rectifications";
  static final int PAGE = 50;

  private static final int LONGEST = 50;

  /** {@code parameter} gives each its value, or nothing. */
  static OrderQuery of(UnaryOperator<String> parameter) {
    var text = parameter.apply("q").strip();
    var page = number(parameter.apply("page"));
    return new OrderQuery(
        one(Part.values(), parameter.apply("part")).orElse(Part.GOING),
        number(parameter.apply("bulletin")),
        number(parameter.apply("subdistrict")),
        text.length() > LONGEST ? text.substring(0, LONGEST) : text,
        page.isPresent() ? Math.clamp(page.getAsLong() - 1, 0, 100_000) : 0);
  }

  static <E extends Enum<E>> Optional<E> one(E[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
  }

  private static OptionalLong number(String text) {
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  OrderFilter filter() {
    return filter((long) page * PAGE, PAGE);
  }

  OrderFilter filter(long offset, int limit) {
    return new OrderFilter(part, bulletin, subdistrict, text, offset, limit);
  }

  boolean isFiltering() {
    return bulletin.isPresent() || subdistrict.isPresent() || !text.isEmpty();
  }

  /** Of the same part, with nothing left out. */
  String cleared() {
    return new OrderQuery(part, OptionalLong.empty(), OptionalLong.empty(), "", 0).onPage(0);
  }

  String on(Part other) {
    return new OrderQuery(other, bulletin, subdistrict, text, 0).onPage(0);
  }

  String onPage(int chosen) {
    return at(PATH, chosen);
  }

  String csv() {
    return at(PATH + "/all.csv", 0);
  }

  private String at(String path, int chosen) {
    var address = UriBuilder.of(path);
    if (part != Part.GOING) {
      address.queryParam("part", part);
    }
    bulletin.ifPresent(id -> address.queryParam("bulletin", id));
    subdistrict.ifPresent(id -> address.queryParam("subdistrict", id));
    if (!text.isEmpty()) {
      address.queryParam("q", text);
    }
    if (chosen > 0) {
      address.queryParam("page", chosen + 1);
    }
    return address.build().toString();
  }
}
