package zhenzhi.dashboard.diagnosis;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.words.FindingWords;
import zhenzhi.dashboard.words.HelpConfig;

/** Shows what to do about a finding, on one page of paper. */
@Controller("/advice")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class AdviceController {
  private final ReaderService readers;
  private final HelpConfig help;

  AdviceController(ReaderService readers, HelpConfig help) {
    this.readers = readers;
    this.help = help;
  }

  @Get("/{finding}")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> show(String finding, Authentication who) {
    var known =
        DiagnosisQuery.one(Finding.values(), finding)
            .filter(FindingWords::hasAdvice)
            .orElseThrow(
                () -> new Refusal(Refusal.Kind.NOT_FOUND, "no advice on '" + finding + "'"));
    var view = AdviceCards.of(known, help);
    return Rendering.of(
        "advice", readers.of(who).page("操作指南 · " + view.finding(), Section.DIAGNOSES), view);
  }
}
