package zhenzhi.collector.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zhenzhi.collector.imports.KnownRegister.Site;
import zhenzhi.collector.imports.Plan.Step;
import zhenzhi.collector.imports.rows.Entry;
import zhenzhi.collector.imports.rows.Field;
import zhenzhi.collector.imports.rows.Layout;
import zhenzhi.collector.imports.rows.Rows;
import zhenzhi.collector.imports.rows.SiteRow;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.protocol.StationCode;

/** Compares the sites of a file with the register. */
final class SitePlan {
  private final Rows<SiteRow> rows;
  private final KnownRegister known;
  private final LocalDate today;
  private final List<Write> writes = new ArrayList<>();
  private final List<Long> sites = new ArrayList<>();

  private SitePlan(Rows<SiteRow> rows, KnownRegister known, LocalDate today) {
    this.rows = rows;
    this.known = known;
    this.today = today;
  }

  /**
   * A site as it will be.
   *
   * @param id absent for a new one
   * @param registered absent where the day stays
   */
  record Write(
      Optional<Long> id,
      StationCode code,
      SiteRow row,
      OrgUnit unit,
      Optional<LocalDate> registered,
      String address,
      Optional<String> account) {}

  static RegisterPlan<Write> of(Rows<SiteRow> rows, KnownRegister known, LocalDate today) {
    var judge = new SitePlan(rows, known, today);
    var steps = rows.entries().stream().map(judge::step).toList();
    return new RegisterPlan<>(
        new Plan(Plans.heads(rows), steps, rows.problems(), known.restsOn()),
        judge.writes,
        judge.sites);
  }

  private Step step(Entry<SiteRow> entry) {
    if (entry.row().isEmpty()) {
      return new Step(entry.line(), entry.shown(), Verdict.BAD, "", entry.problems());
    }
    var row = entry.row().get();
    if (known.taken().contains(row.code())) {
      return bad(entry, Layout.CODE, "编号“" + row.code() + "”已经有别的站点在用，它不归您管");
    }
    var subdistricts = named(OrgLevel.SUBDISTRICT, row.subdistrict(), "/");
    if (subdistricts.size() != 1) {
      return bad(entry, Layout.SUBDISTRICT, count(subdistricts, row.subdistrict()));
    }
    var unit = subdistricts.getFirst();
    if (row.community().isPresent()) {
      var communities = named(OrgLevel.COMMUNITY, row.community().get(), unit.path());
      if (communities.size() != 1) {
        return bad(
            entry, Layout.COMMUNITY, unit.name() + count(communities, row.community().get()));
      }
      unit = communities.getFirst();
    }
    var site = known.sites().get(row.code());
    return site == null ? fresh(entry, row, unit) : compared(entry, row, unit, site);
  }

  private Step fresh(Entry<SiteRow> entry, SiteRow row, OrgUnit unit) {
    writes.add(
        new Write(
            Optional.empty(),
            row.code(),
            row,
            unit,
            Optional.of(row.registered().orElse(today)),
            row.address().orElse(""),
            row.account()));
    return new Step(entry.line(), entry.shown(), Verdict.FRESH, "", List.of());
  }

  private Step compared(Entry<SiteRow> entry, SiteRow row, OrgUnit unit, Site site) {
    if (site.isRetired()) {
      return bad(entry, Layout.CODE, "这个站点已经停用");
    }
    sites.add(site.id());
    var changed = changed(row, unit, site);
    if (changed.isEmpty()) {
      return new Step(entry.line(), entry.shown(), Verdict.KNOWN, "", List.of());
    }
    writes.add(
        new Write(
            Optional.of(site.id()),
            row.code(),
            row,
            unit,
            row.registered().filter(day -> !day.equals(site.registered())),
            row.address().orElse(site.address()),
            row.account().or(site::account)));
    return new Step(
        entry.line(), entry.shown(), Verdict.CHANGED, "改" + String.join("、", changed), List.of());
  }

  private List<String> changed(SiteRow row, OrgUnit unit, Site site) {
    var changed = new ArrayList<String>();
    note(changed, "名称（原来是" + site.name() + "）", row.name().equals(site.name()));
    note(changed, "类别", row.kind() == site.kind());
    note(changed, "所属（原来是" + unitName(site.unit()) + "）", unit.id() == site.unit());
    note(changed, "接入方式", row.access() == site.access());
    note(
        changed,
        "登记日期（原来是" + site.registered() + "）",
        row.registered().orElse(site.registered()).equals(site.registered()));
    note(changed, "地址", row.address().orElse(site.address()).equals(site.address()));
    note(changed, "后台账号", row.account().or(site::account).equals(site.account()));
    return changed;
  }

  private static void note(List<String> changed, String what, boolean isSame) {
    if (!isSame) {
      changed.add(what);
    }
  }

  private String unitName(long id) {
    return known.units().stream()
        .filter(unit -> unit.id() == id)
        .map(OrgUnit::name)
        .findFirst()
        .orElse("别处");
  }

  private List<OrgUnit> named(OrgLevel level, String name, String below) {
    return known.units().stream()
        .filter(unit -> unit.level() == level)
        .filter(unit -> unit.name().equals(name) && unit.path().startsWith(below))
        .toList();
  }

  private static String count(List<OrgUnit> found, String name) {
    return found.isEmpty() ? "没有叫“" + name + "”的，或者它不归您管" : "有几个叫“" + name + "”的，分不清是哪一个";
  }

  private Step bad(Entry<SiteRow> entry, Field field, String says) {
    return Plans.bad(entry, Objects.requireNonNull(rows.heads().get(field)), field, says);
  }
}
