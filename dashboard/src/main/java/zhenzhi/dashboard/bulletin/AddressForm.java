package zhenzhi.dashboard.bulletin;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zhenzhi.collector.bulletin.Edition;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;

/** The list of those who get a bulletin, as somebody enters it. */
record AddressForm(Form form) {
  static final String STATIONS = "stations";
  private static final String UNIT = "unit-";

  Map<Long, Edition> units() {
    var units = new HashMap<Long, Edition>();
    form.fields()
        .forEach((name, value) -> {
          if (name.matches(UNIT + "[0-9]{1,18}")) {
            edition(value)
                .ifPresent(
                    edition -> units.put(Long.valueOf(name.substring(UNIT.length())), edition));
          }
        });
    return units;
  }

  Optional<Edition> stations() {
    return edition(form.text(STATIONS));
  }

  static String field(long unit) {
    return UNIT + unit;
  }

  /** The editions, and none at all: as they were just entered, and otherwise as they are kept. */
  static List<Choice> choices(Form entered, String field, Optional<Edition> kept) {
    var chosen = entered.field(field).orElse(kept.map(Edition::name).orElse(""));
    return Stream.concat(
            Stream.of(new Choice("", "不发", chosen.isEmpty())),
            Arrays.stream(Edition.values())
                .map(edition ->
                    new Choice(
                        edition.name(), BulletinLabels.of(edition), chosen.equals(edition.name()))))
        .toList();
  }

  static Optional<Edition> edition(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(Edition.values())
            .filter(edition -> edition.name().equals(text))
            .findFirst()
            .orElseThrow(() -> new Mistake("没有“" + text + "”这种版本。")));
  }
}
