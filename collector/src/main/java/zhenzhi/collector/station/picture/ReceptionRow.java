package zhenzhi.collector.station.picture;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** Means of {@code reception_sample} over one step. */
@MappedEntity("reception_sample")
record ReceptionRow(
    @Id Instant at,
    double lockedShare,
    @Nullable Double strengthPercent,
    @Nullable Double qualityPercent,
    @Nullable Double snrDb) {

  Series.ReceptionPoint point() {
    return new Series.ReceptionPoint(at, lockedShare, strengthPercent, qualityPercent, snrDb);
  }
}
