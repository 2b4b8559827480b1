package zhenzhi.collector.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodeFactoryTest {
  @Test
  void codesHaveEightLettersThatLookLikeNothingElse() {
    var codes = new HashSet<String>();
    for (var nth = 0; nth < 1_000; nth++) {
      codes.add(CodeFactory.draw());
    }

    assertThat(codes).hasSize(1_000).allMatch(code -> code.matches("[A-HJ-NP-Z2-9]{8}"));
  }

  @Test
  void howItIsTypedDoesNotMatter() {
    var salt = CodeFactory.salt();
    var kept = CodeFactory.hash("ABCD2345", salt);

    assertThat(Stream.of("abcd2345", "ABCD-2345", " abcd 2345 "))
        .allMatch(typed -> CodeFactory.isSame(CodeFactory.hash(typed, salt), kept));
    assertThat(Stream.of("ABCD2346", "", "ABCD2345A", "ABCD234"))
        .noneMatch(typed -> CodeFactory.isSame(CodeFactory.hash(typed, salt), kept));
    assertThat(CodeFactory.hash("ABCD2345", CodeFactory.salt())).isNotEqualTo(kept);
  }
}
