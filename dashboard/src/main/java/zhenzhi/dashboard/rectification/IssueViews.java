package zhenzhi.dashboard.rectification;

import zhenzhi.collector.rectification.Candidate;
import zhenzhi.collector.rectification.Candidate.Verdict;
import zhenzhi.collector.rectification.order.Proposal;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.rectification.IssueView.Line;
import zhenzhi.dashboard.rectification.IssueView.Table;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.DiagnosisLabels;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Numbers;

/** Puts into words who may get an order. */
final class IssueViews {
  static final String SITE = "site-";

  private IssueViews() {}

  static IssueView of(Proposal proposal, Form form, String problem) {
    var bulletin = proposal.bulletin();
    return new IssueView(
        "/bulletins/" + bulletin.id() + "/rectifications",
        "/bulletins/" + bulletin.id(),
        bulletin.letter().title(),
        proposal.tables().stream()
            .map(table ->
                new Table(
                    Labels.of(table.of().kind()),
                    table.candidates().stream().map(one -> line(one, form)).toList()))
            .toList(),
        form.field("due").orElse(bulletin.letter().deadline().toString()),
        form.text("words"),
        proposal.corrected() ? "这份通报已经更正，请到更正通报里下发整改。" : "",
        problem);
  }

  private static Line line(Candidate candidate, Form form) {
    var line = candidate.line();
    var field = candidate.mayBeChosen() ? SITE + line.code() : "";
    var isSent = !form.fields().isEmpty();
    return new Line(
        field,
        isSent ? form.field(field).isPresent() : candidate.isProposed(),
        line.place().isPresent() ? "第 " + line.place().getAsLong() + " 名" : "没有名次",
        line.name(),
        line.subdistrict(),
        line.hours().map(hours -> Numbers.hours(hours.credited())).orElse(Numbers.UNKNOWN)
            + " / "
            + Numbers.hours(line.target()),
        line.excused().isZero() ? "" : Numbers.hours(line.excused()),
        verdict(candidate));
  }

  /** With what exactly stands against it, where the ranking says so. */
  private static Badge verdict(Candidate candidate) {
    var badge = OrderWords.of(candidate.verdict());
    var line = candidate.line();
    if (candidate.verdict() == Verdict.UNRANKED && line.unranked().isPresent()) {
      return new Badge(badge.tone(), Labels.of(line.unranked().get()));
    }
    return candidate.verdict() == Verdict.BROKEN && line.hardware().isPresent()
        ? new Badge(badge.tone(), DiagnosisLabels.of(line.hardware().get().finding()) + "，不下发")
        : badge;
  }
}
