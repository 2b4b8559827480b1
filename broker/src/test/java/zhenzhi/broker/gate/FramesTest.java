package zhenzhi.broker.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhenzhi.broker.gate.Frames.Verdict;

class FramesTest {
  private static final int LARGEST = 20_000;

  private final Frames frames = new Frames();

  @ParameterizedTest
  @CsvSource({
    "0, FITS",
    "127, FITS",
    "128, FITS",
    "16383, FITS",
    "16384, FITS",
    "20000, FITS",
    "20001, TOO_LARGE",
    "2097152, TOO_LARGE",
    "268435455, TOO_LARGE"
  })
  void aPacketSaysHowLongItIs(int length, Verdict verdict) {
    assertThat(look(header(0x10, length))).isEqualTo(verdict);
  }

  /** Whatever pieces the network makes of them. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 100, 1_000})
  void packetsAreFoundInAnyPieces(int piece) {
    var random = new Random(piece);
    var all = new ByteArrayOutputStream();
    for (var n = 0; n < 200; n++) {
      var length = random.nextInt(LARGEST);
      all.writeBytes(header(n == 0 ? 0x10 : 0x30, length));
      all.writeBytes(new byte[length]);
    }
    all.writeBytes(header(0x30, LARGEST + 1));
    var bytes = all.toByteArray();

    var last = Verdict.FITS;
    for (var at = 0; at < bytes.length; at += piece) {
      assertThat(last).as("before byte " + at).isEqualTo(Verdict.FITS);
      last =
          frames.look(
              Unpooled.wrappedBuffer(bytes, at, Math.min(piece, bytes.length - at)), LARGEST);
    }
    assertThat(last).isEqualTo(Verdict.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x00, 0x11, 0x30, 0x82, 0xe0, 'G', 0x16})
  void theFirstPacketIsAConnect(int type) {
    assertThat(look(header(type, 1))).isEqualTo(Verdict.NOT_MQTT);
  }

  @Test
  void aLengthHasFourBytesAtTheMost() {
    var endless = new byte[] {0x10, -128, -128, -128, -128, 0};

    assertThat(frames.look(Unpooled.wrappedBuffer(endless), Integer.MAX_VALUE))
        .isEqualTo(Verdict.NOT_MQTT);
  }

  private Verdict look(byte[] bytes) {
    return frames.look(Unpooled.wrappedBuffer(bytes), LARGEST);
  }

  private static byte[] header(int type, int length) {
    var out = new ByteArrayOutputStream();
    out.write(type);
    var left = length;
    while (left > 127) {
      out.write((left & 127) | 128);
      left >>= 7;
    }
    out.write(left);
    return out.toByteArray();
  }
}
