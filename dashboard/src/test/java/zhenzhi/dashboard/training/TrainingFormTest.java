package zhenzhi.dashboard.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.training.NewTraining;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;

class TrainingFormTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Map<String, String> GOOD =
      Map.of(
          "day", "2026-11-18",
          "topic", " 怎样开机 ",
          "hours", "1.5",
          "who-dh-000-KEEPER_A", "1",
          "who-dh-999-KEEPER_A", "1");

  @Test
  void whoIsTickedTookPart() {
    assertThat(training(GOOD))
        .isEqualTo(
            new NewTraining(
                LocalDate.of(2026, 11, 18),
                "怎样开机",
                Duration.ofMinutes(90),
                Set.of(TrainingSamples.keeper(0).trainee())));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          day,                 上周三,        上周三
          day,                 2026-11-21, 2026-11-21
          topic,               ' ',        培训了什么
          hours,               两小时,        两小时
          hours,               0,          小时数
          hours,               101,        101
          who-dh-000-KEEPER_A, ,           谁参加了
          """)
  void whatIsWrongIsNamed(String field, String value, String says) {
    var fields = new HashMap<>(GOOD);
    fields.remove(field);
    if (value != null) {
      fields.put(field, value);
    }

    assertThatExceptionOfType(Mistake.class)
        .isThrownBy(() -> training(fields))
        .withMessageContaining(says);
  }

  private static NewTraining training(Map<String, String> fields) {
    var keepers = List.of(TrainingSamples.keeper(0), TrainingSamples.keeper(1));
    return new TrainingForm(new Form(fields)).training(keepers, TODAY);
  }
}
