package zhenzhi.collector.notice.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.notice.Party;
import zhenzhi.collector.notice.Way;
import zhenzhi.collector.notice.channel.Provider.Answer;
import zhenzhi.collector.notice.post.NoticeLine.State;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Scope;

/** What the office does: enters ways and contacts, tries them, looks, and sends again. */
class BookIT {
  /** 10:00 of Friday, 20 November 2026. */
  private static final Instant TEN = Instant.parse("2026-11-20T02:00:00Z");

  private static final String KEY = "0123456789abcdef";

  private final Town town = new Town(TEN);
  private final BookService book = town.district.context.getBean(BookService.class);
  private final NoticesService notices = town.district.context.getBean(NoticesService.class);
  private final Scope office = Scope.of(town.district.district);
  private final Scope east = Scope.of(town.district.east);

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void aWayIsTriedAndItsKeyIsNeverShown() throws SQLException {
    add("/robot?key=" + KEY);

    var way = book.ways(office).getFirst();
    assertThat(way.hint()).endsWith("…cdef").doesNotContain(KEY);
    assertThat(way.hasSecret()).isTrue();
    assertThat(way.last()).isEmpty();
    book.tryOut(office, way.id(), "13800000000", town.now);
    refused(Refusal.Kind.CONFLICT, () -> book.tryOut(office, way.id(), "13800000000", town.now));
    town.pass(Duration.ofSeconds(20));

    town.assertGot(1);
    assertThat(town.got().getFirst()).contains("试发");
    var tried = book.ways(office).getFirst().last().orElseThrow();
    assertThat(tried.state()).isEqualTo(MessageState.SENT);
    assertThat(tried.answer()).startsWith("200");
  }

  @Test
  void everybodySeesTheirOwnPartOfTheTree() throws SQLException {
    add("/robot?key=" + KEY);
    var way = book.ways(office).getFirst().id();
    book.add(office, contact(way, town.district.district.id()), town.office, town.now);

    assertThat(book.ways(east)).isEmpty();
    assertThat(book.contacts(east)).isEmpty();
    refused(Refusal.Kind.NOT_FOUND, () -> book.turnOff(east, way, town.now));
    refused(Refusal.Kind.NOT_FOUND, () -> book.tryOut(east, way, "", town.now));
    refused(
        Refusal.Kind.NOT_FOUND,
        () -> book.add(east, contact(way, town.district.east.id()), town.office, town.now));
    var contact = book.contacts(office).getFirst().id();
    refused(Refusal.Kind.NOT_FOUND, () -> book.remove(east, contact, town.now));
    book.remove(office, contact, town.now);
    assertThat(book.contacts(office)).isEmpty();
  }

  @Test
  void whatCannotBeReachedIsRefused() throws SQLException {
    refused(
        Refusal.Kind.INVALID,
        () ->
            book.add(
                office,
                new NewWay(
                    Way.Kind.WEBHOOK,
                    "x",
                    town.district.district.id(),
                    "http://10.0.0.1/",
                    "",
                    20,
                    false),
                town.office,
                town.now));
    add("/robot?key=" + KEY);
    var way = book.ways(office).getFirst().id();
    var stranger =
        new NewContact(
            way,
            town.district.district.id(),
            Party.TREATER,
            Optional.of(Treater.TELECOM),
            "李",
            "",
            Optional.of("nobody"));
    refused(Refusal.Kind.INVALID, () -> book.add(office, stranger, town.office, town.now));
  }

  @Test
  void whatWasRefusedIsSentAgainByHand() throws SQLException {
    broken();
    town.provider.answers(_ -> new Answer(400, "no"));
    town.pass(Duration.ofMinutes(3));
    var failed = notices.list(office, Optional.of(State.FAILED), 0, 10);
    assertThat(failed.total()).isEqualTo(1);
    assertThat(failed.lines().getFirst().answer()).isEqualTo("400 no");
    assertThat(notices.list(east, Optional.empty(), 0, 10).total()).isEqualTo(1);
    assertThat(notices.list(Scope.of(town.district.west), Optional.empty(), 0, 10).total())
        .isZero();

    town.provider.answers(_ -> new Answer(200, "ok"));
    var message = failed.lines().getFirst().message().getAsLong();
    notices.again(office, message, town.now);
    town.pass(Duration.ofMinutes(1));

    assertThat(notices.list(office, Optional.of(State.SENT), 0, 10).total()).isEqualTo(1);
    refused(Refusal.Kind.CONFLICT, () -> notices.again(office, message, town.now));
  }

  @Test
  void aWayThatIsSwitchedOffSendsNothingMoreAndForgetsItsKey() throws SQLException {
    broken();
    town.provider.answers(_ -> new Answer(503, ""));
    town.pass(Duration.ofMinutes(3));

    book.turnOff(office, book.ways(office).getFirst().id(), town.now);
    var tried = town.got().size();
    town.pass(Duration.ofHours(2), Duration.ofMinutes(1));

    assertThat(town.got()).hasSize(tried);
    assertThat(notices.list(office, Optional.of(State.CANCELLED), 0, 10).total()).isEqualTo(1);
    assertThat(town.one("SELECT secret || address FROM notice_way")).doesNotContain(KEY, "S-1");
  }

  private void broken() throws SQLException {
    add("/robot?key=" + KEY);
    var way = book.ways(office).getFirst().id();
    book.add(office, contact(way, town.district.district.id()), town.office, town.now);
    town.diagnosis(80, "e-1", "RECEPTION", "LNB_DEAD");
  }

  private void add(String path) throws SQLException {
    book.add(
        office,
        new NewWay(
            Way.Kind.WEBHOOK,
            "网关",
            town.district.district.id(),
            town.provider.address(path),
            "S-1",
            20,
            false),
        town.office,
        town.now);
  }

  private static NewContact contact(long way, long unit) {
    return new NewContact(
        way,
        unit,
        Party.TREATER,
        Optional.of(Treater.DISTRICT_REPAIR),
        "区维修",
        "13800000000",
        Optional.empty());
  }

  private interface Attempt {
    void go() throws SQLException;
  }

  private static void refused(Refusal.Kind kind, Attempt attempt) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(attempt::go)
        .extracting(Refusal::kind)
        .isEqualTo(kind);
  }
}
