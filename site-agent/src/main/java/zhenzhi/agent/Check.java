package zhenzhi.agent;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import zhenzhi.agent.outbox.Outbox;
import zhenzhi.agent.probe.Lookout;
import zhenzhi.agent.probe.Lookout.Look;
import zhenzhi.agent.probe.Sighting;
import zhenzhi.protocol.Result.Finding;
import zhenzhi.protocol.Result.Verdict;
import zhenzhi.protocol.link.Link;

/** Looks at everything once and says what it saw, to a technician in front of the box. */
final class Check {
  /** As long as a link tries: a slow box needs seconds for its handshake. */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private static final Duration LOOK = Duration.ofMillis(200);

  /** Twice refused is refused: nobody in front of a box waits for more. */
  private static final int REFUSALS = 2;

  private static final String LOGIN = LinkNote.NAME;

  private final AgentConfig config;
  private final Machine machine;

  Check(AgentConfig config, Machine machine) {
    this.config = config;
    this.machine = machine;
  }

  /** Answers whether all is well. */
  boolean printTo(PrintStream out) throws InterruptedException, IOException {
    var findings = new ArrayList<Finding>();
    var failed = false;
    Files.createDirectories(config.data());
    try (var lookout = new Lookout(machine.probes())) {
      for (var look : lookout.look(machine.clock().uptime())) {
        findings.addAll(look.sighting().findings());
        failed |= look instanceof Look.Failed;
      }
    }
    findings.add(login());
    var bad = findings.stream().filter(one -> one.verdict() == Verdict.BAD).count();
    out.println("站点 " + config.uplink().station() + "，服务器 " + config.uplink().broker());
    Table.lines(findings).forEach(out::println);
    out.println(bad == 0 && !failed ? "全部正常" : "有问题，请看上面标着“不好”或“看不到”的行");
    return bad == 0 && !failed;
  }

  /**
   * Logs in as the agent would. The broker knows a station only once, so while the agent runs this
   * would throw it out; then its own word is taken.
   */
  private Finding login() throws InterruptedException, IOException {
    if (isAgentRunning()) {
      return new LinkNote(config.data())
          .read()
          .orElse(Sighting.finding(LOGIN, Verdict.UNKNOWN, "程序正在运行，还没有结果"));
    }
    var up = new CountDownLatch(1);
    var listener =
        new Link.Listener() {
          @Override
          public void arrived(Link.Delivery delivery) {}

          @Override
          public void connected(String connection) {
            up.countDown();
          }
        };
    try (var link = Link.open(config.uplink().link(), _ -> Optional.empty(), listener)) {
      if (isUp(up, link)) {
        return Sighting.finding(LOGIN, Verdict.GOOD, "已登录");
      }
      var why = link.state() instanceof Link.State.Down(_, _, var words) ? words : "没有回答";
      return Sighting.finding(LOGIN, Verdict.BAD, "登录不了：" + why);
    }
  }

  private static boolean isUp(CountDownLatch up, Link link) throws InterruptedException {
    for (var looks = PATIENCE.dividedBy(LOOK); looks > 0; looks--) {
      if (up.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        return true;
      }
      if (link.state() instanceof Link.State.Down(_, var attempts, _) && attempts >= REFUSALS) {
        return false;
      }
    }
    return false;
  }

  /** A running agent holds its outbox. */
  private boolean isAgentRunning() throws IOException {
    var file = config.data().resolve(Outbox.FILE);
    if (!Files.exists(file)) {
      return false;
    }
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      return lock == null;
    }
  }
}
