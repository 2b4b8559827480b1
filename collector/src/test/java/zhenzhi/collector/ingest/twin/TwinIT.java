package zhenzhi.collector.ingest.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.collector.District.E1;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.enrolment.certificate.RevocationService;
import zhenzhi.collector.ingest.twin.TwinRepository.Connected;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;

/** Two boxes with one certificate, as the page 证书 shows them. */
class TwinIT {
  private static final UUID HERS = new UUID(0, 1);
  private static final UUID COPY = new UUID(0, 2);

  private final District district = new District(Map.of());
  private long station;
  private int connections;

  @BeforeEach
  void aBoxHasACertificate() throws SQLException {
    station = district.context.getBean(RegistryService.class).idOf(Scope.ALL, E1);
    district.given(
        "INSERT INTO account (id, login, password_hash, person, role, org_path)"
            + " VALUES (77, 'office', '', '赵敏', 'OFFICE', '/')");
    district.given(
        "INSERT INTO enrolment_code (id, station_id, salt, hash, made_at, made_by, until) VALUES"
            + " (5, "
            + station
            + ", '', '', now(), 77, now() + INTERVAL '1 day')");
    district.given(
        "INSERT INTO box_certificate (serial, station_id, certificate, fingerprint,"
            + " key_fingerprint, valid_from, valid_until, issued_at, code_id) VALUES ('ab', "
            + station
            + ", '', '', '', now(), now() + INTERVAL '1 year', now(), 5)");
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void twoBoxesThatTakeTurnsAreTold() throws SQLException {
    connect(HERS);
    connect(COPY);
    connect(HERS);
    assertThat(isDoubled()).isFalse();

    connect(COPY);
    assertThat(isDoubled()).isTrue();
  }

  @Test
  void soAreTwoBoxesWithOneToken() throws SQLException {
    district.given("UPDATE box_certificate SET revoked_at = now(), reason = 'x'");
    district.given(
        "INSERT INTO box_token (station_id, hash, made_at, made_by) VALUES ("
            + station
            + ", '$7$', now(), 77)");
    connect(HERS);
    connect(COPY);
    connect(HERS);
    assertThat(isDoubled()).isFalse();
    connect(COPY);

    assertThat(isDoubled()).isTrue();
  }

  /** A broker brings again what was not acknowledged. */
  @Test
  void theSameWordTwiceIsNoTurn() throws SQLException {
    var hers = connected(HERS);
    var copys = connected(COPY);
    keep(hers);
    keep(copys);
    for (var n = 0; n < 5; n++) {
      keep(hers);
      keep(copys);
    }

    assertThat(isDoubled()).isFalse();
  }

  @Test
  void aLineThatFailsAllDayKeepsFiftyRows() throws SQLException {
    for (var n = 0; n < 60; n++) {
      connect(HERS);
    }

    try (var connection = district.database.dataSource().getConnection();
        var row =
            connection.createStatement().executeQuery("SELECT count(*) FROM box_connection")) {
      row.next();
      assertThat(row.getInt(1)).isEqualTo(50);
    }
    assertThat(isDoubled()).isFalse();
  }

  private void connect(UUID boot) throws SQLException {
    keep(connected(boot));
  }

  private Connected connected(UUID boot) {
    connections++;
    return new Connected(
        station, boot, "connection-" + connections, Instant.now().plusSeconds(connections));
  }

  private void keep(Connected connected) throws SQLException {
    try (var connection = district.database.dataSource().getConnection()) {
      TwinRepository.keep(connection, List.of(connected));
    }
  }

  private boolean isDoubled() throws SQLException {
    return district.context.getBean(RevocationService.class).boxes(Scope.ALL).stream()
        .anyMatch(box -> box.code().equals(E1) && box.doubledAt().isPresent());
  }
}
