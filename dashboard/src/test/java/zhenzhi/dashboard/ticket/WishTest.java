package zhenzhi.dashboard.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.LocalDate;
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
import zhenzhi.collector.ticket.Move.Wait;
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

  /** The cost of the second part was lost, and counted for nobody. */
  @Test
  void everyPartHasALineOfItsOwn() {
    var form =
        Map.of(
            "words", "换高频头和F头",
            "part", "高频头",
            "yuan", "65",
            "part2", "F头",
            "serial2", "7",
            "part5", "电源");

    assertThat(move(Step.REPAIR, form))
        .isEqualTo(
            new Move.Repaired(
                new Repair(
                    Optional.empty(),
                    "换高频头和F头",
                    Optional.empty(),
                    List.of(
                        new Part("高频头", "", "", Optional.of(6_500L)),
                        new Part("F头", "", "7", Optional.empty()),
                        new Part("电源", "", "", Optional.empty())))));
  }

  @Test
  void whatIsPausedIsLookedAtAgainOnADay() {
    assertThat(move(Step.PAUSE, Map.of("wait", "PART", "words", "缺货", "day", "2030-01-07")))
        .isEqualTo(new Move.Paused(Wait.PART, "缺货", Optional.of(LocalDate.of(2030, 1, 7))));
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
        "PAUSE, day, 2020-01-01, 请填等到哪一天",
        "REPAIR, serial3, 看不清, “看不清”不是编号",
        "REPAIR, model2, PBI, 请把换的是什么也填上",
        "DISPATCH, unit, NOBODY, 请选派给谁",
        "ASK, until, 2020-01-01T00:00, 要在今后",
        "ASK, until, 明天, 要在今后",
        "SHELVE, day, 2020-01-01, 要在今天以后",
        "RETURN, words, ' ', 为什么不归您修",
        "WITHDRAW, words, '', 请写为什么撤销",
      })
  void whatIsMissingIsNamed(Step step, String field, String value, String says) {
    var form = new HashMap<>(Map.of("words", "有话", "part", "高频头", "part3", "F头", "wait", "PART"));
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
