package zhenzhi.dashboard.inspection.sheet;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.inspection.Item.Known;
import zhenzhi.collector.station.Duty;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.station.picture.Hours;
import zhenzhi.collector.station.picture.StationDay;
import zhenzhi.collector.station.picture.StationPicture;
import zhenzhi.collector.station.situation.StationFacts;
import zhenzhi.collector.ticket.desk.TicketLine;
import zhenzhi.collector.training.Keeper;
import zhenzhi.dashboard.words.DiagnosisLabels;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.TicketLabels;
import zhenzhi.dashboard.words.Times;
import zhenzhi.protocol.Sample.Answer;

/** What the system knows of a site, in words for whoever stands before it. */
record KnownWords(
    StationPicture picture, List<TicketLine> tickets, List<Keeper> keepers, Times times) {

  Map<Known, String> all() {
    var all = new EnumMap<Known, String>(Known.class);
    for (var known : Known.values()) {
      all.put(known, of(known));
    }
    return Map.copyOf(all);
  }

  private String of(Known known) {
    return switch (known) {
      case NOTHING -> "";
      case HEARD ->
          picture.facts().heardAt().map(at -> times.ago(at) + "收到过机顶盒的消息").orElse("从来没有收到过机顶盒的消息");
      case SIGNAL -> signal(picture.facts());
      case TICKETS ->
          tickets.isEmpty()
              ? "没有在修的工单"
              : "在修：" + tickets.stream().map(KnownWords::ticket).collect(joining("、"));
      case STUDY -> study();
      case KEEPER -> holder(DutyRole.KEEPER_A);
      case STAND_IN -> holder(DutyRole.KEEPER_B);
      case TRAINING -> training();
    };
  }

  private static String ticket(TicketLine line) {
    return DiagnosisLabels.of(line.finding()) + "（" + TicketLabels.number(line.id()) + "）";
  }

  private String signal(StationFacts facts) {
    var parts = new ArrayList<String>();
    facts
        .reception()
        .ifPresent(seen ->
            parts.add((seen.locked() ? "卫星信号正常" : "收不到卫星信号") + "，" + times.ago(seen.at()) + "看到的"));
    facts
        .line()
        .ifPresent(
            seen -> parts.add((isUp(seen) ? "网络通" : "网络不通") + "，" + times.ago(seen.at()) + "看到的"));
    return parts.isEmpty() ? "没有信号和网络的数据" : String.join("；", parts);
  }

  private static boolean isUp(StationFacts.Line line) {
    return line.carrier() && line.broker() == Answer.ANSWERED;
  }

  private String study() {
    var last =
        picture.days().reversed().stream()
            .filter(day -> day.hours() instanceof Hours.Counted counted && !counted.raw().isZero())
            .map(StationDay::day)
            .findFirst();
    return switch (picture.month()) {
      case Hours.Unknown _ -> "这个月的学时暂无数据";
      case Hours.Counted(var credited, _, _) ->
          "这个月有效学时 "
              + Numbers.hours(credited)
              + " 小时，"
              + last.map(day -> "最近一次播放是" + times.day(day)).orElse("最近一个月没有播放过");
    };
  }

  /** The name alone; empty where nobody is. */
  String keeper() {
    return duty(DutyRole.KEEPER_A).map(Duty::person).orElse("");
  }

  private String holder(DutyRole role) {
    return duty(role)
        .map(duty ->
            "登记的是" + duty.person() + (duty.phone().isBlank() ? "，没有电话" : "，" + duty.phone()))
        .orElse("没有登记");
  }

  private Optional<Duty> duty(DutyRole role) {
    return picture.duties().stream().filter(duty -> duty.role() == role).findFirst();
  }

  private String training() {
    return keepers.isEmpty()
        ? "没有登记管理员"
        : keepers.stream().map(this::training).collect(joining("；"));
  }

  private String training(Keeper keeper) {
    return keeper.trainee().person()
        + "："
        + keeper.trained().map(day -> times.day(day) + "培训过").orElse("没有培训记录")
        + "，"
        + keeper
            .read()
            .map(read -> times.day(read.at().atZone(times.zone()).toLocalDate()) + "读过指南")
            .orElse("没有读过指南");
  }
}
