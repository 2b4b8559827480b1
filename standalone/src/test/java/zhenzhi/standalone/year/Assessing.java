package zhenzhi.standalone.year;

import java.sql.SQLException;
import java.time.Duration;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.assessment.file.DraftService;
import zhenzhi.collector.assessment.file.FileService;
import zhenzhi.collector.assessment.file.ReviewService;
import zhenzhi.collector.ranking.Period;
import zhenzhi.protocol.link.Await;

/** Assesses a quarter, has it reviewed, and publishes it. */
final class Assessing {
  private final YearDistrict district;
  private final DraftService drafts;
  private final ReviewService reviews;
  private final FileService files;
  private final Account office;

  Assessing(YearDistrict district) {
    this.district = district;
    drafts = district.bean(DraftService.class);
    reviews = district.bean(ReviewService.class);
    files = district.bean(FileService.class);
    office = district.person(YearDistrict.OFFICE);
  }

  /** Answers its number. */
  long publish(Period quarter) throws SQLException {
    var id = draft(quarter);
    reviews.submit(office, id, version(id), district.now());
    reviews.publish(district.person("reviewer"), id, version(id), district.now());
    return id;
  }

  private int version(long id) throws SQLException {
    return files.get(office, id).assessment().version();
  }

  /** The ranking that it needs is made in the background. */
  private long draft(Period quarter) {
    var drafted = new long[1];
    Await.until(
        "an assessment of " + quarter,
        Duration.ofMinutes(1),
        () -> {
          try {
            drafted[0] = drafts.draft(office, quarter, district.now()).orElse(0);
          } catch (SQLException problem) {
            throw new IllegalStateException(problem);
          }
          return drafted[0] > 0;
        });
    return drafted[0];
  }
}
