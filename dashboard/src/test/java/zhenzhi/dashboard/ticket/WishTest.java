package zhenzhi.dashboard.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.ticket.Move;
import zhenzhi.collector.ticket.Move.Part;
import zhenzhi.collector.ticket.Move.Repair;
import zhenzhi.collector.ticket.Step;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;

class WishTest {

  @Test
  void aRepairSaysWhatItWasAndWhatWasExchanged() {
    var form =
        Map.of(
            "finding", "LNB_DEAD",
            "words", " 换高频头 ",
            "part", "高频头",
            "model", "PBI",
            "serial", "11",
            "yuan", "65.5");

    assertThat(move(Step.REPAIR, form))
        .isEqualTo(
            new Move.Repaired(
                new Repair(
                    Optional.of(Finding.LNB_DEAD),
                    "换高频头",
                    Optional.empty(),
                    List.of(new Part("高频头", "PBI", "11", Optional.of(6_550L))))));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "REPAIR, words, '', 请写修了什么",
        "REPAIR, serial, 看不清, “看不清”不是编号",
        "REPAIR, yuan, 六十五, “六十五”不是价钱",
        "REPAIR, yuan, 65.505, “65.505”不是价钱",
        "REPAIR, yuan, 999999, “999999”不是价钱",
        "PAUSE, wait, LUNCH, 请选为什么要等",
        "DISPATCH, unit, NOBODY, 请选派给谁",
        "ASK, until, 2020-01-01T00:00, 要在今后",
        "ASK, until, 明天, 要在今后",
        "SHELVE, day, 2020-01-01, 要在今天以后",
        "RETURN, words, ' ', 为什么不归您修",
        "WITHDRAW, words, '', 请写为什么撤销",
      })
  void whatIsMissingIsNamed(Step step, String field, String value, String says) {
    var form = new HashMap<>(Map.of("words", "有话", "part", "高频头"));
    form.put(field, value);

    assertThatExceptionOfType(Mistake.class)
        .isThrownBy(() -> move(step, Map.copyOf(form)))
        .withMessageContaining(says);
  }

  @Test
  void aNumberOfAPartWithoutItsNameIsAskedAbout() {
    assertThatExceptionOfType(Mistake.class)
        .isThrownBy(() -> move(Step.REPAIR, Map.of("words", "换了", "serial", "11")))
        .withMessageContaining("换的是什么");
  }

  private static Move move(Step step, Map<String, String> fields) {
    return new Wish(step, new Form(fields)).move(TIMES);
  }
}
