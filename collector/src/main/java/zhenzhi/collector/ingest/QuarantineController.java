package zhenzhi.collector.ingest;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.access.Scopes;
import zhenzhi.collector.refusal.Refusal;

/** What could not be used, for the office. */
@Controller("/api/v1/quarantine")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Named.OFFICE)
class QuarantineController {
  private final QuarantineService quarantine;

  QuarantineController(QuarantineService quarantine) {
    this.quarantine = quarantine;
  }

  /**
   * What was put aside, the newest first.
   *
   * @param page counts from 0
   */
  @Get("{?reason,page}")
  QuarantineView list(
      Authentication who,
      @QueryValue Optional<Reason> reason,
      @QueryValue(defaultValue = "0") int page) {
    if (page < 0) {
      throw new Refusal(Refusal.Kind.INVALID, "no page " + page);
    }
    var found = quarantine.list(Scopes.of(who), reason, page);
    return new QuarantineView(
        found.items().stream().map(ItemView::of).toList(), found.number(), found.total());
  }

  /** A page of what was put aside. */
  @Serdeable
  record QuarantineView(List<ItemView> items, int number, int total) {}

  /**
   * Something that was put aside.
   *
   * @param station the code of the topic's site, if that is registered
   * @param beginning of its payload, as text
   */
  @Serdeable
  record ItemView(
      long id,
      Instant receivedAt,
      String topic,
      @Nullable String station,
      Reason reason,
      String detail,
      int payloadBytes,
      String beginning) {
    static ItemView of(Quarantined item) {
      return new ItemView(
          item.id(),
          item.receivedAt(),
          item.topic(),
          item.station().orElse(null),
          item.reason(),
          item.detail(),
          item.payloadBytes(),
          item.beginning());
    }
  }
}
