package zhenzhi.agent.uplink;

import java.lang.System.Logger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import zhenzhi.protocol.ClockReading;
import zhenzhi.protocol.Command;
import zhenzhi.protocol.Limits;
import zhenzhi.protocol.Result;
import zhenzhi.protocol.Result.Outcome;
import zhenzhi.protocol.Text;

/** Carries out each command once, in the order of arrival, and remembers what it answered. */
final class CommandDesk implements AutoCloseable {
  private static final Logger LOG = System.getLogger(CommandDesk.class.getName());
  private static final int REMEMBERED = 64;
  private static final int LONGEST = 500;

  private final Orders orders;
  private final Consumer<Result> answer;
  private final Map<UUID, Optional<Result>> known = new HashMap<>();
  private final Map<UUID, Result> unheard = new LinkedHashMap<>();
  private final Deque<UUID> order = new ArrayDeque<>();
  private final ExecutorService worker =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("command").factory());

  /**
   * @param answer takes results, on any thread
   */
  CommandDesk(Orders orders, Consumer<Result> answer) {
    this.orders = orders;
    this.answer = answer;
  }

  /** Takes a command: carries it out, repeats its answer, or lets it lie because it expired. */
  void take(Command command, ClockReading now) {
    if (now.synchronised() && now.wall().isAfter(command.expires())) {
      LOG.log(Logger.Level.INFO, "Let command {0} lie: it expired.", command.id());
      return;
    }
    if (remember(command.id())) {
      LOG.log(Logger.Level.INFO, "Carry out command {0}.", command.id());
      worker.execute(() -> carryOut(command));
    } else {
      answered(command.id()).ifPresent(answer);
    }
  }

  /** What was answered while nobody heard it is answered again. */
  void connected() {
    var again = new ArrayList<Result>();
    synchronized (this) {
      again.addAll(unheard.values());
      unheard.clear();
    }
    again.forEach(answer);
  }

  /** The broker did not take an answer. */
  synchronized void unheard(Result result) {
    if (known.containsKey(result.command())) {
      unheard.put(result.command(), result);
    }
  }

  private synchronized boolean remember(UUID id) {
    if (known.containsKey(id)) {
      return false;
    }
    known.put(id, Optional.empty());
    order.addLast(id);
    if (order.size() > REMEMBERED) {
      var oldest = order.removeFirst();
      known.remove(oldest);
      unheard.remove(oldest);
    }
    return true;
  }

  private synchronized Optional<Result> answered(UUID id) {
    return known.getOrDefault(id, Optional.empty());
  }

  private void carryOut(Command command) {
    var result = result(command, attempt(command));
    synchronized (this) {
      known.replace(command.id(), Optional.of(result));
    }
    answer.accept(result);
  }

  private Orders.Answer attempt(Command command) {
    try {
      return orders.carryOut(command.order());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Orders.Answer(Outcome.FAILED, "程序正在停止", List.of());
    } catch (RuntimeException bug) {
      LOG.log(Logger.Level.ERROR, "Command " + command.id() + " failed.", bug);
      return new Orders.Answer(Outcome.FAILED, String.valueOf(bug.getMessage()), List.of());
    }
  }

  private static Result result(Command command, Orders.Answer given) {
    return new Result(
        command.id(),
        command.station(),
        given.outcome(),
        Text.fitted(given.detail(), LONGEST),
        given.findings().stream().limit(Limits.FINDINGS).toList());
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
