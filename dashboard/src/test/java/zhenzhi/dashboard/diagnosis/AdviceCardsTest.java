package zhenzhi.dashboard.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.dashboard.words.FindingWords;

class AdviceCardsTest {
  static Stream<Arguments> treated() {
    return DiagnosisSamples.findings().stream()
        .filter(FindingWords::hasAdvice)
        .map(finding -> argumentSet(finding.name(), finding));
  }

  @ParameterizedTest
  @MethodSource("treated")
  void threeDifferentSteps(Finding finding) {
    assertThat(DiagnosisSamples.advice(finding).steps()).hasSize(3).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("treated")
  void theOperatorIsRungAboutWhatIsTheOperators(Finding finding) {
    assertThat(DiagnosisSamples.advice(finding).call().phone().equals("10010"))
        .isEqualTo(finding.treater() == Treater.TELECOM);
  }
}
