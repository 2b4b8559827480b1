package zhenzhi.dashboard.accountability;

import java.util.List;
import zhenzhi.collector.accountability.Holder;
import zhenzhi.collector.station.Station;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Reader;

/** Prepares the form for a new entry. */
final class EnterViews {
  private EnterViews() {}

  static EnterView of(
      Station site,
      List<Holder> holders,
      List<String> kinds,
      Form form,
      Reader reader,
      String problem) {
    var station = "/stations/" + site.code();
    return new EnterView(
        station + "/accountability",
        station,
        site.name(),
        form.text(Filled.DAY),
        Choice.orNone(
            "请选择",
            holders,
            one -> one.duty().role().name(),
            one -> one.duty().person() + "，" + reader.titles().apply(one.duty().role()),
            form.text(Filled.ROLE)),
        Choice.orNone(
            "没有账号（当面送达）",
            holders.isEmpty() ? List.<Holder.Login>of() : holders.getFirst().accounts(),
            one -> String.valueOf(one.id()),
            one -> one.person() + "（" + one.login() + "）",
            form.text(Filled.CONCERNED)),
        Choice.orNone("请选择", kinds, kind -> kind, kind -> kind, form.text(Filled.KIND)),
        Choice.orNone(
            "没有",
            List.of(Filled.BULLETIN, Filled.ORDER, Filled.TICKET),
            of -> of,
            EnterViews::word,
            form.text(Filled.OF)),
        form.text(Filled.NUMBER),
        form.text(Filled.GROUNDS),
        problem);
  }

  private static String word(String of) {
    return switch (of) {
      case Filled.BULLETIN -> "通报";
      case Filled.ORDER -> "限期整改";
      default -> "工单";
    };
  }
}
