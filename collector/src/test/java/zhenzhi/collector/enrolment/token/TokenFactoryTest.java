package zhenzhi.collector.enrolment.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenFactoryTest {
  private static final String TOKEN = "ABCDEFGHJKLMNPQRSTUV";

  /** What {@code mosquitto_passwd} 2.0.11 wrote for that token. */
  private static final String MOSQUITTOS =
      "$7$101$9/bar3d2E4+8+rg7$a/XXI0KG8XHp0ZKvlYSbAx2RvF15PTby/KJxtdl6QXmrqnTQtF11vxUJV8diYJ6bR8babc8L0rEoM9D+7g0qdA==";

  @Test
  void aHashIsThatOfMosquitto() {
    var salt = Base64.getDecoder().decode("9/bar3d2E4+8+rg7");

    assertThat(TokenFactory.hash(TOKEN, 101, salt)).isEqualTo(MOSQUITTOS);
    assertThat(TokenFactory.isOf(TOKEN, MOSQUITTOS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ABCDEFGHJKLMNPQRSTUW", "abcdefghjklmnpqrstuv", "ABCDEFGHJKLMNPQRSTUVA"})
  void anotherIsNotIt(String other) {
    assertThat(TokenFactory.isOf(other, MOSQUITTOS)).isFalse();
  }

  @Test
  void whatIsDrawnIsItsOwnAndHashedWithItsOwnSalt() {
    var drawn = IntStream.range(0, 1_000).mapToObj(_ -> TokenFactory.draw()).toList();

    assertThat(drawn).doesNotHaveDuplicates().allMatch(one -> one.matches("[A-HJ-NP-Z2-9]{20}"));
    assertThat(
            drawn.stream().limit(20).map(_ -> TokenFactory.hash(TOKEN)).collect(Collectors.toSet()))
        .hasSize(20)
        .allMatch(hash -> TokenFactory.isOf(TOKEN, hash));
  }
}
