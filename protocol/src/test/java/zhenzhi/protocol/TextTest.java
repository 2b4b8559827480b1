package zhenzhi.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.protocol.Trials.forAll;

import org.junit.jupiter.api.Test;

class TextTest {
  @Test
  void whatFitsStaysAsItIs() {
    assertThat(Text.fitted("党章学习 𠀀", 6)).isEqualTo("党章学习 𠀀");
  }

  @Test
  void theEndIsCutOffBetweenCharacters() {
    assertThat(Text.fitted("𠀀𠀀𠀀", 2)).isEqualTo("𠀀𠀀");
  }

  @Test
  void controlCharactersBecomeSpaces() {
    assertThat(Text.fitted("a\u0000b\nc\u0085d", 9)).isEqualTo("a b c d");
  }

  @Test
  void halfAPairIsReplaced() {
    assertThat(Text.fitted("a\ud800", 9)).isEqualTo("a\uFFFD");
  }

  @Test
  void whateverWasThereFitsAfterwards() {
    forAll(
        random -> {
          var units = new char[random.nextInt(1, 40)];
          for (var i = 0; i < units.length; i++) {
            units[i] = (char) (random.nextBoolean() ? random.nextInt(256) : random.nextInt(65_536));
          }
          return new String(units);
        },
        raw -> {
          var fitted = Text.fitted(raw, 20);
          assertThat(fitted).matches(Text::isPlain);
          assertThat(fitted.codePointCount(0, fitted.length())).isBetween(1, 20);
        });
  }
}
