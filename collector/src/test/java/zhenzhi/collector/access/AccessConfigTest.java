package zhenzhi.collector.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessConfigTest {
  @Test
  void codesAreAskedOfNobodyUnlessSomebodySaysSo() {
    assertThat(Arrays.stream(Role.values()).filter(asking("")::asksCodesOf)).isEmpty();
    assertThat(Arrays.stream(Role.values()).filter(asking(" OFFICE, TECHNICIAN ")::asksCodesOf))
        .containsExactly(Role.OFFICE, Role.TECHNICIAN);
  }

  /** A slip of the pen would leave the door open, and nobody would notice. */
  @ParameterizedTest
  @ValueSource(strings = {"OFFCE", "office", "OFFICE;KEEPER"})
  void whatIsNoRoleStopsTheStart(String names) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> asking(names))
        .withMessageContaining("not a role: '" + names + "'");
  }

  private static AccessConfig asking(String codesFor) {
    return new AccessConfig(Duration.ZERO, Duration.ZERO, false, Role.Named.OFFICE, codesFor);
  }
}
