package zhenzhi.collector.assessment.file;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.assessment.Assessor;
import zhenzhi.collector.assessment.Result;
import zhenzhi.collector.assessment.Sheet;
import zhenzhi.collector.assessment.SheetText;
import zhenzhi.collector.assessment.file.Assessment.State;
import zhenzhi.collector.assessment.file.Assessment.What;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.fact.FactService;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.ranking.Ranking;
import zhenzhi.collector.ranking.RankingService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Scope;

/** Drafts assessments on what is known now, and corrections of published ones. */
@Singleton
public class DraftService {
  private final DatabaseService database;
  private final RankingService rankings;
  private final FactService facts;
  private final SheetFactory.Present present;

  DraftService(
      DatabaseService database,
      RankingService rankings,
      FactService facts,
      SheetFactory.Present present) {
    this.database = database;
    this.rankings = rankings;
    this.facts = facts;
    this.present = present;
  }

  /**
   * Drafts one of the sites that the account's office looks after.
   *
   * @return its number; none while the ranking is being made: ask again then
   */
  public OptionalLong draft(Account account, Period period, Instant now) throws SQLException {
    mustBeOffice(account);
    var ranking = ranking(account.scope(), period);
    if (ranking.isEmpty()) {
      return OptionalLong.empty();
    }
    var unit = unit(account.orgPath());
    return database.inTransaction(connection -> {
      if (PublishedRepository.isPublished(connection, unit, period)) {
        throw new Refusal(
            Refusal.Kind.CONFLICT,
            "an assessment of " + period + " is published: correct that one");
      }
      var id = open(connection, unit, ranking.get(), OptionalLong.empty(), present.text());
      assess(connection, account.scope(), id, present.sheet(), ranking.get());
      AssessmentRepository.enter(connection, id, account, What.DRAFTED, "", now);
      return OptionalLong.of(id);
    });
  }

  /** Drafts a correction of a published one: by its sheet and its points by hand. */
  public OptionalLong correct(Account account, long wrong, Instant now) throws SQLException {
    var before = published(account, wrong);
    var ranking = ranking(scope(before), before.period());
    if (ranking.isEmpty()) {
      return OptionalLong.empty();
    }
    var original = OptionalLong.of(before.corrects().orElse(wrong));
    return database.inTransaction(connection -> {
      var sheet = AssessmentRepository.sheet(connection, wrong);
      var id = open(connection, before.unit(), ranking.get(), original, sheet);
      HandRepository.copy(connection, wrong, id);
      assess(connection, scope(before), id, SheetText.read(sheet), ranking.get());
      AssessmentRepository.enter(connection, id, account, What.DRAFTED, "", now);
      return OptionalLong.of(id);
    });
  }

  /** Takes the facts anew; what was given by hand stays. False while the ranking is being made. */
  public boolean refresh(Account account, long id, int version, Instant now) throws SQLException {
    mustBeOffice(account);
    var draft = find(account, id);
    var ranking = ranking(scope(draft), draft.period());
    if (ranking.isEmpty()) {
      return false;
    }
    return database.inTransaction(connection -> {
      Steps.mustBe(AssessmentRepository.hold(connection, id), State.DRAFT, version);
      AssessmentRepository.renew(connection, id, ranking.get());
      assess(connection, scope(draft), id, draft.sheet(), ranking.get());
      AssessmentRepository.enter(connection, id, account, What.REFRESHED, "", now);
      return true;
    });
  }

  private void assess(Connection connection, Scope scope, long id, Sheet sheet, Ranking ranking)
      throws SQLException {
    rankings.keep(connection, ranking.id());
    var inquiry = facts.inquiry(connection, scope, ranking);
    var known = facts.of(connection, inquiry);
    var hands = HandRepository.all(connection, id);
    var results = new LinkedHashMap<Long, Result>();
    for (var site : inquiry.sites()) {
      results.put(
          site.id(),
          Assessor.assess(
              sheet, kind -> known.find(kind, site.id()), hands.getOrDefault(site.id(), Map.of())));
    }
    ResultRepository.sites(connection, id, ranking.id(), scope.orgPath());
    ResultRepository.write(connection, id, results);
  }

  private static long open(
      Connection connection, long unit, Ranking ranking, OptionalLong corrects, String sheet)
      throws SQLException {
    return AssessmentRepository.insert(connection, unit, ranking, corrects, sheet)
        .orElseThrow(() ->
            new Refusal(
                Refusal.Kind.CONFLICT,
                "an assessment of " + ranking.period() + " is being written"));
  }

  private Optional<Ranking> ranking(Scope scope, Period period) throws SQLException {
    var ranking = rankings.fresh(scope, period);
    if (ranking.isPresent()
        && (!ranking.get().period().equals(period) || ranking.get().sites() == 0)) {
      throw new Refusal(Refusal.Kind.INVALID, "there were no sites in " + period);
    }
    return ranking;
  }

  private Assessment published(Account account, long id) throws SQLException {
    mustBeOffice(account);
    var found = find(account, id);
    if (found.state() != State.PUBLISHED) {
      throw new Refusal(Refusal.Kind.CONFLICT, "assessment " + id + " is not published");
    }
    return found;
  }

  private Assessment find(Account account, long id) throws SQLException {
    try (var connection = database.connect()) {
      return AssessmentRepository.find(connection, account.scope(), true, id)
          .filter(found -> account.scope().reaches(found.orgPath()))
          .orElseThrow(() -> Steps.none(id));
    }
  }

  private static Scope scope(Assessment assessment) {
    return new Scope(assessment.orgPath(), Optional.empty());
  }

  private static long unit(String orgPath) {
    var ids = orgPath.split("/", 0);
    if (ids.length == 0) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "an assessment is of the sites of a unit");
    }
    return Long.parseLong(ids[ids.length - 1]);
  }

  private static void mustBeOffice(Account account) {
    if (account.role() != Role.OFFICE) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "assessments are the office's");
    }
  }
}
