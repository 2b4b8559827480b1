package zhenzhi.collector.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import zhenzhi.collector.imports.Plan.Step;
import zhenzhi.collector.imports.rows.Entry;
import zhenzhi.collector.imports.rows.Field;
import zhenzhi.collector.imports.rows.Layout;
import zhenzhi.collector.imports.rows.PersonRow;
import zhenzhi.collector.imports.rows.Rows;
import zhenzhi.collector.station.Duty;

/** Compares the people of a file with those who answer for the sites. */
final class PersonPlan {
  private final Rows<PersonRow> rows;
  private final KnownRegister known;
  private final LocalDate today;
  private final List<Write> writes = new ArrayList<>();
  private final List<Long> sites = new ArrayList<>();

  private PersonPlan(Rows<PersonRow> rows, KnownRegister known, LocalDate today) {
    this.rows = rows;
    this.known = known;
    this.today = today;
  }

  /** Somebody who takes a duty over; of the same day it replaces who was written there. */
  record Write(long station, Duty duty) {}

  static RegisterPlan<Write> of(Rows<PersonRow> rows, KnownRegister known, LocalDate today) {
    var judge = new PersonPlan(rows, known, today);
    var steps = rows.entries().stream().map(judge::step).toList();
    return new RegisterPlan<>(
        new Plan(Plans.heads(rows), steps, rows.problems(), known.restsOn()),
        judge.writes,
        judge.sites);
  }

  private Step step(Entry<PersonRow> entry) {
    if (entry.row().isEmpty()) {
      return new Step(entry.line(), entry.shown(), Verdict.BAD, "", entry.problems());
    }
    var row = entry.row().get();
    var site = known.sites().get(row.code());
    if (site == null) {
      return bad(entry, Layout.CODE, "没有编号为“" + row.code() + "”的站点，或者它不归您管");
    }
    if (site.isRetired()) {
      return bad(entry, Layout.CODE, "这个站点已经停用");
    }
    sites.add(site.id());
    var holder = known.holders().get(row.post());
    if (holder == null) {
      var since = row.since().orElse(today);
      return write(entry, Verdict.FRESH, "", site.id(), duty(row, since, "", ""));
    }
    return row.person().equals(holder.person())
        ? corrected(entry, row, site.id(), holder)
        : succeeded(entry, row, site.id(), holder);
  }

  private Step corrected(Entry<PersonRow> entry, PersonRow row, long station, Duty holder) {
    var since = row.since().orElse(holder.since());
    if (!since.equals(holder.since())) {
      return bad(
          entry, Layout.SINCE, holder.person() + "从 " + holder.since() + " 起就在任；不改起始日期的话请不填");
    }
    var duty = duty(row, since, holder.title(), holder.phone());
    return duty.equals(holder)
        ? new Step(entry.line(), entry.shown(), Verdict.KNOWN, "", List.of())
        : write(entry, Verdict.CHANGED, "改职务或电话", station, duty);
  }

  private Step succeeded(Entry<PersonRow> entry, PersonRow row, long station, Duty holder) {
    var since = row.since().orElse(today);
    if (since.isBefore(holder.since())) {
      return bad(
          entry,
          rows.heads().containsKey(Layout.SINCE) ? Layout.SINCE : Layout.PERSON,
          "早于现任 " + holder.person() + " 的起始日期 " + holder.since());
    }
    return write(entry, Verdict.CHANGED, "接替" + holder.person(), station, duty(row, since, "", ""));
  }

  private Step write(
      Entry<PersonRow> entry, Verdict verdict, String says, long station, Duty duty) {
    writes.add(new Write(station, duty));
    return new Step(entry.line(), entry.shown(), verdict, says, List.of());
  }

  private static Duty duty(PersonRow row, LocalDate since, String title, String phone) {
    return new Duty(
        row.role(), row.person(), row.title().orElse(title), row.phone().orElse(phone), since);
  }

  private Step bad(Entry<PersonRow> entry, Field field, String says) {
    return Plans.bad(entry, Objects.requireNonNull(rows.heads().get(field)), field, says);
  }
}
