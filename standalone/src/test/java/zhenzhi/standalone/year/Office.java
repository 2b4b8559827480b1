package zhenzhi.standalone.year;

import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.bulletin.BulletinService;
import zhenzhi.collector.bulletin.DraftService;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.rectification.Candidate;
import zhenzhi.collector.rectification.Candidate.Verdict;
import zhenzhi.collector.rectification.order.IssueService;
import zhenzhi.protocol.link.Await;

/** Writes a bulletin a month, has it reviewed and issued, and orders the last to put it right. */
final class Office {
  private static final int DAYS = 20;

  private final YearDistrict district;
  private final DraftService drafts;
  private final BulletinService bulletins;
  private final IssueService issues;
  private final Account office;
  private final Account reviewer;

  Office(YearDistrict district) {
    this.district = district;
    drafts = district.bean(DraftService.class);
    bulletins = district.bean(BulletinService.class);
    issues = district.bean(IssueService.class);
    office = district.person(YearDistrict.OFFICE);
    reviewer = district.person("reviewer");
  }

  /** The bulletin of a month that is over; answers its number. */
  long issue(YearMonth month) throws SQLException {
    var id = draft(month);
    bulletins.submit(office, id, version(id), district.now());
    bulletins.issue(reviewer, id, version(id), OptionalInt.empty(), district.now());
    return id;
  }

  /** The ranking that it needs is made in the background. */
  private long draft(YearMonth month) {
    var drafted = new long[1];
    Await.until(
        "a draft of " + month,
        Duration.ofMinutes(1),
        () -> {
          var id = tryToDraft(month);
          drafted[0] = id.orElse(0);
          return id.isPresent();
        });
    return drafted[0];
  }

  private OptionalLong tryToDraft(YearMonth month) {
    try {
      return drafts.draft(office, Period.month(month), district.now());
    } catch (SQLException problem) {
      throw new IllegalStateException(problem);
    }
  }

  private int version(long id) throws SQLException {
    return bulletins.find(office, id).version();
  }

  /** Orders for those that are proposed; answers how many. */
  int order(long bulletin) throws SQLException {
    var chosen =
        issues.propose(office, bulletin).tables().stream()
            .flatMap(table -> table.candidates().stream())
            .filter(candidate -> candidate.verdict() == Verdict.PROPOSED)
            .map(Candidate::line)
            .map(line -> line.code())
            .collect(Collectors.toSet());
    return chosen.isEmpty()
        ? 0
        : issues.issue(
            office, bulletin, chosen, district.today().plusDays(DAYS), "", district.now());
  }
}
