package zhenzhi.agent.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import zhenzhi.agent.probe.Lookout.Look;

class LookoutTest {
  private static final Duration PATIENCE = Duration.ofMillis(300);
  private static final Sighting SEEN = new Sighting(List.of(), List.of());

  private final CountDownLatch released = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();
  private final Probe well = probe(() -> SEEN);
  private final Probe failing =
      probe(() -> {
        throw new IOException("no such file");
      });

  /** Deaf to interruption, as a driver that hangs in the kernel is. */
  private final Probe hanging =
      probe(() -> {
        asked.incrementAndGet();
        while (released.getCount() > 0) {
          LockSupport.parkNanos(1_000_000);
        }
        return SEEN;
      });

  @Test
  void aProbeThatFailsOrHangsDoesNotHinderTheOthers() throws InterruptedException {
    try (var lookout = new Lookout(List.of(failing, hanging, well), PATIENCE)) {
      var looks = lookout.look(Duration.ZERO);

      assertThat(looks.get(0)).isEqualTo(new Look.Failed(failing, "no such file"));
      assertThat(looks.get(1)).isInstanceOf(Look.Failed.class);
      assertThat(looks.get(2)).isEqualTo(new Look.Seen(well, SEEN));
    } finally {
      released.countDown();
    }
  }

  @Test
  void aProbeThatHangsIsNotAskedAgain() throws InterruptedException {
    try (var lookout = new Lookout(List.of(hanging), PATIENCE)) {
      for (var i = 0; i < 3; i++) {
        assertThat(lookout.look(Duration.ZERO)).first().isInstanceOf(Look.Failed.class);
      }
      assertThat(asked).hasValue(1);
    } finally {
      released.countDown();
    }
  }

  private interface Looking {
    Sighting look() throws IOException;
  }

  private static Probe probe(Looking looking) {
    return new Probe() {
      @Override
      public String name() {
        return "试验";
      }

      @Override
      public Sighting look(Duration uptime) throws IOException {
        return looking.look();
      }
    };
  }
}
