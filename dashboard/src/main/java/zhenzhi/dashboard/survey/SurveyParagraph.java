package zhenzhi.dashboard.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhenzhi.collector.survey.Survey;
import zhenzhi.collector.survey.Totals;
import zhenzhi.collector.ticket.supervision.Outcome;
import zhenzhi.dashboard.words.Labels;

/** The paragraph of 综合情况 for 月报: what is not known is named, and not left out. */
final class SurveyParagraph {
  private SurveyParagraph() {}

  /** Empty when there are no sites. */
  static String of(Survey survey) {
    var all = survey.all();
    if (all.sites() == 0) {
      return "";
    }
    var sentences = new ArrayList<String>();
    sentences.add(
        "%s，%s共有远程教育站点%d个"
            .formatted(Labels.of(survey.ranking().period()), survey.unit().name(), all.sites()));
    for (var measure : List.of(Measure.REACH, Measure.POWERED, Measure.STUDYING, Measure.HOURS)) {
      if (measure.value(all).isPresent()) {
        sentences.add(rate(measure, survey));
      }
    }
    sentences.add(tickets(all));
    sentences.add(orders(all));
    for (var measure : List.of(Measure.TRAINING, Measure.BOOKS)) {
      if (measure.value(all).isPresent()) {
        sentences.add(rate(measure, survey));
      }
    }
    var unknown = unknown(all);
    return String.join("；", sentences) + "。" + (unknown.isEmpty() ? "" : unknown + "暂无数据。");
  }

  private static String rate(Measure measure, Survey survey) {
    var value =
        measure.word() + measure.print(survey.all()) + (measure == Measure.HOURS ? "小时" : "");
    return value
        + survey
            .before()
            .map(before -> measure.change(survey.all(), before))
            .filter(change -> !change.isEmpty())
            .map(change -> "，比上期" + words(change, measure))
            .orElse("");
  }

  private static String words(String change, Measure measure) {
    if (change.equals("持平")) {
      return change;
    }
    var direction = change.startsWith("↑") ? "升" : "降";
    return direction + change.substring(2) + (measure == Measure.HOURS ? "小时" : "个百分点");
  }

  private static String tickets(Totals all) {
    var tickets = all.tickets();
    return tickets.assigned() == 0
        ? "没有开过工单"
        : "交办工单%d件，办结%d件、延期%d件、超时%d件，办结率%s（（办结＋延期）÷交办）"
            .formatted(
                tickets.assigned(),
                tickets.of(Outcome.DONE),
                tickets.of(Outcome.EXTENDED),
                tickets.of(Outcome.LATE),
                Measure.TICKETS.print(all));
  }

  private static String orders(Totals all) {
    return Measure.issued(all)
        .map(issued ->
            "下发限期整改%d件，正在办%d件、超时%d件".formatted(issued.all(), issued.going(), issued.late()))
        .orElse("没有下发限期整改");
  }

  private static String unknown(Totals all) {
    return Stream.of(Measure.values())
        .filter(measure -> measure != Measure.TICKETS && measure != Measure.ORDERS)
        .filter(measure -> measure.value(all).isEmpty())
        .map(Measure::word)
        .collect(Collectors.joining("、"));
  }
}
