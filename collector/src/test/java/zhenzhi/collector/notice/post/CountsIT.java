package zhenzhi.collector.notice.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.diagnosis.clinic.DiagnosisService;
import zhenzhi.collector.notice.Party;

/** How many messages trouble makes, through sweep, ticket and notice. */
class CountsIT {
  /** 10:00 of Friday, 20 November 2026. */
  private static final Instant START = Instant.parse("2026-11-20T02:00:00Z");

  private static final Duration STEP = Duration.ofSeconds(20);

  private final Town town = new Town(START);
  private Instant since = START.minus(Duration.ofDays(9));
  private final DiagnosisService diagnoses = town.district.context.getBean(DiagnosisService.class);

  @BeforeEach
  void threeHundredSitesAreWell() throws SQLException {
    var way = town.way("/a", 20, false);
    town.contact(way, Party.TREATER, Optional.of("TELECOM"), "联通", town.district.district);
    town.contact(way, Party.TREATER, Optional.of("DISTRICT_REPAIR"), "区维修", town.district.district);
    town.contact(way, Party.KEEPER, Optional.empty(), "管理员", town.district.district);
    town.contact(way, Party.OFFICE, Optional.empty(), "远教办", town.district.district);
    town.district.given("UPDATE station SET registered_at = '2025-01-01T00:00:00Z'");
    town.district.given(
        """
        INSERT INTO station (code, name, kind, access, org_unit_id, org_path, registered_at)
        SELECT 'x-' || nth, 'x', kind, 'IPTV', org_unit_id, org_path, registered_at
        FROM station, generate_series(1, 300) AS nth
        WHERE code = 'e-2'
        """);
    town.district.given(
        """
        INSERT INTO station_state (station_id, heard_at, report_at, presence, presence_at, boot)
        SELECT id, '%1$s', '%1$s', 'ONLINE', '2026-11-19T02:00:00Z', gen_random_uuid()
        FROM station
        """
            .formatted(START));
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void aCutUplinkIsOneIncidentAndThreeMessagesAtMost() throws SQLException {
    presence("LOST", "code LIKE 'x-%'");
    pass(Duration.ofHours(2));

    assertThat(town.list("SELECT count(*) FROM incident")).containsExactly("1");
    assertThat(town.list("SELECT count(*) FROM ticket")).containsExactly("1");
    var toldOfIt = town.got().size();
    assertThat(toldOfIt).isBetween(1, 2);

    presence("ONLINE", "code LIKE 'x-%'");
    pass(Duration.ofHours(2));

    var ofRecovery = town.got().size() - toldOfIt;
    assertThat(ofRecovery).isEqualTo(1);
    assertThat(town.got().getLast()).contains("已恢复");
    assertThat(town.list("SELECT count(*) FROM ticket")).containsExactly("1");
    System.out.printf(
        "300 sites cut off: %d messages, %d of recovery%n", toldOfIt + ofRecovery, ofRecovery);
  }

  @Test
  void aCollectorThatStartsAgainTellsNobody() throws SQLException {
    pass(Duration.ofMinutes(10));
    town.now = town.now.plus(Duration.ofMinutes(5));
    town.district.given("DELETE FROM listener");
    presence("LOST", "true");
    town.now = town.now.plusSeconds(5);
    since = town.now;
    presenceAfter(Duration.ofSeconds(60));
    pass(Duration.ofHours(1));

    assertThat(town.list("SELECT count(*) FROM ticket")).containsExactly("0");
    town.assertGot(0);
    System.out.println("a collector that starts again: 0 messages");
  }

  @Test
  void aLinkThatFlapsForAnHourIsOneTicketAndTwoMessages() throws SQLException {
    for (var time = 0; time < 15; time++) {
      presence("LOST", "code = 'x-7'");
      pass(Duration.ofMinutes(2));
      presence("ONLINE", "code = 'x-7'");
      pass(Duration.ofMinutes(2));
    }
    pass(Duration.ofHours(5), Duration.ofMinutes(1));

    assertThat(town.list("SELECT count(*) FROM ticket")).containsExactly("1");
    assertThat(town.got()).hasSizeBetween(1, 2);
    System.out.printf("a link that flaps for an hour: %d messages%n", town.got().size());
  }

  private void presence(String state, String which) {
    town.district.given(
        """
        UPDATE station_state
        SET presence = '%s', presence_at = '%s', heard_at = '%2$s'
        WHERE station_id IN (SELECT id FROM station WHERE %s)
        """
            .formatted(state, town.now, which));
  }

  /** Boxes come back while the collector has only begun to listen. */
  private void presenceAfter(Duration time) throws SQLException {
    pass(time);
    presence("ONLINE", "true");
  }

  /** All services look every twenty seconds; those who are online are heard all the time. */
  private void pass(Duration time) throws SQLException {
    pass(time, STEP);
  }

  private void pass(Duration time, Duration step) throws SQLException {
    for (var until = town.now.plus(time); town.now.isBefore(until); ) {
      town.now = town.now.plus(step);
      town.district.given(
          "UPDATE station_state SET heard_at = '%s' WHERE presence = 'ONLINE'".formatted(town.now));
      town.district.given(
          """
          INSERT INTO listener (name, listening_since, seen_at)
          VALUES ('it', '%s', '%s')
          ON CONFLICT (name)
          DO UPDATE SET listening_since = excluded.listening_since, seen_at = excluded.seen_at
          """
              .formatted(since, town.now));
      diagnoses.sweep(town.now);
      town.chase.look(town.now);
      town.tell.look(town.now);
      town.post.send(InstantSource.fixed(town.now));
    }
  }
}
