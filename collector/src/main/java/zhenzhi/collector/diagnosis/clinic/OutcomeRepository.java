package zhenzhi.collector.diagnosis.clinic;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import zhenzhi.collector.diagnosis.chart.Case;
import zhenzhi.collector.diagnosis.clinic.CaseRepository.Closing;
import zhenzhi.collector.diagnosis.clinic.CaseRepository.Opening;
import zhenzhi.collector.diagnosis.clinic.CaseRepository.Renewal;
import zhenzhi.collector.diagnosis.clinic.ChartRepository.Charts;
import zhenzhi.collector.diagnosis.clinic.VerdictRepository.Judged;
import zhenzhi.collector.diagnosis.incident.Incident;
import zhenzhi.collector.diagnosis.sweep.Outcome;

/** What a sweep found, as SQL: a statement for each kind of row, however many sites it is about. */
final class OutcomeRepository {
  private final Connection connection;
  private final Charts before;
  private final Instant now;
  private final List<Judged> judged = new ArrayList<>();

  private OutcomeRepository(Connection connection, Charts before, Instant now) {
    this.connection = connection;
    this.before = before;
    this.now = now;
  }

  /**
   * Keeps it.
   *
   * @param before what was known before the sweep
   * @param incidents that were open before it
   */
  static void keep(
      Connection connection, Outcome outcome, Charts before, List<Incident> incidents, Instant now)
      throws SQLException {
    var keeping = new OutcomeRepository(connection, before, now);
    var numbers = keeping.incidents(outcome, incidents);
    keeping.close(outcome);
    ChartRepository.keep(connection, outcome.charts(), before.charts());
    keeping.open(outcome, numbers);
    VerdictRepository.keep(connection, keeping.judged);
  }

  /** Answers the numbers of the new ones, by those that the sweep gave them. */
  private Map<Long, Long> incidents(Outcome outcome, List<Incident> known) throws SQLException {
    var last = new HashMap<Long, Incident>();
    known.forEach(incident -> last.put(incident.id(), incident));
    var numbers = new HashMap<Long, Long>();
    for (var incident : outcome.incidents()) {
      var id = IncidentRepository.keep(connection, incident, now);
      numbers.put(incident.id(), id);
      var old = last.get(incident.id());
      if (old == null || VerdictRepository.isNews(old.verdict(), incident.verdict())) {
        judged.add(Judged.ofIncident(id, incident.verdict(), now));
      }
    }
    return numbers;
  }

  private void close(Outcome outcome) throws SQLException {
    var closings = new ArrayList<Closing>();
    for (var closed : outcome.closed()) {
      before
          .find(closed.site(), closed.last().verdict().finding().subject())
          .ifPresent(kept -> {
            closings.add(new Closing(kept.id(), closed.verdict(), closed.until(), now));
            if (VerdictRepository.isNews(kept.open().verdict(), closed.verdict())) {
              judged.add(Judged.ofDiagnosis(kept.id(), closed.verdict(), now));
            }
          });
    }
    CaseRepository.close(connection, closings);
  }

  private void open(Outcome outcome, Map<Long, Long> numbers) throws SQLException {
    var openings = new ArrayList<Opening>();
    var renewals = new ArrayList<Renewal>();
    for (var chart : outcome.charts().entrySet()) {
      for (var open : chart.getValue().cases().entrySet()) {
        var named = named(open.getValue(), numbers);
        var kept = before.find(chart.getKey(), open.getKey());
        if (kept.isEmpty()) {
          openings.add(new Opening(chart.getKey(), open.getKey(), named));
        } else if (!kept.get().open().equals(named)) {
          renewals.add(new Renewal(kept.get().id(), named));
          if (VerdictRepository.isNews(kept.get().open().verdict(), named.verdict())) {
            judged.add(Judged.ofDiagnosis(kept.get().id(), named.verdict(), now));
          }
        }
      }
    }
    var ids = CaseRepository.open(connection, openings, now);
    for (var opening : openings) {
      var id = ids.get(new CaseRepository.Key(opening.site(), opening.subject()));
      if (id != null) {
        judged.add(Judged.ofDiagnosis(id, opening.open().verdict(), now));
      }
    }
    CaseRepository.renew(connection, renewals);
  }

  /** New incidents are known by their numbers only now. */
  private static Case named(Case open, Map<Long, Long> numbers) {
    var incident = open.incident();
    return incident.isEmpty()
        ? open
        : open.in(
            OptionalLong.of(numbers.getOrDefault(incident.getAsLong(), incident.getAsLong())));
  }
}
