package zhenzhi.collector.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.assessment.file.SheetFactory;

class SheetTextTest {
  private static final String BUILT_IN = SheetFactory.builtIn();

  @Test
  void theBuiltInSheetHasTheFourAspects() {
    var sheet = SheetText.read(BUILT_IN);

    assertThat(
            sheet.items().stream()
                .collect(Collectors.groupingBy(Item::aspect, Collectors.summingInt(Item::points))))
        .containsOnly(
            Map.entry("设施设备", 25),
            Map.entry("站点管理", 25),
            Map.entry("学用组织", 35),
            Map.entry("学用效果", 15));
    assertThat(sheet.vetoes()).hasSize(3);
    assertThat(sheet.tiers()).extracting(Sheet.Tier::from).containsExactly(80, 60, 0);
  }

  /** What is wrong is named with its line and its value. */
  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          item,站点管理,档案,5,hand      | item,站点管理,档案,五,hand     | line 12: not a whole number: '五'
          item,站点管理,档案,5,hand      | item,站点管理,档案,6,hand      | add up to 101
          item,站点管理,档案,5,hand      | item,站点管理,AB岗,5,hand      | line 12: there are two items 'AB岗'
          KEEPERS,0%..100%              | KEEPRS,0%..100%               | line 10: no such source: 'KEEPRS'
          KEEPERS,0%..100%              | KEEPERS,95%..50%              | line 10: does not rise
          KEEPERS,0%..100%              | KEEPERS,60%:2 80%:4           | line 10: the last step does not give all points
          KEEPERS,0%..100%              | KEEPERS,60%:2 50%:5           | line 10: does not rise
          KEEPERS,0%..100%              | KEEPERS,a lot                 | line 10: not a step such as 60%:2: 'a'
          SESSIONS,0..2                 | SESSIONS,0..zwei              | line 14: not a figure: 'zwei'
          UNATTENDED,>=3                | UNATTENDED,3                  | line 19: not a condition such as >=3: '3'
          tier,后进,0                    | tier,后进,10                   | does not begin at 0
          tier,一般,60                   | tier,一般,90                   | tiers do not fall
          stars,20,12                   | stars,20,30                   | not stars: 20, 30
          stars,20,12                   | starts,20,12                  | no such word: 'starts'
          least,50                      | # nothing                     | there is no line 'least'
          """)
  void aSheetThatIsWrongIsRefused(String right, String wrong, String says) {
    assertThat(BUILT_IN).contains(right);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SheetText.read(BUILT_IN.replace(right, wrong)))
        .withMessageContaining(says);
  }

  @Test
  void stepsAreRead() {
    var sheet = SheetText.read(BUILT_IN.replace("KEEPERS,0%..100%", "KEEPERS,60%:2 80%:4 95%:5"));

    assertThat(sheet.items().get(4).source())
        .isInstanceOfSatisfying(
            Source.Known.class, known -> assertThat(known.curve().target()).isEqualTo("0.95"));
  }
}
