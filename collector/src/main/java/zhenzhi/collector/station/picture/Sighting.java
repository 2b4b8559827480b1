package zhenzhi.collector.station.picture;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgTree;
import zhenzhi.collector.station.situation.Situation;

/** A site, and how it is. */
record Sighting(FactsRow row, Situation situation) {

  Optional<Instant> heardAt() {
    return row.facts().heardAt();
  }

  boolean passes(StationFilter filter, OrgTree tree) {
    return filter.state().filter(state -> state != situation.kind()).isEmpty()
        && filter.access().filter(access -> access != row.facts().access()).isEmpty()
        && filter.kind().filter(kind -> kind != row.kind()).isEmpty()
        && (filter.subdistrict().isEmpty()
            || row.orgPath().contains("/" + filter.subdistrict().getAsLong() + "/"))
        && isFoundBy(filter.text().strip().toLowerCase(Locale.ROOT), tree);
  }

  private boolean isFoundBy(String text, OrgTree tree) {
    return text.isEmpty()
        || row.code().value().contains(text)
        || row.name().toLowerCase(Locale.ROOT).contains(text)
        || tree.name(OrgLevel.COMMUNITY, row.orgPath()).contains(text);
  }

  StationLine line(OrgTree tree, Hours today, Figures month) {
    return new StationLine(
        row.code(),
        row.name(),
        tree.name(OrgLevel.SUBDISTRICT, row.orgPath()),
        tree.name(OrgLevel.COMMUNITY, row.orgPath()),
        row.kind(),
        row.facts().access(),
        situation,
        heardAt(),
        today,
        row.todayReports(),
        month.hours(),
        month.reports());
  }
}
