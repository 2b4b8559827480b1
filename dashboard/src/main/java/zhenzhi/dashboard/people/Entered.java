package zhenzhi.dashboard.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.access.people.Newcomer;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.protocol.StationCode;

/** A form for a new account, read. */
record Entered(Form form) {
  static final String LOGIN = "login";
  static final String NAME = "name";
  static final String ROLE = "role";
  static final String UNIT = "unit";
  static final String CODE = "code";

  private static final int LONGEST_NAME = 50;

  Optional<Role> role() {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(form.text(ROLE)))
        .findFirst();
  }

  Newcomer newcomer() {
    var login = required(LOGIN, "账号");
    if (!login.matches(Newcomer.LOGIN_FORM)) {
      throw new Mistake("账号 “" + login + "” 不行：要 3 到 32 个小写字母或数字，例如姓名拼音加手机尾号 wangfang0017。");
    }
    var name = required(NAME, "姓名");
    if (name.length() > LONGEST_NAME) {
      throw new Mistake("姓名最长 " + LONGEST_NAME + " 个字。");
    }
    var role = role().orElseThrow(() -> new Mistake("请选身份。"));
    return role == Role.KEEPER
        ? new Newcomer.ForKeeper(login, name, code())
        : new Newcomer.ForUnit(login, name, role, unit());
  }

  private StationCode code() {
    var code = form.text(CODE).strip().toLowerCase(Locale.ROOT);
    return Optional.of(code)
        .filter(StationCode::isCode)
        .map(StationCode::new)
        .orElseThrow(() ->
            new Mistake(code.isEmpty() ? "站点管理员要填站点编号。" : "“" + code + "” 不是站点编号。编号在站点页的标题下面。"));
  }

  private long unit() {
    return Optional.of(form.text(UNIT))
        .filter(id -> id.matches("[0-9]{1,18}"))
        .map(Long::parseLong)
        .orElseThrow(() -> new Mistake("请选单位。"));
  }

  private String required(String field, String word) {
    return Optional.of(form.text(field).strip())
        .filter(Predicate.not(String::isEmpty))
        .orElseThrow(() -> new Mistake(word + "没有填。"));
  }
}
