package zhenzhi.dashboard.accountability;

import java.util.List;
import java.util.OptionalLong;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.accountability.AccountabilityFile;
import zhenzhi.collector.accountability.Case;
import zhenzhi.collector.accountability.Entries;
import zhenzhi.collector.accountability.Event;
import zhenzhi.collector.accountability.Event.Move;
import zhenzhi.collector.accountability.Source;
import zhenzhi.collector.accountability.State;
import zhenzhi.dashboard.accountability.AccountabilitiesView.Line;
import zhenzhi.dashboard.accountability.AccountabilityView.Happened;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Tone;

/** Puts entries of accountability into words. */
final class AccountabilityViews {
  static final String PATH = "/accountability";
  static final int PAGE = 50;

  private AccountabilityViews() {}

  /** {@code page}: counted from 0. */
  static AccountabilitiesView list(Entries entries, int page, Reader reader) {
    return new AccountabilitiesView(
        entries.files().stream().map(file -> line(file, reader)).toList(),
        reader.account().role() == Role.OFFICE,
        Pager.of(page, PAGE, entries.total(), chosen -> PATH + "?page=" + (chosen + 1)));
  }

  private static Line line(AccountabilityFile file, Reader reader) {
    return new Line(
        PATH + "/" + file.id(),
        file.person(),
        reader.titles().apply(file.role()),
        file.name(),
        file.comes().kind(),
        badge(file.comes().state()),
        reader.times().moment(file.comes().log().getFirst().at()));
  }

  static AccountabilityView of(
      AccountabilityFile file,
      Case.Term term,
      List<String> kinds,
      Reader reader,
      Form form,
      String problem) {
    var comes = file.comes();
    var state = comes.state();
    var isOffice = reader.account().role() == Role.OFFICE;
    var isTheirs = comes.concerned().equals(OptionalLong.of(reader.account().id()));
    var isInTime = !reader.times().today().isAfter(comes.appealBy(term));
    return new AccountabilityView(
        PATH + "/" + file.id(),
        file.person(),
        reader.titles().apply(file.role()) + "（" + file.day() + " 在任）",
        file.name(),
        comes.kind(),
        badge(state),
        comes.log().getFirst().words(),
        file.source().map(AccountabilityViews::address).orElse(""),
        file.source().map(AccountabilityViews::word).orElse(""),
        state == State.HOLDS ? appealBy(comes, term, isInTime) : "",
        isTheirs && state == State.HOLDS && isInTime,
        isOffice && state == State.APPEALED,
        isOffice && !state.isVoid(),
        Choice.orNone("请选择", kinds, kind -> kind, kind -> kind, form.text(Said.KIND)),
        form.text(Said.WORDS),
        comes.log().reversed().stream().map(event -> happened(event, file, reader)).toList(),
        problem);
  }

  private static String appealBy(Case comes, Case.Term term, boolean isInTime) {
    if (comes.concerned().isEmpty()) {
      return "本人没有账号，请当面送达；申诉由本人书面提出。";
    }
    return isInTime
        ? "本人不服的，" + comes.appealBy(term) + " 前可以申诉。"
        : "申诉的期限 " + comes.appealBy(term) + " 已过。";
  }

  private static Happened happened(Event event, AccountabilityFile file, Reader reader) {
    return new Happened(
        reader.times().moment(event.at()),
        file.people().getOrDefault(event.account(), "有人"),
        word(event.move()) + event.kind().map(kind -> "：" + kind).orElse(""),
        event.words());
  }

  static String word(Move move) {
    return switch (move) {
      case ENTERED -> "登记";
      case APPEALED -> "申诉";
      case UPHELD -> "维持";
      case CHANGED -> "变更";
      case REVOKED -> "撤销";
      case WITHDRAWN -> "撤回";
    };
  }

  static Badge badge(State state) {
    return switch (state) {
      case HOLDS -> new Badge(Tone.WARN, "有效");
      case APPEALED -> new Badge(Tone.SOON, "申诉中");
      case UPHELD -> new Badge(Tone.WARN, "申诉后维持");
      case CHANGED -> new Badge(Tone.WARN, "申诉后变更");
      case REVOKED -> new Badge(Tone.GOOD, "申诉后撤销");
      case WITHDRAWN -> new Badge(Tone.IDLE, "已撤回");
    };
  }

  private static String address(Source source) {
    return switch (source) {
      case Source.OfBulletin(var id) -> "/bulletins/" + id;
      case Source.OfOrder(var id) -> "/rectifications/" + id;
      case Source.OfTicket(var id) -> "/tickets/" + id;
    };
  }

  private static String word(Source source) {
    return switch (source) {
      case Source.OfBulletin _ -> "通报";
      case Source.OfOrder _ -> "限期整改";
      case Source.OfTicket(var id) -> "第 " + id + " 号工单";
    };
  }
}
