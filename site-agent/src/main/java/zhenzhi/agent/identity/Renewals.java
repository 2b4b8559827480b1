package zhenzhi.agent.identity;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Renews the box's certificate while a third of its time is left, and tries until it works. */
public final class Renewals implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Renewals.class.getName());

  /** Months are left when it begins; a storm of boxes that ask every minute helps nobody. */
  private static final Duration EVERY = Duration.ofHours(6);

  private final IdentityFile file;
  private final Enrolment enrolment;
  private final Supplier<Optional<Instant>> now;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private Renewals(IdentityFile file, Enrolment enrolment, Supplier<Optional<Instant>> now) {
    this.file = file;
    this.enrolment = enrolment;
    this.now = now;
  }

  /**
   * Begins to look, on a thread of its own.
   *
   * @param now the time, as long as the box knows it
   */
  public static Renewals start(
      IdentityFile file, Enrolment enrolment, Supplier<Optional<Instant>> now) {
    var renewals = new Renewals(file, enrolment, now);
    Thread.ofPlatform().daemon().name("renewals").start(renewals::work);
    return renewals;
  }

  @Override
  public void close() {
    stopped.countDown();
  }

  private void work() {
    try {
      // the clock of a box is told by the first receipt
      var wait = Duration.ofMinutes(1);
      while (!stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
        wait = EVERY;
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Renews if it is time to. */
  void look() {
    try {
      var time = now.get();
      if (time.isEmpty() || time.get().isBefore(file.read().renewFrom())) {
        return;
      }
      switch (enrolment.renew()) {
        case Answer.Enrolled(var until) ->
            LOG.log(Level.INFO, "The certificate is renewed and holds until {0}.", until);
        case Answer.Refused(var why) ->
            LOG.log(Level.ERROR, "The office does not renew the certificate: {0}.", why);
        case Answer.Away(var why) ->
            LOG.log(Level.WARNING, "The certificate is not renewed yet: {0}.", why);
      }
    } catch (IOException | GeneralSecurityException problem) {
      LOG.log(Level.WARNING, "The certificate could not be looked at: {0}.", problem.toString());
    }
  }
}
