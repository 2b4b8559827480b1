package zhenzhi.dashboard.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.assessment.file.Assessment.State;
import zhenzhi.collector.assessment.file.Comparison;
import zhenzhi.collector.paper.SheetBook;
import zhenzhi.collector.paper.xlsx.XlsxSheets;
import zhenzhi.dashboard.testing.District;

class AssessmentsTest {
  @Test
  void everyPointHasItsReason() {
    var rows =
        AssessmentSamples.site(Role.OFFICE).aspects().stream()
            .flatMap(aspect -> aspect.rows().stream())
            .toList();

    assertThat(rows).hasSize(12).allSatisfy(row -> assertThat(row.because()).isNotBlank());
    assertThat(rows.getFirst().because())
        .isEqualTo("能上课的时间占 97.3%（2150 ÷ 2208 小时，天气、大面积中断和系统中断的时间不算），满分目标 95%，不到按比例得分");
    assertThat(rows.getFirst().points()).isEqualTo("15.0");
    assertThat(rows.getFirst().source()).isEqualTo("/stations/sn-0005");
    assertThat(rows.get(3).because()).isEqualTo("没有这项数据，不计；它的 10 分按比例分给别的项目");
    assertThat(rows.get(6).because()).contains("赵敏", "少两个月的签到表");
  }

  @Test
  void aKeeperIsLedToNoPageOfTheOffices() {
    assertThat(AssessmentSamples.site(Role.KEEPER).aspects())
        .flatExtracting(AssessedView.Aspect::rows)
        .allSatisfy(row -> {
          assertThat(row.source()).isEmpty();
          assertThat(row.isByHand()).isFalse();
        });
  }

  @Test
  void whatWasEnteredWronglyIsThereAgain() {
    assertThat(AssessmentSamples.siteWrong().aspects())
        .flatExtracting(AssessedView.Aspect::rows)
        .filteredOn(AssessedView.Row::isByHand)
        .singleElement()
        .satisfies(row -> assertThat(row.entered()).isEqualTo("满分"));
  }

  @Test
  void sitesAreFoundByTierAreaAndName() {
    var file = AssessmentSamples.file(State.DRAFT, OptionalLong.empty(), 40, true);

    assertThat(file.lines().stream().filter(new AssessmentQuery("不评", "", "", 0)::wants))
        .hasSize(6)
        .allMatch(line -> line.tier().isEmpty());
    assertThat(file.lines().stream().filter(new AssessmentQuery("", "东河街道", "和平", 0)::wants))
        .isNotEmpty()
        .allMatch(line -> line.subdistrict().equals("东河街道") && line.name().contains("和平"));
    assertThat(new AssessmentQuery("先进", "", "sn-0001", 0).address("/a", 2))
        .isEqualTo("/a?tier=%E5%85%88%E8%BF%9B&q=sn-0001&page=3");
  }

  @Test
  void theComparisonAddsUp() {
    var file = AssessmentSamples.file(State.DRAFT, OptionalLong.empty(), 40, true);
    var comparison = Comparison.of(file.assessment().sheet(), file.lines());

    assertThat(comparison.tiers().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(40);
    assertThat(comparison.areas().stream().mapToLong(Comparison.Area::sites).sum()).isEqualTo(40);
    assertThat(comparison.risen()).isNotEmpty().allMatch(line -> line.change().orElseThrow() > 0);
    assertThat(comparison.fallen())
        .isNotEmpty()
        .allMatch(line -> line.change().orElseThrow() < 0)
        .isSortedAccordingTo((one, other) -> one.change().orElse(0) - other.change().orElse(0));
    assertThat(file.lines())
        .filteredOn(line -> line.tier().isEmpty() && line.tenths().isPresent())
        .isNotEmpty()
        .allMatch(line -> line.rated().isEmpty() && line.change().isEmpty());
    assertThat(
            Comparison.average(
                List.of(OptionalInt.of(805), OptionalInt.empty(), OptionalInt.of(600))))
        .hasValue(703);
  }

  @Test
  void theSheetsHaveSitesSubdistrictsAndTheItems() {
    var file = AssessmentSamples.file(State.PUBLISHED, OptionalLong.empty(), 40, true);

    var book = AssessmentSheets.book(file, District.TIMES);

    assertThat(book.pages()).extracting(SheetBook.Page::name).containsExactly("站点", "办事处", "考核表");
    assertThat(book.pages().getFirst().table().rows()).hasSize(40);
    assertThat(book.pages().getFirst().table().rows().getFirst().get(3).print()).isEqualTo("96.5");
    assertThat(XlsxSheets.write(book)).isNotEmpty();
  }
}
