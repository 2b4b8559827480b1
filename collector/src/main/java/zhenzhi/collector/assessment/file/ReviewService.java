package zhenzhi.collector.assessment.file;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.assessment.Assessor;
import zhenzhi.collector.assessment.Score;
import zhenzhi.collector.assessment.Source;
import zhenzhi.collector.assessment.file.Assessment.State;
import zhenzhi.collector.assessment.file.Assessment.What;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.protocol.StationCode;

/** Lets the office give points by hand, review, and publish what another person submitted. */
@Singleton
public class ReviewService {
  private final DatabaseService database;

  ReviewService(DatabaseService database) {
    this.database = database;
  }

  public void submit(Account account, long id, int version, Instant now) throws SQLException {
    move(account, id, version, new Move(State.DRAFT, State.IN_REVIEW, What.SUBMITTED, ""), now);
  }

  /** Sends it back to whoever drafted it. */
  public void giveBack(Account account, long id, int version, String why, Instant now)
      throws SQLException {
    move(account, id, version, new Move(State.IN_REVIEW, State.DRAFT, What.RETURNED, why), now);
  }

  public void discard(Account account, long id, int version, Instant now) throws SQLException {
    move(account, id, version, new Move(State.DRAFT, State.DISCARDED, What.DISCARDED, ""), now);
  }

  private record Move(State from, State to, What what, String note) {}

  private void move(Account account, long id, int version, Move move, Instant now)
      throws SQLException {
    mustBeTheirs(account, id);
    database.inTransaction(connection -> {
      Steps.mustBe(AssessmentRepository.hold(connection, id), move.from(), version);
      var submitter =
          move.to() == State.IN_REVIEW ? OptionalLong.of(account.id()) : OptionalLong.empty();
      AssessmentRepository.move(connection, id, move.to(), submitter);
      AssessmentRepository.enter(connection, id, account, move.what(), move.note(), now);
      return true;
    });
  }

  /** Freezes it; refused to whoever submitted it. */
  public void publish(Account account, long id, int version, Instant now) throws SQLException {
    var assessment = mustBeTheirs(account, id);
    if (assessment.submittedBy().equals(OptionalLong.of(account.id()))) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "whoever submits it does not publish it");
    }
    database.inTransaction(connection -> {
      Steps.mustBe(AssessmentRepository.hold(connection, id), State.IN_REVIEW, version);
      PublishedRepository.publish(connection, id, now);
      AssessmentRepository.enter(connection, id, account, What.PUBLISHED, "", now);
      return true;
    });
  }

  /**
   * Gives points by hand, or takes them back.
   *
   * @param nth of the sheet's items, from 0
   * @param tenths of a point, at most what the item is worth
   */
  public void give(
      Account account,
      long id,
      StationCode site,
      int nth,
      OptionalInt tenths,
      String note,
      Instant now)
      throws SQLException {
    var assessment = mustBeTheirs(account, id);
    var items = assessment.sheet().items();
    if (nth < 0
        || nth >= items.size()
        || !(items.get(nth).source() instanceof Source.ByHand)
        || tenths.orElse(0) < 0
        || tenths.orElse(0) > 10 * items.get(nth).points()) {
      throw new Refusal(
          Refusal.Kind.INVALID, "not points of item " + nth + ": " + tenths + " tenths");
    }
    database.inTransaction(connection -> {
      Steps.mustBe(AssessmentRepository.hold(connection, id), State.DRAFT);
      var line = FileService.line(connection, account.scope(), id, site, OptionalLong.empty());
      HandRepository.add(connection, id, line.station(), nth, tenths, note, account, now);
      var scores =
          new ArrayList<>(
              LineRepository.scores(connection, assessment.sheet(), id, line.station()));
      scores.set(nth, new Score(items.get(nth), Optional.empty(), tenths));
      var vetoes =
          assessment.sheet().vetoes().stream()
              .filter(veto -> line.vetoes().contains(veto.name()))
              .toList();
      var result = Assessor.sum(assessment.sheet(), scores, vetoes);
      ResultRepository.write(connection, id, Map.of(line.station(), result));
      return true;
    });
  }

  private Assessment mustBeTheirs(Account account, long id) throws SQLException {
    if (account.role() != Role.OFFICE) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "assessments are the office's");
    }
    try (var connection = database.connect()) {
      return AssessmentRepository.find(connection, account.scope(), true, id)
          .filter(found -> account.scope().reaches(found.orgPath()))
          .orElseThrow(() -> Steps.none(id));
    }
  }
}
