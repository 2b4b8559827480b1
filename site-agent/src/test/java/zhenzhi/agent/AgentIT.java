package zhenzhi.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.protocol.Command;
import zhenzhi.protocol.Command.Order;
import zhenzhi.protocol.Event.Booted;
import zhenzhi.protocol.Playback;
import zhenzhi.protocol.Presence;
import zhenzhi.protocol.Receipt.Outcome;
import zhenzhi.protocol.Result;
import zhenzhi.protocol.Sample;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.link.Await;
import zhenzhi.protocol.link.Mosquitto;

/** The agent as a process of its own, as on a box, against a real Mosquitto. */
class AgentIT {
  private static final StationCode SITE = new StationCode("sn-0017");
  private static final Instant NEVER = Instant.parse("2099-01-01T00:00:00Z");

  @TempDir Path folder;
  private Mosquitto broker;
  private Collector collector;
  private Process agent;

  @BeforeEach
  void start() throws IOException {
    broker = Mosquitto.start(Files.createDirectory(folder.resolve("broker")));
    collector = new Collector(broker.uri(), SITE);
    Files.writeString(journal(), "stopped\n");
    agent = run("run");
  }

  @AfterEach
  void stop() {
    agent.destroyForcibly();
    collector.close();
    broker.close();
  }

  @Test
  void aReportArrivesAndItsReceiptFreesIt() {
    collector.awaitPresence(Presence.State.ONLINE);
    var first = collector.awaitReport(1);
    assertThat(first.report().events()).first().isInstanceOf(Booted.class);
    assertThat(first.report().samples())
        .extracting(Object::getClass)
        .contains(Sample.Box.class, Sample.Line.class);
    collector.settle(first, Outcome.STORED);
    collector.settle(collector.awaitReport(2), Outcome.REFUSED);

    reconnect();

    collector.awaitReport(5);
    assertThat(collector.count(1)).isEqualTo(1);
    assertThat(collector.count(2)).isEqualTo(1);
  }

  @Test
  void withoutReceiptItIsSentAgainAfterAReconnect() {
    collector.awaitReport(1);

    reconnect();

    Await.until("report 1 again", () -> collector.count(1) >= 2);
    collector.awaitReport(2);
  }

  @Test
  void aKilledAgentIsReportedLostAndGoesOnWhereItWas() throws IOException {
    collector.awaitReport(2);

    agent.destroyForcibly();

    collector.awaitPresence(Presence.State.LOST);
    var before = collector.reports().size();
    agent = run("run");
    Await.until("reports of the next run", () -> collector.reports().size() > before + 3);
    var numbers =
        collector.reports().stream().map(sent -> sent.report().id().seq()).distinct().sorted();
    assertThat(numbers).startsWith(1L, 2L, 3L);
    assertThat(collector.reports().stream().map(sent -> sent.report().id().boot()).distinct())
        .hasSize(1);
  }

  @Test
  void anAgentThatStopsSaysSoAndSendsTheRest() throws InterruptedException {
    var first = collector.awaitReport(1);

    agent.destroy();

    assertThat(agent.waitFor(20, TimeUnit.SECONDS)).isTrue();
    collector.awaitPresence(Presence.State.STOPPED);
    assertThat(collector.presences()).doesNotContain(Presence.State.LOST);
    assertThat(collector.reports()).hasSizeGreaterThan(1).contains(first);
  }

  @Test
  void whatPlaysIsReportedWhileItPlays() throws IOException {
    collector.awaitReport(1);
    write("playing\tDJ-0113\t入党誓词\n");
    Await.until("playback in two reports", () -> playbacks().size() >= 2);
    write("stopped\n");

    var first = playbacks().get(0);
    var second = playbacks().get(1);
    assertThat(first.content()).isEqualTo("DJ-0113");
    assertThat(first.title()).isEqualTo("入党誓词");
    assertThat(first.category()).isEqualTo(Playback.Category.BASICS);
    assertThat(first.player()).isEqualTo("journal");
    assertThat(second.session()).isEqualTo(first.session());
    assertThat(second.from()).isEqualTo(first.until());
  }

  @Test
  void commandsAreAnswered() {
    collector.awaitReport(1);
    var diagnose = command(new Order.Diagnose());
    collector.command(diagnose);
    var findings = collector.awaitResult(1);
    collector.command(diagnose);
    collector.command(command(new Order.ReportNow()));

    assertThat(findings.findings()).extracting(Result.Finding::name).contains("机顶盒", "到服务器", "播放器");
    assertThat(findings.outcome()).isEqualTo(Result.Outcome.DONE);
    assertThat(collector.awaitResult(2)).isEqualTo(findings);
    assertThat(collector.awaitResult(3).detail()).startsWith("已上报");
  }

  @Test
  void checkTellsTheTechnicianWhatIsSeen() throws IOException, InterruptedException {
    collector.awaitReport(1);
    assertThat(check()).contains("程序正在运行，已登录", "全部正常");

    agent.destroy();
    assertThat(agent.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(check()).contains("登录服务器    好      已登录", "全部正常");

    broker.stop();
    assertThat(check()).contains("到服务器      不好    连不上", "登录服务器    不好", "有问题");
    broker.restart();
  }

  private String check() throws IOException, InterruptedException {
    var check = run("check");
    var said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(check.waitFor()).isEqualTo(said.contains("全部正常") ? 0 : 1);
    return said;
  }

  /** What the network does to a box: the connection is gone, and comes back. */
  private void reconnect() {
    broker.stop();
    broker.restart();
    collector.awaitConnection(2);
  }

  private List<Playback> playbacks() {
    var playbacks = new ArrayList<Playback>();
    var seen = new ArrayList<Long>();
    for (var sent : collector.reports()) {
      if (!seen.contains(sent.report().id().seq())) {
        seen.add(sent.report().id().seq());
        playbacks.addAll(sent.report().playback());
      }
    }
    return playbacks;
  }

  private static Command command(Order order) {
    return new Command(UUID.randomUUID(), SITE, NEVER, order);
  }

  private Path journal() {
    return folder.resolve("journal");
  }

  private void write(String line) throws IOException {
    Files.writeString(journal(), line, StandardOpenOption.APPEND);
  }

  private Process run(String how) throws IOException {
    var config = folder.resolve("site-agent.properties");
    Files.write(
        config,
        List.of(
            "station=" + SITE,
            "broker=" + broker.uri(),
            "password=secret",
            "data=" + folder.resolve("data"),
            "sample-seconds=1",
            "report-seconds=2",
            "retry-seconds=1",
            "box.clock=always",
            "player=journal",
            "player.journal.file=" + journal()));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            Agent.class.getName(),
            how,
            "--config",
            config.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
