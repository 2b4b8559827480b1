package zhenzhi.collector.database;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;

/** Says once in the log that something fails, and once that it works again. */
public final class Outage {
  private final Logger log;
  private final String what;
  private final AtomicBoolean failing = new AtomicBoolean();

  /**
   * @param what fails, as the beginning of a sentence
   */
  public Outage(Logger log, String what) {
    this.log = log;
    this.what = what;
  }

  public void failed(Exception why) {
    if (failing.compareAndSet(false, true)) {
      var reason = String.valueOf(why.getMessage()).lines().findFirst().orElse("");
      log.warn("{} fails and is tried again until it works: \"{}\".", what, reason);
    }
  }

  public void over() {
    if (failing.compareAndSet(true, false)) {
      log.info("{} works again.", what);
    }
  }

  public boolean lasts() {
    return failing.get();
  }
}
