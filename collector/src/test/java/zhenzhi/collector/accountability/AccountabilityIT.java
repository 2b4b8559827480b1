package zhenzhi.collector.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static zhenzhi.collector.District.E1;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.accountability.Event.Move;
import zhenzhi.collector.notice.concerned.ConcernedTellService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.refusal.Refusal.Kind;
import zhenzhi.collector.station.DutyRole;

/** e-1 had 李强 until October, and has had 王芳 since. */
class AccountabilityIT {
  private static final Instant NOW = Instant.parse("2026-11-05T01:00:00Z");
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);

  private final District district = new District(Map.of());
  private final AccountabilityService entries =
      district.context.getBean(AccountabilityService.class);
  private final Account office = account(77, Role.OFFICE, district.district.path());
  private final Account colleague = account(76, Role.OFFICE, district.district.path());
  private final Account east = account(78, Role.SUBDISTRICT, district.east.path());
  private final Account west = account(79, Role.OFFICE, district.west.path());
  private final Account li = keeper(80);
  private final Account wang = keeper(81);

  @BeforeEach
  void people() {
    district.given(
        """
        INSERT INTO account (id, login, password_hash, person, role, org_path)
        VALUES (77, 'office', '', '赵敏', 'OFFICE', '%1$s'), (76, 'colleague', '', '钱进', 'OFFICE', '%1$s'),
          (78, 'east', '', '孙丽', 'SUBDISTRICT', '%2$s'), (79, 'west', '', '周凯', 'OFFICE', '%3$s');
        INSERT INTO account (id, login, password_hash, person, role, org_path, station_id)
        VALUES (80, 'li', '', '李强', 'KEEPER', '/', {e-1}), (81, 'wang', '', '王芳', 'KEEPER', '/', {e-1}),
          (82, 'far', '', '远', 'KEEPER', '/', {w-1});
        DELETE FROM duty WHERE station_id = {e-1};
        INSERT INTO duty (station_id, role, person, phone, since, until)
        VALUES ({e-1}, 'KEEPER_A', '李强', '', '2026-01-01', '2026-11-01'),
          ({e-1}, 'KEEPER_A', '王芳', '', '2026-11-01', NULL)
        """
            .formatted(district.district.path(), district.east.path(), district.west.path()));
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void whoAnsweredThenIsWhomItIsAbout() throws SQLException {
    var id = entries.enter(office, entry(OptionalLong.of(80)), NOW);

    var file = entries.get(office, id);

    assertThat(file.person()).isEqualTo("李强");
    assertThat(file.comes().state()).isEqualTo(State.HOLDS);
    assertThat(entries.holders(office, E1, OCTOBER))
        .singleElement()
        .satisfies(holder ->
            assertThat(holder.accounts())
                .as("of the site and the subdistrict around it, and of no other")
                .extracting(Holder.Login::login)
                .containsExactlyInAnyOrder("east", "li", "wang"));
  }

  @Test
  void nobodyButTheOfficeAndThePersonLearnsOfIt() throws SQLException {
    var id = entries.enter(office, entry(OptionalLong.of(80)), NOW);

    assertThat(entries.get(li, id).person()).isEqualTo("李强");
    for (var other : List.of(wang, east, west)) {
      assertThatExceptionOfType(Refusal.class)
          .as(other.login())
          .isThrownBy(() -> entries.get(other, id))
          .matches(refused -> refused.kind() == Kind.NOT_FOUND);
      assertThat(entries.list(other, 0, 50).total()).isZero();
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> move(other, id, Move.APPEALED))
          .matches(refused -> refused.kind() == Kind.NOT_FOUND);
    }
    assertThat(entries.list(li, 0, 50).files()).hasSize(1);
    assertThat(entries.list(office, 0, 50).files()).hasSize(1);
  }

  @Test
  void anAppealIsAnsweredByAColleague() throws SQLException {
    var id = entries.enter(office, entry(OptionalLong.of(80)), NOW);
    move(li, id, Move.APPEALED);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> move(office, id, Move.UPHELD))
        .matches(refused -> refused.kind() == Kind.FORBIDDEN);
    move(colleague, id, Move.REVOKED);

    var file = entries.get(li, id);
    assertThat(file.comes().state()).isEqualTo(State.REVOKED);
    assertThat(file.comes().log())
        .extracting(Event::account, Event::move)
        .containsExactly(
            tuple(77L, Move.ENTERED), tuple(80L, Move.APPEALED), tuple(76L, Move.REVOKED));
  }

  @Test
  void whoIsAloneAnswersAllTheSame() throws SQLException {
    district.given("UPDATE account SET disabled_at = now() WHERE login = 'colleague'");
    var id = entries.enter(office, entry(OptionalLong.of(80)), NOW);
    move(li, id, Move.APPEALED);

    move(office, id, Move.UPHELD);

    assertThat(entries.get(office, id).comes().state()).isEqualTo(State.UPHELD);
  }

  @Test
  void whatCannotBeEnteredIsRefused() {
    invalid(
        new NewEntry(
            E1, DutyRole.DIRECT, OCTOBER, OptionalLong.empty(), "提醒谈话", "x", Optional.empty()));
    invalid(
        new NewEntry(
            E1, DutyRole.KEEPER_A, OCTOBER, OptionalLong.empty(), "罚款", "x", Optional.empty()));
    invalid(entry(OptionalLong.of(82)));
    invalid(
        new NewEntry(
            E1,
            DutyRole.KEEPER_A,
            OCTOBER,
            OptionalLong.empty(),
            "提醒谈话",
            "x",
            Optional.of(new Source.OfTicket(4_711))));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> entries.enter(east, entry(OptionalLong.empty()), NOW))
        .matches(refused -> refused.kind() == Kind.FORBIDDEN);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> entries.enter(west, entry(OptionalLong.empty()), NOW))
        .matches(refused -> refused.kind() == Kind.NOT_FOUND);
  }

  /** And it does not say of what. */
  @Test
  void onlyThePersonIsTold() throws SQLException {
    district.given(
        """
        INSERT INTO notice_way (id, org_path, kind, name, address, secret, per_minute, phones, tokens, tokens_at, made_at, made_by)
        VALUES (7, '/', 'LOG', '日志', '', '', 20, false, 5, now(), now(), 77);
        INSERT INTO notice_contact (way_id, org_path, party, account_id, name, target, made_at, made_by)
        VALUES (7, '/', 'KEEPER', 80, '李强', '139', now(), 77), (7, '/', 'KEEPER', NULL, '管理员群', '', now(), 77)
        """);
    var id = entries.enter(office, entry(OptionalLong.of(80)), NOW);
    var tell = district.context.getBean(ConcernedTellService.class);

    tell.look(NOW);
    tell.look(NOW);

    assertThat(told(id)).containsExactly("account:80 有一件和您有关的事，请登录系统，在“责任追究”里看");
  }

  private List<String> told(long id) throws SQLException {
    try (var connection = district.database.dataSource().getConnection();
        var statement =
            connection.prepareStatement(
                "SELECT person || ' ' || words FROM notice WHERE accountability_id = ?")) {
      statement.setLong(1, id);
      var told = new ArrayList<String>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        told.add(rows.getString(1));
      }
      return told;
    }
  }

  private void invalid(NewEntry entry) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> entries.enter(office, entry, NOW))
        .matches(refused -> refused.kind() == Kind.INVALID);
  }

  private void move(Account who, long id, Move move) throws SQLException {
    entries.move(who, id, move, "理由", Optional.empty(), NOW.plusSeconds(3_600));
  }

  private static NewEntry entry(OptionalLong concerned) {
    return new NewEntry(
        E1, DutyRole.KEEPER_A, OCTOBER, concerned, "提醒谈话", "全月没有学习", Optional.empty());
  }

  private static Account account(long id, Role role, String path) {
    return new Account(id, "a-" + id, "", role, path, Optional.empty());
  }

  private Account keeper(long id) {
    return new Account(id, "k-" + id, "", Role.KEEPER, district.east.path(), Optional.of(E1));
  }
}
