package zhenzhi.collector.imports.rows;

import static zhenzhi.collector.imports.rows.Layout.CODE;
import static zhenzhi.collector.imports.rows.Layout.DUTY;
import static zhenzhi.collector.imports.rows.Layout.PERSON;
import static zhenzhi.collector.imports.rows.Layout.PHONE;
import static zhenzhi.collector.imports.rows.Layout.SINCE;
import static zhenzhi.collector.imports.rows.Layout.TITLE;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.imports.sheet.Sheet;
import zhenzhi.collector.station.DutyRole;

/** Reads who answers for the sites. */
public final class PersonRows {
  private static final int LONGEST = 40;
  private static final String PHONE_NUMBER = "\\+?[0-9][0-9 -]{4,18}[0-9](?:转[0-9]{1,6})?";

  private static final Map<String, DutyRole> ROLES =
      Map.of(
          "第一责任人", DutyRole.FIRST,
          "直接责任人", DutyRole.DIRECT,
          "A岗", DutyRole.KEEPER_A,
          "具体责任人A岗", DutyRole.KEEPER_A,
          "站点管理员A岗", DutyRole.KEEPER_A,
          "具体责任人·站点管理员A岗", DutyRole.KEEPER_A,
          "具体责任人·站点管理员B岗", DutyRole.KEEPER_B,
          "B岗", DutyRole.KEEPER_B,
          "具体责任人B岗", DutyRole.KEEPER_B,
          "站点管理员B岗", DutyRole.KEEPER_B);

  private PersonRows() {}

  public static Rows<PersonRow> read(Sheet sheet, LocalDate today) {
    return Rows.of(sheet, Layout.PEOPLE, cells -> row(cells, today), PersonRow::post);
  }

  private static Optional<PersonRow> row(Cells cells, LocalDate today) {
    var code = cells.code(CODE);
    var role = cells.choice(DUTY, ROLES);
    var person = cells.text(PERSON, LONGEST);
    var title = cells.text(TITLE, LONGEST);
    var phone = cells.text(PHONE, LONGEST);
    var since = cells.day(SINCE);
    if (phone.filter(number -> !number.matches(PHONE_NUMBER)).isPresent()) {
      cells.bad(PHONE, "“" + phone.get() + "”不是电话号码");
    }
    if (since.filter(today::isBefore).isPresent()) {
      cells.bad(SINCE, "还没有到这一天");
    }
    return code.isPresent() && role.isPresent() && person.isPresent()
        ? Optional.of(new PersonRow(code.get(), role.get(), person.get(), title, phone, since))
        : Optional.empty();
  }
}
