package zhenzhi.collector.ingest;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.access.Scopes;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Codes;
import zhenzhi.protocol.Command.Order;

/** Asks things of a site's box. */
@Controller("/api/v1/stations/{code}/commands")
@ExecuteOn(TaskExecutors.BLOCKING)
class CommandController {
  private static final int SHOWN = 20;

  private final CommandService commands;

  CommandController(CommandService commands) {
    this.commands = commands;
  }

  /** The newest commands and what came of them, the newest first. */
  @Get
  @Secured(SecurityRule.IS_AUTHENTICATED)
  List<AskedView> list(Authentication who, String code) {
    return commands.results(Scopes.of(who), Codes.known(code), SHOWN).stream()
        .map(AskedView::of)
        .toList();
  }

  /** Asks something of the box; the answer comes later, in the list. */
  @Post
  @Status(HttpStatus.ACCEPTED)
  @Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT, Role.Named.TECHNICIAN})
  AcceptedView ask(Authentication who, String code, @Body OrderView order) {
    var command =
        commands.ask(Scopes.of(who), Codes.known(code), order.order(), Scopes.account(who).id());
    return new AcceptedView(command.id());
  }

  /** A command that was taken down. */
  @Serdeable
  record AcceptedView(UUID id) {}

  /** What a box can be asked. */
  enum Kind {
    REPORT_NOW,
    DIAGNOSE,
    SET_INTERVAL
  }

  /**
   * What is asked of the box.
   *
   * @param sampleSeconds 1 to 3,600, for SET_INTERVAL
   * @param reportSeconds likewise, and not shorter
   */
  @Serdeable
  record OrderView(Kind kind, @Nullable Integer sampleSeconds, @Nullable Integer reportSeconds) {
    private static final int AN_HOUR = 3_600;

    Order order() {
      return switch (kind) {
        case REPORT_NOW -> new Order.ReportNow();
        case DIAGNOSE -> new Order.Diagnose();
        case SET_INTERVAL -> interval();
      };
    }

    private Order interval() {
      if (sampleSeconds == null
          || reportSeconds == null
          || sampleSeconds < 1
          || reportSeconds < sampleSeconds
          || reportSeconds > AN_HOUR) {
        throw new Refusal(
            Refusal.Kind.INVALID,
            "1 <= sampleSeconds <= reportSeconds <= " + AN_HOUR + " does not hold");
      }
      return new Order.SetInterval(
          Duration.ofSeconds(sampleSeconds), Duration.ofSeconds(reportSeconds));
    }
  }
}
