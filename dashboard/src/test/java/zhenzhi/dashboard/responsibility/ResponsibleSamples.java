package zhenzhi.dashboard.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.responsibility.DutyChange;
import zhenzhi.collector.responsibility.Tenure;
import zhenzhi.collector.responsibility.Unattended;
import zhenzhi.collector.responsibility.UnattendedSites;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.Duty;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.station.Station;
import zhenzhi.collector.station.StationKind;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.responsibility.HandOverView.Fact;
import zhenzhi.dashboard.responsibility.ResponsibleViews.Known;
import zhenzhi.dashboard.testing.District;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Times;
import zhenzhi.protocol.StationCode;

/** Responsible people, ready for their templates. */
public final class ResponsibleSamples {
  private static final Times TIMES =
      new Times(ZoneId.of("Asia/Shanghai"), Instant.parse("2026-11-22T04:00:00Z"));
  private static final StationCode CODE = new StationCode("sn-0017");
  private static final Station SITE =
      new Station(
          CODE,
          "荷花社区站点",
          StationKind.COMMUNITY,
          Access.IPTV,
          "/1/2/3/",
          "荷花路 8 号",
          Optional.of("cz-1108"),
          "",
          TIMES.now(),
          Optional.empty());

  private ResponsibleSamples() {}

  public static ResponsibleView full() {
    return view(true, new Form(Map.of()), "");
  }

  public static ResponsibleView read() {
    return view(false, new Form(Map.of()), "");
  }

  public static ResponsibleView wrong() {
    return view(
        true,
        new Form(Map.of("role", "KEEPER_B", "since", "下周", "person", "陈志强")),
        "请填从哪天起，写成 2026-11-20 这样。");
  }

  public static ResponsibleView none() {
    return ResponsibleViews.of(
        new Known(SITE, "天宁区 · 东河街道", List.of(), List.of(), Labels::of, true),
        new Form(Map.of()),
        "",
        TIMES);
  }

  private static ResponsibleView view(boolean isEditable, Form form, String problem) {
    var handedOver = LocalDate.of(2026, 10, 1);
    var tenures =
        List.of(
            tenure(DutyRole.FIRST, "周建国", "街道党工委副书记", "2026-01-01", Optional.empty()),
            tenure(DutyRole.DIRECT, "李秀英", "社区党委书记", "2026-01-01", Optional.empty()),
            tenure(DutyRole.KEEPER_A, "李强", "网格员", "2026-10-01", Optional.empty()),
            tenure(DutyRole.KEEPER_A, "王桂芳", "网格员", "2026-01-01", Optional.of(handedOver)));
    var changes =
        List.of(
            new DutyChange(
                3,
                TIMES.now(),
                "赵敏",
                DutyRole.KEEPER_A,
                handedOver,
                Optional.of("李强"),
                "王桂芳退休",
                DutyChange.State.LAST));
    return ResponsibleViews.of(
        new Known(SITE, "天宁区 · 东河街道", tenures, changes, Labels::of, isEditable),
        form,
        problem,
        TIMES);
  }

  private static Tenure tenure(
      DutyRole role, String person, String title, String since, Optional<LocalDate> until) {
    return new Tenure(
        new Duty(role, person, title, "139 **** 5601", LocalDate.parse(since)), until);
  }

  public static NumbersView numbers(int count) {
    var reader =
        new Reader(
            new Account(1, "zhaomin", "赵敏", Role.OFFICE, "/1/2/", Optional.empty()),
            "天宁区",
            "token",
            TIMES);
    return new NumbersView(
        CODE.value(),
        SITE.name(),
        NumbersController.lines(reader, District.DUTIES.stream().limit(count).toList()));
  }

  public static UnattendedView unattended() {
    return unattended(
        List.of(
            new Unattended(
                CODE, "荷花社区站点", "东河街道", Optional.empty(), Optional.of(LocalDate.of(2026, 8, 22))),
            new Unattended(
                CODE, "朝阳社区站点", "西门街道", Optional.empty(), Optional.of(LocalDate.of(2026, 11, 2))),
            new Unattended(CODE, "高新社区站点", "西门街道", Optional.empty(), Optional.empty()),
            new Unattended(
                CODE,
                "长虹社区站点",
                "西门街道",
                Optional.of("陈志强"),
                Optional.of(LocalDate.of(2026, 5, 1)))));
  }

  private static UnattendedView unattended(List<Unattended> sites) {
    return ResponsibleViews.unattended(
        new UnattendedSites(sites, sites.size()),
        Pager.of(0, 50, sites.size(), page -> "/responsibility?page=" + page),
        3,
        TIMES.today());
  }

  public static UnattendedView attended() {
    return unattended(List.of());
  }

  public static HandOverView sheet() {
    return new HandOverView(
        CODE.value(),
        SITE.name(),
        Labels.of(DutyRole.KEEPER_A),
        "王桂芳",
        "李强",
        "139 **** 5601",
        "2026-10-01",
        List.of(new Fact("站点编号", "sn-0017"), new Fact("设备号", "")),
        List.of("高频头损坏，工单 12，2026-09-28 08:00:00 开"));
  }
}
