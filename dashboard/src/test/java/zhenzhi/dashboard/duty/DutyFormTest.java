package zhenzhi.dashboard.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.ticket.duty.Leave;
import zhenzhi.collector.ticket.duty.Post;
import zhenzhi.collector.ticket.duty.Turn;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;

class DutyFormTest {
  private static final OrgUnit EAST =
      new OrgUnit(3, OptionalLong.of(2), OrgLevel.SUBDISTRICT, "东河街道", "/1/2/3/");

  private final Map<String, String> fields =
      new HashMap<>(
          Map.of(
              "unit", "TELECOM",
              "area", "3",
              "post", "B",
              "technician", "7",
              "on-MONDAY", "1",
              "from", "2026-11-23",
              "away", "7",
              "away-from", "2026-11-23",
              "away-until", "2026-11-24",
              "stand-in", "8"));

  @Test
  void whatIsCompleteIsTaken() {
    assertThat(form().turn(EAST))
        .isEqualTo(
            new Turn(
                Treater.TELECOM,
                "/1/2/3/",
                Post.B,
                7,
                Set.of(DayOfWeek.MONDAY),
                LocalDate.of(2026, 11, 23),
                Optional.empty()));
    assertThat(form().leave())
        .isEqualTo(
            new Leave(
                7, LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24), Optional.of(8L), false));
  }

  @Test
  void whatIsTakenOnIsHandedOverToSomebody() {
    fields.put("hands-over", "1");
    assertThat(form().leave().handsOver()).isTrue();

    fields.remove("stand-in");
    assertThatExceptionOfType(Mistake.class)
        .isThrownBy(() -> form().leave())
        .withMessageContaining("请选谁代班");
  }

  @ParameterizedTest(name = "{0}={1}: {2}")
  @CsvSource(
      textBlock =
          """
          unit,       KEEPER,     请选是哪家单位。
          post,       C,          请选A岗还是B岗。
          technician, 李,         请选谁值班。
          on-MONDAY,  ,           请选星期几值班。
          from,       后天,       “后天”不是日期，请写成 2026-11-20 这样。
          until,      2026-11-22, 最后一天不能在第一天前面。
          phone,      一三八,     “一三八”不是电话号码。
          away-until, 2026-11-22, 请假的最后一天不能在第一天前面。
          stand-in,   7,          自己不能给自己代班。
          """)
  void whatIsWrongIsNamed(String name, @Nullable String value, String says) {
    if (value == null) {
      fields.remove(name);
    } else {
      fields.put(name, value);
    }

    assertThatExceptionOfType(Mistake.class)
        .isThrownBy(() -> {
          var _ = form().turn(EAST);
          var _ = form().phone();
          var _ = form().leave();
        })
        .withMessage(says);
  }

  private DutyForm form() {
    return new DutyForm(new Form(Map.copyOf(fields)));
  }
}
