package zhenzhi.agent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Supplier;
import zhenzhi.agent.outbox.Outbox;
import zhenzhi.agent.probe.Lookout;
import zhenzhi.agent.probe.Sighting;
import zhenzhi.agent.uplink.Orders;
import zhenzhi.protocol.Command.Order;
import zhenzhi.protocol.Event.ReportsDropped;
import zhenzhi.protocol.Result.Finding;
import zhenzhi.protocol.Result.Outcome;
import zhenzhi.protocol.Result.Verdict;

/** What this box does when it is told to. */
final class BoxOrders implements Orders {
  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final Duration MOST = Duration.ofHours(1);

  private final Lookout lookout;
  private final Rounds rounds;
  private final Outbox outbox;
  private final Supplier<Duration> uptime;

  BoxOrders(Lookout lookout, Rounds rounds, Outbox outbox, Supplier<Duration> uptime) {
    this.lookout = lookout;
    this.rounds = rounds;
    this.outbox = outbox;
    this.uptime = uptime;
  }

  @Override
  public Answer carryOut(Order order) throws InterruptedException {
    return switch (order) {
      case Order.ReportNow _ -> {
        rounds.lookAndWrite();
        yield Answer.done("已上报，编号 " + outbox.boot().lastSeq());
      }
      case Order.Diagnose _ -> diagnose();
      case Order.SetInterval(var sample, var report) -> setInterval(sample, report);
    };
  }

  private Answer diagnose() throws InterruptedException {
    var findings = new ArrayList<Finding>();
    for (var look : lookout.look(uptime.get())) {
      findings.addAll(look.sighting().findings());
    }
    findings.add(waiting());
    var bad = findings.stream().filter(one -> one.verdict() == Verdict.BAD).count();
    return new Answer(Outcome.DONE, bad == 0 ? "没有发现问题" : "发现 " + bad + " 处问题", findings);
  }

  private Finding waiting() {
    var what = outbox.waiting() + " 份，" + outbox.bytes() / 1024 + " KiB，丢弃 " + dropped() + " 份";
    return outbox
        .trouble()
        .map(why -> Sighting.finding("待上报", Verdict.BAD, what + "，写不进磁盘：" + why))
        .orElseGet(() -> Sighting.finding("待上报", Verdict.GOOD, what));
  }

  private long dropped() {
    return outbox.dropped(uptime.get()).stream().mapToLong(ReportsDropped::reports).sum();
  }

  private Answer setInterval(Duration sample, Duration report) {
    if (sample.compareTo(LEAST) < 0 || report.compareTo(MOST) > 0 || report.compareTo(sample) < 0) {
      return Answer.refused("间隔不合适：" + sample.toSeconds() + " 秒，" + report.toSeconds() + " 秒");
    }
    rounds.setIntervals(sample, report);
    return Answer.done("采集 " + sample.toSeconds() + " 秒，上报 " + report.toSeconds() + " 秒");
  }
}
