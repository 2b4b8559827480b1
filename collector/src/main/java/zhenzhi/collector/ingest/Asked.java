package zhenzhi.collector.ingest;

import java.time.Instant;
import java.util.Optional;
import zhenzhi.protocol.Command;
import zhenzhi.protocol.Result;

/**
 * A command, and how far it has come.
 *
 * @param sentAt when the broker took it
 */
public record Asked(
    Command command, Instant askedAt, Optional<Instant> sentAt, Optional<Answer> answer) {

  public boolean isAnswered() {
    return answer.isPresent();
  }

  /** What the box said to it. */
  public record Answer(Instant at, Result result) {}
}
