package zhenzhi.protocol;

import java.util.List;
import zhenzhi.protocol.Decoded.LeftOut;
import zhenzhi.protocol.Result.Finding;
import zhenzhi.protocol.Result.Outcome;
import zhenzhi.protocol.Result.Verdict;

/** Results. */
final class ResultJson {
  private static final Names<Outcome> OUTCOMES = new Names<>(Outcome.class);
  private static final Names<Verdict> VERDICTS = new Names<>(Verdict.class);

  private ResultJson() {}

  static Result read(StationCode station, Fields result, List<LeftOut> leftOut) {
    return new Result(
        result.uuid("command"),
        station,
        result.oneOf("outcome", OUTCOMES),
        result.textOrEmpty("detail", 500),
        result.items("findings", Limits.FINDINGS, ResultJson::finding, leftOut));
  }

  static void write(FieldsWriter out, Result result) {
    out.uuid("command", result.command());
    out.oneOf("outcome", OUTCOMES, result.outcome());
    out.textUnlessEmpty("detail", result.detail());
    out.items("findings", result.findings(), ResultJson::write);
  }

  private static Finding finding(Fields finding) {
    return new Finding(
        finding.text("name", 1, 64),
        finding.oneOf("verdict", VERDICTS),
        finding.textOrEmpty("text", 200));
  }

  private static void write(FieldsWriter out, Finding finding) {
    out.text("name", finding.name());
    out.oneOf("verdict", VERDICTS, finding.verdict());
    out.textUnlessEmpty("text", finding.text());
  }
}
