package zhenzhi.agent;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import zhenzhi.agent.probe.Lookout;

/** Looks at everything and writes a report, each at its interval. */
final class Rounds {
  /** Faults are reported at once, but one that comes and goes not more often than this. */
  private static final Duration BREATH = Duration.ofSeconds(5);

  /** What is played longer than this is safe from a power cut. */
  private static final Duration DRAFT = Duration.ofSeconds(10);

  private final Lookout lookout;
  private final Reporter reporter;
  private final Supplier<Duration> uptime;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private Duration sample;
  private Duration report;
  private Runnable written = () -> {};

  Rounds(
      Lookout lookout,
      Reporter reporter,
      Supplier<Duration> uptime,
      Duration sample,
      Duration report) {
    this.lookout = lookout;
    this.reporter = reporter;
    this.uptime = uptime;
    this.sample = sample;
    this.report = report;
  }

  /** Whom to tell of every report. */
  void onWritten(Runnable tell) {
    written = tell;
  }

  /**
   * Goes round until it is stopped. The first report is written at once.
   *
   * @param random makes the second come early: boxes that start together shall not go on together
   */
  void run(RandomGenerator random) throws InterruptedException {
    lookAndWrite();
    var looked = uptime.get();
    var wrote = looked.minusMillis((long) (report.toMillis() * random.nextDouble() / 2));
    var drafted = looked;
    while (true) {
      var now = uptime.get();
      if (now.compareTo(looked.plus(sample())) >= 0) {
        looked = now;
        look();
      }
      if (now.compareTo(wrote.plus(reporter.isDue() ? breath() : report())) >= 0) {
        wrote = now;
        drafted = now;
        write();
      }
      if (now.compareTo(drafted.plus(DRAFT)) >= 0) {
        drafted = now;
        draft();
      }
      if (restUntilStopped(earlier(looked.plus(sample()), wrote.plus(report())).minus(now))) {
        return;
      }
    }
  }

  void lookAndWrite() throws InterruptedException {
    look();
    write();
  }

  private synchronized void write() {
    if (stopped.getCount() > 0) {
      reporter.write();
      written.run();
    }
  }

  private synchronized void draft() {
    if (stopped.getCount() > 0) {
      reporter.draft();
    }
  }

  private void look() throws InterruptedException {
    for (var look : lookout.look(uptime.get())) {
      reporter.looked(look.sighting().samples());
    }
  }

  synchronized void setIntervals(Duration newSample, Duration newReport) {
    sample = newSample;
    report = newReport;
  }

  /** Writes what there is for the last time. */
  synchronized void stop() {
    write();
    stopped.countDown();
  }

  private synchronized Duration sample() {
    return sample;
  }

  private synchronized Duration report() {
    return report;
  }

  private synchronized Duration breath() {
    return earlier(BREATH, report);
  }

  /** Rests at most a second: faults and new intervals are not announced to this thread. */
  private boolean restUntilStopped(Duration rest) throws InterruptedException {
    return stopped.await(Math.clamp(rest.toMillis(), 20, 1000), TimeUnit.MILLISECONDS);
  }

  private static Duration earlier(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
