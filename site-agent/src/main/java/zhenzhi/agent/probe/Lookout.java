package zhenzhi.agent.probe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Result.Verdict;

/**
 * Looks through all probes side by side, each on a thread of its own that ends when idle. A probe
 * that fails or hangs costs the others nothing; one that still hangs is not asked again.
 */
public final class Lookout implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final List<Probe> probes;
  private final Duration patience;
  private final Map<Probe, Asked> hanging = new LinkedHashMap<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("probe-", 1).factory());

  public Lookout(List<Probe> probes) {
    this(probes, PATIENCE);
  }

  Lookout(List<Probe> probes, Duration patience) {
    this.probes = List.copyOf(probes);
    this.patience = patience;
  }

  /** How one probe fared. */
  public sealed interface Look {
    record Seen(Probe probe, Sighting sighting) implements Look {}

    record Failed(Probe probe, String why) implements Look {}

    /** What it saw; of a probe that failed, that it did. */
    default Sighting sighting() {
      return switch (this) {
        case Seen(_, var sighting) -> sighting;
        case Failed(var probe, var why) ->
            Sighting.of(Sighting.finding(probe.name(), Verdict.UNKNOWN, "看不到：" + why));
      };
    }
  }

  /** A question under way. A cancelled answer is done at once, its thread perhaps never. */
  private record Asked(Future<Sighting> answer, CountDownLatch over) {}

  /** Looks once, in the order of the probes. */
  public synchronized List<Look> look(Duration uptime) throws InterruptedException {
    hanging.values().removeIf(asked -> asked.over().getCount() == 0);
    var asked = new LinkedHashMap<Probe, Asked>();
    for (var probe : probes) {
      if (!hanging.containsKey(probe)) {
        asked.put(probe, ask(probe, uptime));
      }
    }
    var deadline = System.nanoTime() + patience.toNanos();
    var looks = new ArrayList<Look>();
    for (var probe : probes) {
      var question = asked.get(probe);
      looks.add(
          question == null ? new Look.Failed(probe, "上次还没有结果") : await(probe, question, deadline));
    }
    return looks;
  }

  private Asked ask(Probe probe, Duration uptime) {
    var over = new CountDownLatch(1);
    var answer =
        threads.submit(() -> {
          try {
            return probe.look(uptime);
          } finally {
            over.countDown();
          }
        });
    return new Asked(answer, over);
  }

  private Look await(Probe probe, Asked asked, long deadline) throws InterruptedException {
    try {
      var left = Math.max(deadline - System.nanoTime(), 0);
      return new Look.Seen(probe, asked.answer().get(left, TimeUnit.NANOSECONDS));
    } catch (ExecutionException failed) {
      return new Look.Failed(probe, words(failed.getCause()));
    } catch (TimeoutException tooLong) {
      asked.answer().cancel(true);
      hanging.put(probe, asked);
      return new Look.Failed(probe, "超过 " + patience.toSeconds() + " 秒没有结果");
    }
  }

  private static String words(@Nullable Throwable failure) {
    if (failure == null) {
      return "不清楚";
    }
    var said = failure.getMessage();
    return said == null ? failure.getClass().getSimpleName() : said;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
