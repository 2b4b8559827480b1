package zhenzhi.collector.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static zhenzhi.collector.ingest.Stations.NORTH_RIDGE;
import static zhenzhi.collector.ingest.Stations.RETIRED;
import static zhenzhi.collector.ingest.Stations.STRANGER;
import static zhenzhi.collector.ingest.Stations.code;
import static zhenzhi.collector.ingest.Stations.course;
import static zhenzhi.collector.ingest.Stations.evening;
import static zhenzhi.collector.ingest.Stations.report;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.collector.station.Scope;
import zhenzhi.db.testing.TestDatabase;
import zhenzhi.protocol.Command;
import zhenzhi.protocol.Limits;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.Result;
import zhenzhi.protocol.SentReport;
import zhenzhi.protocol.Topics.Channel;
import zhenzhi.protocol.link.Await;

/** What taking in promises, whichever broker brings the reports. */
abstract class IntakeContract {
  private static final int STATIONS = 8;

  @TempDir Path directory;

  private final TestDatabase database = TestDatabase.fresh();
  private final DataSource tables = database.dataSource();
  private TestBroker broker;
  private RunningCollector collector;
  private Boxes boxes;

  abstract TestBroker start(Path directory);

  @BeforeEach
  void start() throws SQLException {
    Stations.register(tables, STATIONS);
    broker = start(directory);
    collector = collector("collector.1");
    boxes = new Boxes(broker.uri());
  }

  @AfterEach
  void stop() {
    boxes.close();
    collector.close();
    broker.close();
    database.close();
  }

  /** Repeated and shuffled, the hours are those of an ideal run. */
  @Test
  void repeatedAndShuffledReportsAreStoredOnce() throws SQLException {
    var reports = evenings(60);
    var thrice = new ArrayList<SentReport>();
    for (var copies = 0; copies < 3; copies++) {
      thrice.addAll(reports);
    }
    Collections.shuffle(thrice, new Random(1));

    thrice.forEach(boxes::send);
    boxes.sendUntilSettled(reports);

    assertEveryReportIsStoredOnce(reports);
    // Five hours from eight in the evening: four until midnight, one after; a session counts where
    // it begins.
    assertThat(days()).isEqualTo("2026-11-20 14400000 14400000 1, 2026-11-21 3600000 3600000 0");
  }

  @Test
  void aReceiptComesOnlyAfterCommit() {
    var sent = report(NORTH_RIDGE, 1, course(1, 0, 300));
    database.execute("ALTER TABLE playback RENAME TO playback_away");

    boxes.send(sent);
    Await.until("the batch fails", () -> collector.count("ingest.batch.failures") > 1);

    assertThat(boxes.stored()).isEmpty();
    assertThat(ask("SELECT count(*) FROM report")).isEqualTo("0");

    database.execute("ALTER TABLE playback_away RENAME TO playback");
    Await.until("the receipt", () -> boxes.stored().contains(sent.report().id()));
    assertThat(ask("SELECT count(*) FROM playback")).isEqualTo("1");
  }

  @Test
  void aCollectorThatRestartsGoesOn() throws SQLException {
    var reports = evenings(20);
    reports.subList(0, 80).forEach(boxes::send);
    collector.close();
    reports.subList(80, 160).forEach(boxes::send);
    collector = collector("collector.1");

    boxes.sendUntilSettled(reports);

    assertEveryReportIsStoredOnce(reports);
  }

  @Test
  void twoCollectorsShareTheWork() throws SQLException {
    var reports = evenings(30);
    try (var other = collector("collector.2")) {
      reports.forEach(boxes::send);
      boxes.sendUntilSettled(reports);
      assertThat(other.count("ingest.messages")).isPositive();
    }
    assertThat(collector.count("ingest.messages")).isPositive();
    assertEveryReportIsStoredOnce(reports);
  }

  @Test
  void aBrokerThatRestartsLosesNothing() throws SQLException {
    var reports = evenings(20);
    reports.subList(0, 100).forEach(boxes::send);
    broker.restart();

    boxes.sendUntilSettled(reports);

    assertEveryReportIsStoredOnce(reports);
  }

  @Test
  void badInputIsKeptWithItsReasonAndStallsNothing() {
    var good = report(NORTH_RIDGE, 9, course(9, 0, 300));
    var stranger = report(STRANGER, 1);
    var retired = report(RETIRED, 1);
    boxes.publish(NORTH_RIDGE, Channel.REPORT, "not JSON".getBytes(UTF_8));
    boxes.publish(NORTH_RIDGE, Channel.PRESENCE, new byte[0]);
    boxes.publish(NORTH_RIDGE, Channel.REPORT, new byte[Limits.PAYLOAD_BYTES + 1]);
    boxes.publish(NORTH_RIDGE, Channel.REPORT, edited(good, "\"version\":1", "\"version\":2"));
    boxes.publish(code(2), Channel.REPORT, ProtocolJson.encode(good));
    boxes.publish(NORTH_RIDGE, Channel.REPORT, edited(good, "\"seq\":9", "\"seq\":-9"));
    boxes.publish(
        NORTH_RIDGE,
        Channel.REPORT,
        edited(report(NORTH_RIDGE, 10), "\"memoryFreeMiB\":110", "\"memoryFreeMiB\":-1"));
    boxes.send(stranger);
    boxes.send(retired);
    boxes.send(good);
    Await.until("the receipt", () -> areSettled(good));
    Await.until(
        "the strangers",
        () -> ask("SELECT count(*) FROM quarantine WHERE reason = 'UNKNOWN_STATION'").equals("2"));

    assertThat(
            ask(
                """
                SELECT string_agg(line, ', ' ORDER BY line)
                FROM (
                  SELECT reason || ' ' || count(*) AS line FROM quarantine GROUP BY reason
                ) AS counted
                """))
        .isEqualTo(
            "MALFORMED 2, OUT_OF_RANGE 2, TOO_LARGE 1, UNKNOWN_STATION 2,"
                + " UNSUPPORTED_VERSION 1, WRONG_STATION 1");
    assertThat(ask("SELECT string_agg(CAST(seq AS text), ' ' ORDER BY seq) FROM report"))
        .isEqualTo("9 10");
    assertThat(ask("SELECT detail FROM quarantine WHERE detail LIKE 'samples%'"))
        .contains("samples[0].memoryFreeMiB", "-1");
    assertThat(ask("SELECT max(length(payload)) || ' ' || max(payload_bytes) FROM quarantine"))
        .isEqualTo("4096 " + (Limits.PAYLOAD_BYTES + 1));
    assertThat(boxes.stored()).contains(good.report().id());
    assertThat(areSettled(stranger)).isFalse();
    assertThat(areSettled(retired)).isFalse();
  }

  /** By whichever broker it comes: one that is not ours may not end the connection. */
  @Test
  void aBoxWhoseCertificateWasTakenBackIsPutAsideUntilItIsEnrolledAnew() {
    database.execute(
        """
        INSERT INTO account (id, login, password_hash, person, role, org_path)
        VALUES (77, 'office', '', '赵敏', 'OFFICE', '/');
        INSERT INTO enrolment_code (id, station_id, salt, hash, made_at, made_by, until)
        SELECT 1, id, '', '', now(), 77, now() + interval '1 day' FROM station WHERE code = '%s';
        """
            .formatted(NORTH_RIDGE));
    certificate("a1", "1 hour");
    database.execute(
        "UPDATE box_certificate SET revoked_at = now(), revoked_by = 77, reason = 'x'");
    var thiefs = report(NORTH_RIDGE, 1);
    boxes.send(thiefs);
    Await.until(
        "it is put aside",
        () -> ask("SELECT string_agg(reason, ' ') FROM quarantine").equals("REVOKED"));
    assertThat(areSettled(thiefs)).isFalse();
    assertThat(ask("SELECT count(*) FROM report")).isEqualTo("0");
    assertThat(ask("SELECT count(heard_at) FROM station_state")).isEqualTo("0");

    certificate("a2", "1 minute");
    var honest = report(NORTH_RIDGE, 2);
    boxes.send(honest);

    Await.until("the receipt", () -> areSettled(honest));
  }

  private void certificate(String serial, String ago) {
    database.execute(
        """
        INSERT INTO box_certificate (serial, station_id, certificate, fingerprint, key_fingerprint, valid_from,
          valid_until, issued_at, code_id)
        SELECT '%1$s', station_id, '', '%1$s', '', now() - interval '1 day', now() + interval '1 day',
          now() - interval '%2$s', id
        FROM enrolment_code
        """
            .formatted(serial, ago));
  }

  /** What PostgreSQL refuses for its content must not hold up those around it. */
  @Test
  void aMessageThatCannotBeStoredIsSetApart() {
    database.execute("ALTER TABLE report ADD CONSTRAINT poison CHECK (seq <> 13)");
    var reports = evening(NORTH_RIDGE, 40);

    reports.forEach(boxes::send);
    Await.until("the receipts", () -> boxes.stored().size() == 39);
    Await.until(
        "the quarantine",
        () -> ask("SELECT string_agg(reason, ' ') FROM quarantine").equals("UNSTORABLE"));

    assertThat(ask("SELECT count(*) FROM report")).isEqualTo("39");
    assertThat(areSettled(reports.get(12))).isFalse(); // the fault may be ours: the box keeps it
  }

  @Test
  void aCommandReachesItsBoxAndTheAnswerComesBack() {
    var desk = collector.bean(CommandService.class);
    database.execute(
        """
        INSERT INTO account (id, login, password_hash, person, role, org_path)
        VALUES (1, 'li.wei', '-', '李伟', 'OFFICE', '/1/')
        """);

    var asked = desk.ask(Scope.ALL, NORTH_RIDGE, new Command.Order.Diagnose(), 1);
    Await.until("the command", () -> boxes.commands().contains(asked));
    var answer = new Result(asked.id(), NORTH_RIDGE, Result.Outcome.DONE, "一切正常", List.of());
    boxes.send(answer);

    Await.until(
        "the answer", () -> desk.results(Scope.ALL, NORTH_RIDGE, 9).getFirst().isAnswered());
    assertThat(desk.results(Scope.ALL, NORTH_RIDGE, 9))
        .extracting(Asked::command, one -> one.answer().map(Asked.Answer::result))
        .containsExactly(tuple(asked, Optional.of(answer)));
  }

  private boolean areSettled(SentReport... reports) {
    return Stream.of(reports).allMatch(boxes::isSettled);
  }

  private RunningCollector collector(String clientId) {
    var running =
        RunningCollector.start(
            clientId, broker.uri(), database.url(), database.user(), database.password());
    Await.until("the collector listens", running::isListening);
    return running;
  }

  private void assertEveryReportIsStoredOnce(List<SentReport> reports) throws SQLException {
    assertThat(ask("SELECT count(*) || ' ' || count(DISTINCT (station_id, boot, seq)) FROM report"))
        .isEqualTo(reports.size() + " " + reports.size());
    assertThat(ask("SELECT count(*) FROM playback")).isEqualTo("" + reports.size());
    assertThat(ask("SELECT count(*) FROM box_sample")).isEqualTo("" + reports.size());
    assertThat(
            collector
                .study()
                .verify(
                    LongStream.rangeClosed(1, STATIONS).boxed().toList(),
                    LocalDate.parse("2026-11-18"),
                    LocalDate.parse("2026-11-23")))
        .isEmpty();
  }

  /** The days of all stations, which played the same. */
  private String days() {
    return ask(
        """
        SELECT string_agg(line, ', ' ORDER BY line)
        FROM (
          SELECT DISTINCT day || ' ' || raw_ms || ' ' || credited_ms || ' ' || sessions AS line
          FROM station_day
        ) AS played
        """);
  }

  private String ask(String question) {
    return Asking.of(tables, question);
  }

  /** The evenings of all stations, one station's report after another's. */
  private static List<SentReport> evenings(int reports) {
    var evenings =
        IntStream.rangeClosed(1, STATIONS)
            .mapToObj(number -> evening(code(number), reports))
            .toList();
    var all = new ArrayList<SentReport>();
    for (var seq = 0; seq < reports; seq++) {
      for (var evening : evenings) {
        all.add(evening.get(seq));
      }
    }
    return all;
  }

  private static byte[] edited(SentReport sent, String from, String to) {
    var json = new String(ProtocolJson.encode(sent), UTF_8);
    assertThat(json).contains(from);
    return json.replace(from, to).getBytes(UTF_8);
  }
}
