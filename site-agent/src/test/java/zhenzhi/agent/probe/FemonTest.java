package zhenzhi.agent.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.protocol.Sample.Band;
import zhenzhi.protocol.Sample.DeliverySystem;
import zhenzhi.protocol.Sample.Reception;

class FemonTest {
  private static final Duration NOW = Duration.ofMinutes(3);
  private static final Tuner DISH = new Tuner("tuner0", DeliverySystem.DVB_S2, Band.KU);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # recorded, locked, strength %, dBm, quality %, dB, bit errors, uncorrected
          dvb-fe-tool-lock.txt,      true,        , -34.57,     , 33.46, 0.00105,     0
          dvb-fe-tool-no-lock.txt,   false,       , -114.0,     ,      ,        ,
          dvb-fe-tool-percent.txt,   true,   85.55,       , 99.84,      ,     0.0,
          dvb-fe-tool-nonsense.txt,  true,    70.5,       , 100.0,      ,        , 65535
          femon-human-lock.txt,      true,    78.0,       ,  65.0,      ,        , 38822
          femon-human-no-lock.txt,   false,    3.0,       ,   0.0,      ,        ,     0
          femon-hex.txt,             true,    67.7,       ,  76.9,      ,        ,    94
          """)
  void readsWhatTunersSaid(
      String recorded,
      boolean locked,
      Double strengthPercent,
      Double strengthDbm,
      Double qualityPercent,
      Double snrDb,
      Double bitErrorRate,
      Long uncorrectedBlocks) {
    assertThat(Femon.read(Recorded.lines(recorded), NOW, DISH))
        .contains(
            new Reception(
                NOW,
                "tuner0",
                DeliverySystem.DVB_S2,
                Band.KU,
                locked,
                strengthPercent,
                strengthDbm,
                qualityPercent,
                snrDb,
                bitErrorRate,
                uncorrectedBlocks,
                null,
                null));
  }

  @Test
  void aToolThatSaysSomethingElseTellsNothing() {
    assertThat(Femon.read(List.of("using '/dev/dvb/adapter0/frontend0'"), NOW, DISH)).isEmpty();
  }

  /** {@code dvb-fe-tool --femon} never ends by itself. */
  @Test
  void aToolThatGoesOnIsStoppedAtItsFirstLine() throws IOException, InterruptedException {
    var tool = Recorded.path("dvb-fe-tool-lock.txt");
    var probe = new FemonReception(List.of("sh", "-c", "cat '" + tool + "'; sleep 600"), DISH);

    assertThat(probe.look(NOW).samples()).singleElement().isInstanceOf(Reception.class);
  }
}
