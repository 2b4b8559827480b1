package zhenzhi.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @Test
  void aStationIsEnough() {
    var config = AgentConfig.of(settings("station=sn-0017"));

    assertThat(config.sample()).isEqualTo(Duration.ofMinutes(1));
    assertThat(config.report()).isEqualTo(Duration.ofMinutes(5));
    assertThat(config.outboxLimit()).isEqualTo(64 << 20);
    assertThat(Machine.of(settings("station=sn-0017"), config.data()).player()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          broker=127.0.0.1 | broker = '127.0.0.1': expected tcp://HOST:PORT or ssl://HOST:PORT
          sample-seconds=0 | sample-seconds = '0': expected a whole number from 1 to 3600
          sample-seconds=x | sample-seconds = 'x': expected a whole number from 1 to 3600
          report-seconds=30 | report-seconds = '30': expected not less than sample-seconds = 60
          player=vlc | player = 'vlc': expected one of [NONE, MPV, KODI, JOURNAL]
          reception.band=L | reception.band = 'L': expected one of [C, KU, NONE]
          player.kodi.address=tv | player.kodi.address = 'tv': expected HOST:PORT
          content.prefixes=DJ | content.prefixes = 'DJ': expected NAME=CATEGORY with one of
          content.name=(x | content.name = '(x': expected a pattern with the groups
          password-file=/none | password-file = '/none': expected a file that can be read
          colour=red | colour = 'red': no such setting
          station=SN 17 | station = 'SN 17': expected 2 to 32 of a-z, 0-9 and -
          """)
  void aWrongValueIsNamed(String line, String message) {
    var players = "\nplayer=" + (line.startsWith("player.kodi") ? "kodi" : "none");
    var text = "station=sn-0017" + players + "\n" + line;

    assertThatThrownBy(
            () -> {
              var settings = settings(text);
              AgentConfig.of(settings);
              Machine.of(settings, Path.of("/"));
            })
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith(message);
  }

  /** Whoever is logged in on the box besides must not read its token. */
  @ParameterizedTest
  @CsvSource({"rw-------, true", "rw-r-----, true", "rw-r--r--, false", "rw----r--, false"})
  void aTokenLiesInAFileThatOthersCannotRead(String mode, boolean isTaken, @TempDir Path folder)
      throws IOException {
    var file = Files.writeString(folder.resolve("token"), "ABCDEFGHJKLMNPQRSTUV\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    var settings = settings("station=sn-0017\npassword-file=" + file);

    if (isTaken) {
      assertThat(AgentConfig.of(settings).uplink().password()).isEqualTo("ABCDEFGHJKLMNPQRSTUV");
    } else {
      assertThatThrownBy(() -> AgentConfig.of(settings))
          .isInstanceOf(BadSetting.class)
          .hasMessageContaining("others cannot read: chmod 600 " + file);
    }
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> Settings.read(Path.of("/none.properties")))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("/none.properties");
  }

  private static Settings settings(String text) {
    var values = new Properties();
    try {
      values.load(new StringReader(text));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return new Settings(values);
  }
}
