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
 * @param page counted from 0
 */
record TicketQuery(
    Part part, Optional<Treater> unit, OptionalLong subdistrict, boolean isMine, int page) {
  static final String PATH = "/tickets";
  static final int PAGE = 50;

  private static final int LAST_PAGE = 100_000;

  /** {@code parameter}: what the address gives for a name; empty when nothing. */
  static TicketQuery of(UnaryOperator<String> parameter) {
    return new TicketQuery(
        one(Part.values(), parameter.apply("part")).orElse(Part.GOING),
        one(Treater.values(), parameter.apply("unit")),
        number(parameter.apply("subdistrict")),
        parameter.apply("mine").equals("1"),
        Math.clamp(number(parameter.apply("page")).orElse(1) - 1, 0, LAST_PAGE));
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
    return new TicketFilter(
        part,
        unit,
        subdistrict,
        isMine ? OptionalLong.of(account) : OptionalLong.empty(),
        (long) page * PAGE,
        PAGE);
  }

  boolean isFiltering() {
    return unit.isPresent() || subdistrict.isPresent() || isMine;
  }

  String on(Part other) {
    return new TicketQuery(other, unit, subdistrict, isMine, 0).onPage(0);
  }

  String onPage(int chosen) {
    var address = UriBuilder.of(PATH);
    if (part != Part.GOING) {
      address.queryParam("part", part);
    }
    unit.ifPresent(one -> address.queryParam("unit", one));
    subdistrict.ifPresent(id -> address.queryParam("subdistrict", id));
    if (isMine) {
      address.queryParam("mine", 1);
    }
    if (chosen > 0) {
      address.queryParam("page", chosen + 1);
    }
    return address.build().toString();
  }
}
