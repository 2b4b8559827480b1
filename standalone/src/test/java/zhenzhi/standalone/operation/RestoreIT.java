package zhenzhi.standalone.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.protocol.link.Await;
import zhenzhi.standalone.chaos.District;
import zhenzhi.standalone.chaos.Victim;

/** Backups are made while reports come in, and a district goes on from what was restored. */
@Tag("long")
class RestoreIT {
  private static final Duration GRACE = Duration.ofSeconds(30);

  @TempDir Path folder;

  /** Somebody spoils the hours at noon; at one o'clock they are again what they were before. */
  @Test
  void theDatabaseIsLedBackToJustBeforeAMishap() throws Exception {
    var server = KeptServer.in(folder);
    var backups = Backups.of(server, folder);
    try (var district = District.start(folder, Flow.config(7), server.store(), List.of())) {
      var flow = new Flow(district);
      flow.begin();
      backups.once();
      flow.goesOn();
      flow.end();
      assertThat(flow.audit().holds()).as(flow.audit().toString()).isTrue();

      var well = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
      Await.until("a moment is over", () -> Instant.now().isAfter(well.plusMillis(100)));
      spoil(district);
      assertThat(flow.audit().holds()).isFalse();

      var name = Backups.name(backups.at(well).orFail());
      stopCollectors(district);
      backups.restore(name);

      var audit = flow.audit();
      assertThat(audit.details()).isEmpty();
      assertThat(audit.holds()).as(audit.toString()).isTrue();
      assertThat(StudyVerify.of(server.store())).contains("一致");
      assertThat(backups.at(well.minus(Duration.ofDays(1))).said())
          .contains("no copy of the cluster is older than");
    }
  }

  /** What came after the backup is gone, for boxes have had their receipts; but it is named. */
  @Test
  void whatLastNightsBackupLacksIsKnownToBeMissing() throws Exception {
    var server = KeptServer.in(folder);
    var backups = Backups.of(server, folder);
    try (var district = District.start(folder, Flow.config(8), server.store(), List.of())) {
      var flow = new Flow(district);
      flow.begin();
      var name = backups.once();
      flow.goesOn();
      flow.end();
      stopCollectors(district);

      assertThat(backups.restore(name)).contains("is in its place");
      var again = Instant.now();
      district.collectors().forEach(Victim::start);
      flow.listens(1, again);
      flow.listens(2, again);
      flow.begin();
      flow.end();

      var audit = flow.audit();
      assertThat(audit.lost()).isPositive();
      assertThat(audit.gaps()).isEqualTo(audit.lost());
      assertThat(audit.invented() + audit.aside()).isZero();
      assertThat(StudyVerify.of(server.store())).contains("一致");
    }
  }

  /** A backup is the truth about hours, not about who may come in. */
  @Test
  void whatWasTakenBackSinceStaysTakenBack() throws Exception {
    var server = KeptServer.in(folder);
    var backups = Backups.of(server, folder);
    try (var district = District.start(folder, Flow.config(9), server.store(), List.of())) {
      TakenBack.given(server.store());
      var name = backups.once();
      TakenBack.happens(server.store());
      TakenBack.longAgo(server);
      stopCollectors(district);

      assertThat(backups.restore(name))
          .contains(
              "带过来：备份之后发的证书 2 张，吊销的证书 2 张，吊销的口令 1 个，备份之后发的口令 1 个，"
                  + "停用的账号 2 个，改过的密码或验证码 1 个，注销的姓名和电话 1 人")
          .contains("备份之后才登记的，证书带不过来，请重新登记站点和机顶盒：late-1")
          .contains("现在又在用，要停用的请再停用一次：")
          .contains("删除了换下来的数据库 zhenzhi_before_20200101_000000");
      TakenBack.holds(new Flow(district));

      assertThat(backups.restore(name)).as("once more").contains("吊销的证书 2 张");
      TakenBack.holds(new Flow(district));
    }
  }

  private static void spoil(District district) throws SQLException {
    try (var connection = district.connect();
        var statement = connection.createStatement()) {
      statement.execute("DELETE FROM report WHERE seq % 2 = 0");
      statement.execute("UPDATE station_day SET raw_ms = 0");
    }
  }

  private static void stopCollectors(District district) {
    district.collectors().forEach(collector -> collector.stop(GRACE));
  }
}
