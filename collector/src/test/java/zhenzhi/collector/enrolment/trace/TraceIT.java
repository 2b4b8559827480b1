package zhenzhi.collector.enrolment.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static zhenzhi.collector.District.E1;

import java.net.InetAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.enrolment.certificate.RevocationService;
import zhenzhi.collector.enrolment.certificate.SiteBox;
import zhenzhi.collector.enrolment.trace.Trace.Kind;
import zhenzhi.collector.enrolment.trace.TraceRepository.Seen;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.link.Await;

/** Which device speaks for a site and from where, as 证书 shows it. */
class TraceIT {
  private final District district = new District(Map.of());
  private final Instant now = Instant.now();

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void anotherDeviceIsToldInTheListAndOnItsPage() throws SQLException {
    see(Kind.DEVICE, "b8:27:eb:4c:10:9f", 30);
    see(Kind.DEVICE, "b8:27:eb:4c:10:9f", 1);
    assertThat(strange()).as("the same as ever").isEmpty();

    see(Kind.DEVICE, "b8:27:eb:77:02:1c", 0);

    assertThat(strange())
        .extracting(Strange::before, Strange::now)
        .containsExactly(tuple("b8:27:eb:4c:10:9f", "b8:27:eb:77:02:1c"));
    assertThat(revocations().box(Scope.ALL, E1).strange()).isEqualTo(strange());
  }

  /** What somebody at the office has seen to is told no longer. */
  @Test
  void aTokenThatWasGivenOutSinceEndsTheDoubt() throws SQLException {
    see(Kind.DEVICE, "A", 30);
    see(Kind.DEVICE, "B", 1);
    assertThat(strange()).hasSize(1);

    district.given(
        "INSERT INTO account (id, login, password_hash, person, role, org_path)"
            + " VALUES (77, 'office', '', '赵敏', 'OFFICE', '/')");
    district.given(
        "INSERT INTO box_token (station_id, hash, made_at, made_by) VALUES ({e-1}, '$7$', now(),"
            + " 77)");

    assertThat(strange()).isEmpty();
  }

  @Test
  void whereABoxComesFromIsRemembered() throws Exception {
    see(Kind.NETWORK, "203.0.113.0/24", 13);
    see(Kind.NETWORK, "203.0.113.0/24", 1);
    var traces = district.context.getBean(TraceService.class);

    traces.arrived(E1, InetAddress.getLoopbackAddress());
    traces.arrived(E1, InetAddress.ofLiteral("198.51.100.9"));

    Await.until("it is told", () -> seen().equals("198.51.100.0/24"));
  }

  /** A box that calls itself something else each time says nothing and fills nothing. */
  @Test
  void twentyOfEachStay() throws SQLException {
    for (var day = 40; day > 0; day--) {
      see(Kind.DEVICE, "device-" + day, day);
    }
    see(Kind.NETWORK, "203.0.113.0/24", 3);

    try (var connection = district.database.dataSource().getConnection();
        var row =
            connection
                .createStatement()
                .executeQuery("SELECT count(*), min(value) FROM box_trace WHERE kind = 'DEVICE'")) {
      row.next();
      assertThat(row.getInt(1)).isEqualTo(20);
      assertThat(row.getString(2)).isEqualTo("device-1");
    }
  }

  private void see(Kind kind, String value, int daysAgo) throws SQLException {
    try (var connection = district.database.dataSource().getConnection()) {
      var at = now.minus(Duration.ofDays(daysAgo));
      TraceRepository.keep(connection, List.of(new Seen(E1, kind, value, at)));
    }
  }

  private String seen() {
    try {
      return strange().stream().map(Strange::now).findFirst().orElse("");
    } catch (SQLException away) {
      throw new AssertionError(away);
    }
  }

  private List<Strange> strange() throws SQLException {
    return revocations().boxes(Scope.ALL).stream()
        .filter(box -> box.code().equals(E1))
        .map(SiteBox::strange)
        .flatMap(List::stream)
        .toList();
  }

  private RevocationService revocations() {
    return district.context.getBean(RevocationService.class);
  }
}
