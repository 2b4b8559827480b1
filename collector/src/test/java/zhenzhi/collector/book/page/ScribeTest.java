package zhenzhi.collector.book.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.book.Book;
import zhenzhi.collector.book.Shelf;
import zhenzhi.collector.book.Sitting;
import zhenzhi.collector.book.check.Hint;
import zhenzhi.collector.book.page.DayFacts.Course;
import zhenzhi.collector.book.page.DayFacts.Fault;
import zhenzhi.collector.book.page.DayFacts.Repair;
import zhenzhi.collector.book.page.Word.Entered;
import zhenzhi.collector.book.page.Word.Withdrawn;
import zhenzhi.collector.book.shelf.ShelfFactory;

class ScribeTest {
  private static final Shelf SHELF = ShelfFactory.builtIn();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 12, 0);
  private static final Place PLACE = new Place("荷花路 18 号", OptionalInt.of(5));

  private static final DayFacts STUDIED =
      new DayFacts(
          DAY,
          true,
          true,
          Duration.ofMinutes(100),
          Duration.ofMinutes(90),
          OptionalInt.of(4),
          List.of(new Sitting(1140, 1230)),
          List.of(new Course("党章学习", "党的基本知识"), new Course("防汛常识", "专题教学")),
          List.of(new Sitting(480, 1300)),
          "强度 71 质量 64",
          List.of(new Fault("高频头损坏", "")),
          true,
          List.of(new Repair("高频头损坏", "08:40", "吴师傅", "换了高频头", "高频头 5150", "10:20")),
          "王芳");

  private static List<Row> rows(String book, List<DayFacts> days, Kept... entries) {
    var facts = new TreeMap<LocalDate, DayFacts>();
    days.forEach(day -> facts.put(day.day(), day));
    return new Scribe(book(book), facts, List.of(entries), PLACE, NOW).rows();
  }

  private static Book book(String key) {
    return SHELF.find(key).orElseThrow();
  }

  private static Kept kept(long id, LocalDate day, boolean isBeside, Word... words) {
    return new Kept(id, "any", day, isBeside, Written.of(List.of(words)), "李强");
  }

  private static String line(Book book, Row row) {
    return String.join(
        "|", book.columns().stream().map(column -> row.cell(column.key()).value()).toList());
  }

  @Test
  void aDayOfStudyFillsItself() {
    var rows = rows("viewing", List.of(STUDIED, DayFacts.nothing(DAY.plusDays(1))));

    assertThat(rows).hasSize(1);
    assertThat(line(book("viewing"), rows.getFirst()))
        .isEqualTo("2026-11-18|19:00-20:30|1.50|荷花路 18 号|党章学习；防汛常识|党的基本知识；专题教学||5|4|||王芳|");
    assertThat(rows.getFirst().hints()).isEmpty();
  }

  @Test
  void aDayOfRunningNamesFaultsAndRepairs() {
    var rows = rows("running", List.of(STUDIED, DayFacts.nothing(DAY.plusDays(1))));

    assertThat(rows).hasSize(1);
    assertThat(line(book("running"), rows.getFirst()))
        .isEqualTo("2026-11-18|08:00-21:40|有故障|强度 71 质量 64|高频头损坏|08:40|吴师傅|换了高频头|高频头 5150|10:20|");
  }

  @Test
  void whatWasToldStaysUnderACorrection() {
    var row =
        rows("viewing", List.of(STUDIED), kept(3, DAY, true, new Entered(Map.of("hours", "3.00"))))
            .getFirst();

    assertThat(row.cell("hours")).isEqualTo(new Filled("1.50", "3.00"));
    assertThat(row.cell("hours").isCorrected()).isTrue();
    assertThat(row.hints()).containsExactly(Hint.MORE_THAN_PLAYED);
    assertThat(row.entry()).hasValue(3);
  }

  /** Late reports or a struck-off hour may take a day away: what people wrote about it stays. */
  @Test
  void aDayWithWordsStaysARow() {
    var row =
        rows(
                "viewing",
                List.of(DayFacts.nothing(DAY)),
                kept(3, DAY, true, new Entered(Map.of("talk", "好"))))
            .getFirst();

    assertThat(row.isTold()).isTrue();
    assertThat(row.cell("talk").value()).isEqualTo("好");
    assertThat(row.cell("hours").value()).isEmpty();
  }

  @Test
  void whatPeopleEnterIsNotFilledByTheBox() {
    var rows =
        rows(
            "viewing",
            List.of(STUDIED),
            kept(4, DAY, false, new Entered(Map.of("times", "19:30-20:00", "came", "9"))));

    assertThat(rows).extracting(Row::isTold).containsExactly(true, false);
    var entered = rows.getLast();
    assertThat(entered.cell("courses").value()).isEmpty();
    assertThat(entered.cell("keeper").value()).isEqualTo("王芳");
    assertThat(entered.hints()).containsExactlyInAnyOrder(Hint.OVERLAPPING, Hint.ABOVE_ROSTER);
  }

  @Test
  void whatIsWithdrawnIsThereAndNotChecked() {
    var rows =
        rows(
            "viewing",
            List.of(),
            kept(4, DAY.plusYears(1), false, new Entered(Map.of()), new Withdrawn()));

    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().isWithdrawn()).isTrue();
    assertThat(rows.getFirst().hints()).isEmpty();
  }

  @Test
  void aRegisterHasNothingOfADay() {
    var rows =
        rows("roster", List.of(STUDIED), kept(1, DAY, false, new Entered(Map.of("name", "王芳"))));

    assertThat(rows).hasSize(1);
    assertThat(line(book("roster"), rows.getFirst())).isEqualTo("王芳||||||");
  }
}
