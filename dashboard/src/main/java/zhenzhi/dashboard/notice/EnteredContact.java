package zhenzhi.dashboard.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.notice.Entered;
import zhenzhi.collector.notice.Party;
import zhenzhi.collector.notice.post.KeptWay;
import zhenzhi.collector.notice.post.NewContact;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;

/** Somebody as they are entered into the book. */
record EnteredContact(Form form) {
  static final String WAY = "way";
  static final String PARTY = "party";
  static final String NAME = "who";
  static final String TARGET = "target";
  static final String LOGIN = "login";

  private static final int LONGEST_NAME = 40;

  /** As what somebody may be told: of those who treat, as which. */
  record As(Party party, Optional<Treater> treater) {
    String value() {
      return treater.map(Enum::name).orElse(party.name());
    }

    static List<As> all() {
      var treating =
          Arrays.stream(new Treater[] {Treater.DISTRICT_REPAIR, Treater.TELECOM})
              .map(unit -> new As(Party.TREATER, Optional.of(unit)));
      var others =
          Arrays.stream(Party.values())
              .filter(party -> party != Party.TREATER)
              .map(party -> new As(party, Optional.empty()));
      return Stream.concat(treating, others).toList();
    }
  }

  NewContact contact(List<KeptWay> ways) {
    var way =
        ways.stream()
            .filter(one -> String.valueOf(one.id()).equals(form.text(WAY)))
            .findFirst()
            .orElseThrow(() -> new Mistake("请选通知方式。"));
    var as =
        As.all().stream()
            .filter(one -> one.value().equals(form.text(PARTY)))
            .findFirst()
            .orElseThrow(() -> new Mistake("请选这个人的身份。"));
    var name = form.text(NAME).strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new Mistake("姓名或群名：要填，最多 40 个字。");
    }
    var target = form.text(TARGET).strip();
    if (!Entered.isTarget(way.kind(), target)) {
      throw new Mistake(
          switch (way.kind()) {
            case EMAIL -> "邮箱或手机号：要填邮箱，比如 wang@example.cn，不能是“" + target + "”。";
            case WEBHOOK -> "邮箱或手机号：要填手机号，不能是“" + target + "”；群发的接口可以不填。";
            case WECOM, DINGTALK, LOG -> "邮箱或手机号：发到群里的不用填。";
          });
    }
    var login = form.text(LOGIN).strip();
    return new NewContact(
        way.id(),
        EnteredWay.unit(form),
        as.party(),
        as.treater(),
        name,
        target,
        login.isEmpty() ? Optional.empty() : Optional.of(login));
  }
}
