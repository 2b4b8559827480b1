package zhenzhi.collector.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/stations/e-1?day=2026-11-16", "/stations?text=城东"})
  void aPathOfOursIsFollowed(String next) {
    assertThat(LocalPath.of(next)).contains(next);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "stations",
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "/login",
        "/a\r\nSet-Cookie: b",
        "\t//evil.example"
      })
  void whatLeadsAwayIsNot(String next) {
    assertThat(LocalPath.of(next)).isEqualTo(Optional.empty());
  }
}
