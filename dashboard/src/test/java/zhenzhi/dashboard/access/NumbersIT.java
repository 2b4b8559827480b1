package zhenzhi.dashboard.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Who is shown whose whole telephone number without asking for it: each page, file and answer for
 * programs, by each person. {@code POST /stations/{code}/numbers} tells the rest, one site at a
 * time, and is written down.
 */
class NumbersIT {
  /** Each kind of number that is kept, with one that nobody else has. */
  private static final Map<String, String> NUMBERS =
      Map.of(
          "duty", "13911110001",
          "duty_change", "13911110002",
          "repair_turn", "13911110003",
          "notice_contact", "13911110004",
          "notice", "13911110005",
          "notice_message", "13911110006",
          "book_said", "13911110007",
          "import", "13911110008");

  private static final String GIVEN =
      """
      UPDATE duty SET phone = '13911110001';
      UPDATE duty_change SET phone = '13911110002';
      UPDATE repair_turn SET phone = '13911110003';
      UPDATE notice_contact SET target = '13911110004';
      UPDATE import
      SET content = convert_to('站点编号,职责,姓名,电话' || chr(10) || 'e-1,第一责任人,周建国,13911110008', 'UTF8');
      UPDATE notice SET target = '13911110005';
      UPDATE notice_message SET target = '13911110006';
      INSERT INTO book_entry (id, station_id, book, day, is_beside, form, words, is_withdrawn)
      VALUES (8, {e-1}, 'roster', '2026-10-05', false, gen_random_uuid(), 1, false);
      INSERT INTO book_word (entry_id, nth, at, account_id, move)
      SELECT 8, 0, now(), id, 'ENTERED' FROM account WHERE login = 'keeper';
      INSERT INTO book_said (entry_id, nth, column_key, said) VALUES (8, 0, 'phone', '13911110007');
      """;

  /** What is kept where, by which route, to whom. */
  private static final String SHOWN =
      """
      book_said GET /stations/{code}/books/paper: east keeper office
      book_said GET /stations/{code}/books/paper/all.xlsx: east keeper office
      duty GET /inspections/stations/{code}/blank: east office
      duty GET /inspections/stations/{code}/sheet: east office
      duty GET /rectifications/{id}: keeper
      duty GET /stations/{code}: keeper
      duty GET /stations/{code}/responsibility: keeper
      duty GET /stations/{code}/responsibility/{role}/{since}: keeper
      import GET /imports/{id}: office
      notice GET /notices: office
      notice_contact GET /notices/book: office
      repair_turn GET /duties: east office repair repair-west telecom west
      """;

  @Test
  void nobodyIsShownANumberThatPrivacyDoesNotSpeakOf() throws SQLException {
    var table = AccessTable.read();
    try (var town = new Town()) {
      town.given(GIVEN);
      var shown = new TreeMap<String, TreeSet<String>>();
      var visitors = town.visitors(table.people());
      for (var line : table.lines()) {
        if (line.method().equals("GET")) {
          for (var login : table.people()) {
            var visitor = requireNonNull(visitors.get(login), login);
            var text = Visitor.text(visitor.ask("GET", line.address(), ""));
            NUMBERS.forEach((kind, number) -> {
              if (text.contains(number)) {
                shown.computeIfAbsent(kind + " " + line.route(), _ -> new TreeSet<>()).add(login);
              }
            });
          }
        }
      }
      assertThat(
              shown.entrySet().stream()
                  .map(one -> one.getKey() + ": " + String.join(" ", one.getValue()))
                  .collect(Collectors.joining("\n", "", "\n")))
          .isEqualTo(SHOWN);
    }
  }
}
