package zhenzhi.collector.ingest;

import java.util.List;
import java.util.Optional;
import zhenzhi.protocol.Decoded.LeftOut;
import zhenzhi.protocol.Presence;
import zhenzhi.protocol.ReportId;
import zhenzhi.protocol.Result;
import zhenzhi.protocol.SentReport;
import zhenzhi.protocol.StationCode;

/** What a station said. */
sealed interface Message {

  record Reported(SentReport sent, List<LeftOut> leftOut) implements Message {}

  record Announced(Presence presence) implements Message {}

  record Answered(Result result, List<LeftOut> leftOut) implements Message {}

  /**
   * Nothing of it can be used.
   *
   * @param station whose topic it came on
   * @param report that it would have been, as far as that could be read
   */
  record Refused(
      Reason reason, String detail, Optional<StationCode> station, Optional<ReportId> report)
      implements Message {}

  /** Whose topic it came on, if it was one of ours. */
  default Optional<StationCode> from() {
    return switch (this) {
      case Reported(var sent, _) -> Optional.of(sent.report().id().station());
      case Announced(var presence) -> Optional.of(presence.station());
      case Answered(var result, _) -> Optional.of(result.station());
      case Refused(_, _, var station, _) -> station;
    };
  }

  /** Items of it that could not be used, while the rest can. */
  default List<LeftOut> spoilt() {
    return switch (this) {
      case Reported(_, var leftOut) -> leftOut;
      case Answered(_, var leftOut) -> leftOut;
      case Announced _, Refused _ -> List.of();
    };
  }
}
