package zhenzhi.protocol;

import org.junit.jupiter.api.Test;

/** {@code ./bench fuzz} puts a million to it; see {@link Fuzz}. */
class FuzzTest {
  @Test
  void aSpoiltMessageIsAnsweredWithAValueAndWhatIsAcceptedReadsBack() {
    new Fuzz().run(0, 100_000);
  }
}
