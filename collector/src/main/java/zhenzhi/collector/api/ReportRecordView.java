package zhenzhi.collector.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.completeness.Cause;
import zhenzhi.collector.completeness.Gap;
import zhenzhi.collector.completeness.Ledger.Outbox;
import zhenzhi.collector.station.picture.ReportRecord;

/**
 * Which of a site's reports of a month are here.
 *
 * @param gaps in order; those included in which the box was only off
 * @param outbox what the box last said that it holds; absent when it never did
 */
@Serdeable
record ReportRecordView(
    String month,
    Instant asOf,
    CompletenessView total,
    List<GapView> gaps,
    @Nullable OutboxView outbox) {

  static ReportRecordView of(ReportRecord record) {
    return new ReportRecordView(
        record.month().toString(),
        record.asOf(),
        CompletenessView.of(record.total()),
        record.gaps().stream().map(gap -> GapView.of(gap, record.asOf())).toList(),
        record.outbox().map(OutboxView::of).orElse(null));
  }

  /**
   * A time of which reports are missing, or in which there were none.
   *
   * @param until absent while it lasts
   * @param ageSeconds since it began
   * @param reports absent where nobody knows how many
   */
  @Serdeable
  record GapView(
      Instant from, @Nullable Instant until, long ageSeconds, @Nullable Long reports, Cause cause) {

    static GapView of(Gap gap, Instant now) {
      return new GapView(
          gap.from(),
          gap.until().orElse(null),
          gap.age(now).toSeconds(),
          gap.reports().isPresent() ? gap.reports().getAsLong() : null,
          gap.cause());
    }
  }

  /** What a box held when it last sent something, that included. */
  @Serdeable
  record OutboxView(Instant at, int reports, long bytes) {
    static OutboxView of(Outbox outbox) {
      return new OutboxView(outbox.at(), outbox.reports(), outbox.bytes());
    }
  }
}
