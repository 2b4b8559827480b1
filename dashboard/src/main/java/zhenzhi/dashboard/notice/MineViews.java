package zhenzhi.dashboard.notice;

import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.notice.NoticeWords;
import zhenzhi.collector.notice.Party;
import zhenzhi.collector.notice.post.NoticeLine;
import zhenzhi.collector.notice.post.Reach;
import zhenzhi.dashboard.notice.MineView.By;
import zhenzhi.dashboard.notice.MineView.Told;
import zhenzhi.dashboard.words.Times;

/** Puts into words which notices reach somebody. */
final class MineViews {
  private static final String BOOK = NoticeViews.PATH + "/book";

  private MineViews() {}

  static MineView of(Reach reach, Account account, Times times) {
    var isOffice = account.role() == Role.OFFICE;
    return new MineView(
        reach.own().stream().map(by -> by(by, own(by.party()))).toList(),
        reach.groups().stream().map(by -> by(by, group(by.party()))).toList(),
        isOffice
            ? "在“通知方式和联系人”里登记自己的账号 " + account.login() + "，以后就发给您。"
            : account.role() == Role.KEEPER
                ? "请远教办把您的手机登记成站点管理员的电话，并开通短信。"
                : "请远教办在“通知方式和联系人”里登记您的账号 " + account.login() + "。",
        isOffice ? BOOK : "",
        quiet(reach.quiet()),
        reach.last().stream().map(line -> told(line, account.role(), times)).toList());
  }

  private static By by(Reach.By by, String what) {
    return new By(
        NoticeLabels.of(by.party(), by.treater()),
        by.area(),
        what,
        by.way(),
        NoticeLabels.of(by.kind()),
        by.target());
  }

  private static Told told(NoticeLine line, Role role, Times times) {
    return new Told(
        NoticeLabels.of(line.state()),
        NoticeWords.of(line.occasion()),
        line.words(),
        mayOpen(line.about(), role) ? line.about() : "",
        times.moment(line.settled().orElse(line.made())));
  }

  /** Sites have no tickets, and technicians no orders. */
  private static boolean mayOpen(String about, Role role) {
    return role != (about.startsWith("/tickets/") ? Role.KEEPER : Role.TECHNICIAN);
  }

  /** The rule is {@link zhenzhi.collector.notice.News}. */
  private static String own(Party party) {
    return switch (party) {
      case TREATER -> "派给您的工单：派单，又坏了，恢复了，撤销";
      case KEEPER -> "要站点先处理的工单，站点上超时的工单，和限期整改";
      case SECRETARY -> "站点上超时的工单和限期整改";
      case DEPUTY -> "超时升到第二级的工单和限期整改";
      case SUBDISTRICT -> "归办事处修的工单，下发的限期整改，和超时升到第三级的";
      case OFFICE -> "退回、申请延期、几个站点一起出事、整改等审核、超时升到第三级";
      case HEAD -> "超时升到第四级的工单和限期整改";
    };
  }

  private static String group(Party party) {
    return party == Party.TREATER ? "还没派到人的工单，和派给没登记的人的工单" : own(party);
  }

  private static String quiet(Reach.Hours hours) {
    var nights =
        hours.from().equals(hours.until())
            ? ""
            : "晚上 " + hours.from() + " 到早上 " + hours.until() + " 不发";
    var days = hours.isOnHolidays() ? "周末和节假日不发" : "";
    var quiet = nights.isEmpty() || days.isEmpty() ? nights + days : nights + "，" + days;
    return quiet.isEmpty() ? "什么时候都发。" : quiet + "，等到能发的时候一起发。超时升级和几个站点一起出事，什么时候都发。";
  }
}
