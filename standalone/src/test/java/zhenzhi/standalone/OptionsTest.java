package zhenzhi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
  @Test
  void nothingAskedIsTheUsual() {
    assertThat(Options.of())
        .isEqualTo(
            new Options(
                Path.of("data"), 8080, 120, OptionalInt.empty(), Optional.empty(), false, false));
  }

  @Test
  void everythingCanBeAsked() {
    assertThat(
            Options.of(
                "--fresh",
                "--port",
                "0",
                "--sites",
                "10",
                "--history",
                "3",
                "--boxes",
                "0.0.0.0:8883",
                "--data",
                "/tmp/x"))
        .isEqualTo(
            new Options(
                Path.of("/tmp/x"),
                0,
                10,
                OptionalInt.of(3),
                Optional.of(InetSocketAddress.createUnresolved("0.0.0.0", 8883)),
                true,
                false));
  }

  @ParameterizedTest
  @CsvSource({
    "--port 70000, --port takes a number from 0 to 65535",
    "--sites many, --sites takes a number from 0 to 2000",
    "--boxes 8883, --boxes takes HOST:PORT",
    "--boxes box:70000, --boxes takes HOST:PORT",
    "--data, --data needs a value",
    "--frsh, unknown option --frsh"
  })
  void whatCannotBeDoneIsSaid(String words, String said) {
    assertThatThrownBy(() -> Options.of(words.split(" ", -1)))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith(said);
  }

  @Test
  void helpNamesEveryOption() {
    assertThat(Options.USAGE)
        .contains(
            "--fresh",
            "--port PORT",
            "--sites N",
            "--history DAYS",
            "--boxes HOST:PORT",
            "--data DIR",
            "--help");
  }
}
