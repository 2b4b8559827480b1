package zhenzhi.collector.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnTypeTest {
  private static final List<ColumnType> ALL =
      List.of(
          new ColumnType.Day(),
          new ColumnType.Times(),
          new ColumnType.Hours(),
          new ColumnType.Count(),
          new ColumnType.Words(),
          new ColumnType.Name(),
          new ColumnType.Choice(List.of("集中", "个人")),
          new ColumnType.People(),
          new ColumnType.Phone());

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1.5,    1.50
          1,      1.00
          0.25,   0.25
          24,     24.00
          24.01,
          1.555,
          -1,
          1h,
          一小时,
          """)
  void hoursAreDecimal(String typed, @Nullable String kept) {
    assertThat(new ColumnType.Hours().read(typed)).isEqualTo(Optional.ofNullable(kept));
  }

  @Test
  void hoursGoThereAndBack() {
    for (var hundredths = 0; hundredths <= 2_400; hundredths++) {
      var length = Duration.ofSeconds(hundredths * 36L);
      assertThat(ColumnType.hours(ColumnType.print(length))).contains(length);
    }
  }

  @Test
  void peopleAreANumberOrNames() {
    var people = new ColumnType.People();

    assertThat(people.read("018")).contains("18");
    assertThat(people.read("王芳，李强 王芳")).contains("王芳、李强");
    assertThat(ColumnType.count("18")).isEqualTo(18);
    assertThat(ColumnType.count("王芳、李强")).isEqualTo(2);
  }

  @Test
  void oneOfTheWordsIsChosen() {
    var choice = new ColumnType.Choice(List.of("集中", "个人"));

    assertThat(choice.read("集中")).contains("集中");
    assertThat(choice.read("一起")).isEmpty();
  }

  @Test
  void aPhoneHasDigits() {
    assertThat(new ColumnType.Phone().read("0519-8866 1001")).contains("0519-8866 1001");
    assertThat(new ColumnType.Phone().read("问老王")).isEmpty();
  }

  @Test
  void wordsHaveAnEnd() {
    assertThat(new ColumnType.Words().read("字".repeat(500))).isPresent();
    assertThat(new ColumnType.Words().read("字".repeat(501))).isEmpty();
  }

  /** Whatever is kept reads as itself again, so that a form that is sent back changes nothing. */
  @Test
  void whatIsKeptStays() {
    for (var type : ALL) {
      for (var typed :
          List.of("", " 2026-11-20 ", "19：00到20:30", "1.5", "18", "王芳 李强", "集中", "139 1234 5678")) {
        type.read(typed).ifPresent(kept -> assertThat(type.read(kept)).contains(kept));
      }
      assertThat(type.read(" ")).contains("");
    }
  }
}
