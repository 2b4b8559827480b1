package zhenzhi.collector.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/stations/e-1?day=2026-11-16", "/stations?text=%E5%9F%8E"})
  void aPathOfOursIsFollowed(String next) {
    assertThat(LocalPath.of(next)).contains(next);
  }

  /** Whoever has something to do first gets there, and nowhere else. */
  @ParameterizedTest
  @EnumSource(value = Due.class, mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  void whatIsDueIsDoneInOnePlace(Due due) {
    assertThat(LocalPath.isOpen(due, LocalPath.of(due))).isTrue();
    assertThat(LocalPath.isOpen(due, "/logout")).isTrue();
    assertThat(LocalPath.isOpen(due, "/overview")).isFalse();
    assertThat(LocalPath.isOpen(due, "/password/second/off")).isFalse();
    assertThat(Arrays.stream(Due.values()).filter(other -> other != due && other != Due.NOTHING))
        .noneMatch(other -> LocalPath.isOpen(due, LocalPath.of(other)));
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
        "\t//evil.example",
        "/ ",
        "/%zz",
        "/<b>",
        "/a#b#c",
        "/stations?text=城东",
        "/\u010D\u010ASet-Cookie: b"
      })
  void whatLeadsAwayIsNot(String next) {
    assertThat(LocalPath.of(next)).isEqualTo(Optional.empty());
  }
}
