package zhenzhi.collector.ingest;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Command.Order;
import zhenzhi.protocol.Result;

/**
 * A command, and how far it has come.
 *
 * @param sentAt when the broker took it; absent until then
 * @param answer of the box; absent until it comes
 */
@Serdeable
record AskedView(
    UUID id,
    CommandController.Kind kind,
    Instant askedAt,
    Instant expires,
    @Nullable Instant sentAt,
    @Nullable AnswerView answer) {

  static AskedView of(Asked asked) {
    var command = asked.command();
    return new AskedView(
        command.id(),
        kind(command.order()),
        asked.askedAt(),
        command.expires(),
        asked.sentAt().orElse(null),
        asked.answer().map(AnswerView::of).orElse(null));
  }

  private static CommandController.Kind kind(Order order) {
    return switch (order) {
      case Order.ReportNow _ -> CommandController.Kind.REPORT_NOW;
      case Order.Diagnose _ -> CommandController.Kind.DIAGNOSE;
      case Order.SetInterval _ -> CommandController.Kind.SET_INTERVAL;
    };
  }

  /** What the box said to it. */
  @Serdeable
  record AnswerView(Instant at, Result.Outcome outcome, String detail, List<FindingView> findings) {
    static AnswerView of(Asked.Answer answer) {
      var result = answer.result();
      return new AnswerView(
          answer.at(),
          result.outcome(),
          result.detail(),
          result.findings().stream().map(FindingView::of).toList());
    }
  }

  /** One thing that the box looked at. */
  @Serdeable
  record FindingView(String name, Result.Verdict verdict, String text) {
    static FindingView of(Result.Finding finding) {
      return new FindingView(finding.name(), finding.verdict(), finding.text());
    }
  }
}
