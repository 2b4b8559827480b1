package zhenzhi.collector.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegibleTest {
  @Test
  void leavesWritingAlone() {
    var writing = "东岭村 <&> \"学用\" 𠮷 📺 👨‍👩‍👧 שלום مرحبا e\u0301 \uE000";

    assertThat(Legible.text(writing)).isEqualTo(writing);
  }

  @Test
  void spellsOutWhatNoFileCanHold() {
    assertThat(Legible.text("a\u0000b\u0007\uFFFE\u0085"))
        .isEqualTo("a[U+0000]b[U+0007][U+FFFE][U+0085]");
    assertThat(Legible.text("half \uD83D of two")).isEqualTo("half [U+D83D] of two");
  }

  /** A name with an override in it would make 12.50 read 05.21 in the rest of its line. */
  @Test
  void spellsOutWhatTurnsTheLineRound() {
    assertThat(Legible.text("站\u202E12.50\u2067")).isEqualTo("站[U+202E]12.50[U+2067]");
  }

  @Test
  void keepsLinesOrJoinsThem() {
    assertThat(Legible.text("a\r\nb\rc\td")).isEqualTo("a\nb\nc\td");
    assertThat(Legible.line("a\r\nb\tc")).isEqualTo("a b c");
  }
}
