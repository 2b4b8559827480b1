package zhenzhi.agent.probe;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Sample.Answer;

/** Asks the name service for one name. A name that it does not know counts as no answer. */
final class Resolver {
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[?[0-9a-fA-F]*:.*");

  private final String name;
  private final Duration patience;
  private @Nullable CompletableFuture<Boolean> pending;

  Resolver(String name, Duration patience) {
    this.name = name;
    this.patience = patience;
  }

  /** Asks, and gives up after the time limit; the system's own limit may be half a minute. */
  synchronized Answer ask() throws InterruptedException {
    if (ADDRESS.matcher(name).matches()) {
      return Answer.NOT_ASKED;
    }
    if (pending == null) {
      var asked = new CompletableFuture<Boolean>();
      Thread.ofPlatform().daemon().name("dns").start(() -> asked.complete(isKnown()));
      pending = asked;
    }
    try {
      boolean known = pending.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      pending = null;
      return known ? Answer.ANSWERED : Answer.SILENT;
    } catch (TimeoutException hanging) {
      return Answer.SILENT; // the same question is still under way; another would pile up behind it
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private boolean isKnown() {
    try {
      return InetAddress.getAllByName(name).length > 0;
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
