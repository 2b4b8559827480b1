package zhenzhi.dashboard.diagnosis;

import io.micronaut.http.uri.UriBuilder;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import zhenzhi.collector.diagnosis.FaultClass;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.dossier.DossierFilter;
import zhenzhi.collector.diagnosis.dossier.Urgency;

/**
 * What an address of the page asks for. What it says wrongly is as if it were not said.
 *
 * @param page counted from 0
 */
record DiagnosisQuery(
    Optional<FaultClass> faultClass,
    Optional<Finding> finding,
    OptionalLong unit,
    Optional<Urgency> urgency,
    int page) {
  static final String PATH = "/diagnoses";
  static final int PAGE = 50;

  private static final int LAST_PAGE = 100_000;

  /** {@code parameter}: what the address gives for a name; empty when nothing. */
  static DiagnosisQuery of(UnaryOperator<String> parameter) {
    return new DiagnosisQuery(
        one(FaultClass.values(), parameter.apply("class")),
        one(Finding.values(), parameter.apply("finding")),
        number(parameter.apply("unit")),
        one(Urgency.values(), parameter.apply("urgency")),
        page(parameter.apply("page")));
  }

  /** Counted from 0; an address counts from 1. */
  static int page(String text) {
    return Math.clamp(number(text).orElse(1) - 1, 0, LAST_PAGE);
  }

  static <E extends Enum<E>> Optional<E> one(E[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
  }

  static OptionalLong number(String text) {
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  DossierFilter filter() {
    return new DossierFilter(faultClass, finding, unit, urgency, (long) page * PAGE, PAGE);
  }

  boolean isFiltering() {
    return faultClass.isPresent() || finding.isPresent() || unit.isPresent() || urgency.isPresent();
  }

  String onPage(int chosen) {
    var address = UriBuilder.of(PATH);
    faultClass.ifPresent(one -> address.queryParam("class", one));
    finding.ifPresent(one -> address.queryParam("finding", one));
    unit.ifPresent(id -> address.queryParam("unit", id));
    urgency.ifPresent(one -> address.queryParam("urgency", one));
    if (chosen > 0) {
      address.queryParam("page", chosen + 1);
    }
    return address.build().toString();
  }
}
