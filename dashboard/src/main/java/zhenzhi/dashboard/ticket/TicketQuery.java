package zhenzhi.dashboard.ticket;

import io.micronaut.http.uri.UriBuilder;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.ticket.desk.TicketFilter;
import zhenzhi.collector.ticket.desk.TicketFilter.Part;

/**
 * What an address of the page asks for. What it says wrongly is as if it were not said.
 *
 * @param isMine whether only the reader's own are wanted
 * @param opensOnMine whether that is so unless the address says otherwise
 * @param text in a site's name, or its code, or a ticket's number; empty for all
 * @param page counted from 0
 */
record TicketQuery(
    Part part,
    Optional<Treater> unit,
    OptionalLong subdistrict,
    boolean isMine,
    boolean opensOnMine,
    String text,
    int page) {
  static final String PATH = "/tickets";
  static final String BOARD = PATH + "/board";
  static final String CALENDAR = PATH + "/calendar";
  static final String CSV = PATH + "/tickets.csv";
  static final int PAGE = 50;

  private static final int LONGEST = 50;
  private static final int LAST_PAGE = 100_000;

  /** {@code parameter}: what the address gives for a name; empty when nothing. */
  static TicketQuery of(UnaryOperator<String> parameter, boolean opensOnMine) {
    var mine = parameter.apply("mine");
    return new TicketQuery(
        one(Part.values(), parameter.apply("part")).orElse(Part.GOING),
        one(Treater.values(), parameter.apply("unit")),
        number(parameter.apply("subdistrict")),
        opensOnMine ? !mine.equals("0") : mine.equals("1"),
        opensOnMine,
        shortened(parameter.apply("q").strip()),
        Math.clamp(number(parameter.apply("page")).orElse(1) - 1, 0, LAST_PAGE));
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  static <E extends Enum<E>> Optional<E> one(E[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
  }

  static OptionalLong number(String text) {
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  TicketFilter filter(long account) {
    return filter(account, part, (long) page * PAGE, PAGE);
  }

  /** The same of another part, and from another place on. */
  TicketFilter filter(long account, Part other, long offset, int limit) {
    return new TicketFilter(
        other,
        unit,
        subdistrict,
        isMine ? OptionalLong.of(account) : OptionalLong.empty(),
        text,
        offset,
        limit);
  }

  boolean isFiltering() {
    return unit.isPresent() || subdistrict.isPresent() || !text.isEmpty();
  }

  /** Of the same part and the same people, with nothing left out. */
  String cleared() {
    return new TicketQuery(part, Optional.empty(), OptionalLong.empty(), isMine, opensOnMine, "", 0)
        .onPage(0);
  }

  String on(Part other) {
    return new TicketQuery(other, unit, subdistrict, isMine, opensOnMine, text, 0).onPage(0);
  }

  /** The reader's own, or all. */
  String whose(boolean mine) {
    return new TicketQuery(part, unit, subdistrict, mine, opensOnMine, text, 0).onPage(0);
  }

  String onPage(int chosen) {
    return at(PATH, chosen);
  }

  /** The same tickets on another page of the console. */
  String at(String path) {
    return at(path, 0);
  }

  private String at(String path, int chosen) {
    var address = UriBuilder.of(path);
    if (part != Part.GOING) {
      address.queryParam("part", part);
    }
    unit.ifPresent(one -> address.queryParam("unit", one));
    subdistrict.ifPresent(id -> address.queryParam("subdistrict", id));
    if (isMine != opensOnMine) {
      address.queryParam("mine", isMine ? 1 : 0);
    }
    if (!text.isEmpty()) {
      address.queryParam("q", text);
    }
    if (chosen > 0) {
      address.queryParam("page", chosen + 1);
    }
    return address.build().toString();
  }
}
