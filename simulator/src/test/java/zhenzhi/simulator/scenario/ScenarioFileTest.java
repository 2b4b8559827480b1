package zhenzhi.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhenzhi.simulator.plan.Site.Access;
import zhenzhi.simulator.scenario.Scenario.Appointed;
import zhenzhi.simulator.truth.Kind;

class ScenarioFileTest {

  @Test
  void saysWhatThereIs() {
    var read =
        read(
            """
            # a comment
            sites = 12    # and another
            start = 2026-02-03
            mix = c 10, ku 20, iptv 30, cable 40
            makers = AC
            climate = north
            declared = yes
            lnb-dead = 0.25
            on day 3 at 10:20 uplink-cut for 40 min
            """);

    assertThat(read.sites()).isEqualTo(12);
    assertThat(read.start()).isEqualTo(LocalDate.of(2026, 2, 3));
    assertThat(read.mix()).containsEntry(Access.SATELLITE_KU, 20);
    assertThat(read.makers()).containsExactly('A', 'C');
    assertThat(read.climate().name()).isEqualTo("north");
    assertThat(read.declared()).isTrue();
    assertThat(read.rate(Kind.LNB_DEAD)).isEqualTo(0.25);
    assertThat(read.rate(Kind.LNB_DRIFT)).isZero();
    assertThat(read.appointed())
        .containsExactly(
            new Appointed(
                Kind.UPLINK_CUT,
                Duration.ofHours(58).plusMinutes(20).toMillis(),
                Duration.ofMinutes(40).toMillis()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          sites = 0;                         sites is '0', expected a whole number from 1 to 20000
          sites = many;                      sites is 'many', expected a whole number from 1 to 20000
          start = 2026-13-01;                start is '2026-13-01', expected a date: 2026-06-01
          mix = c 50, ku 40;                 mix is 'c 50, ku 40', expected shares that sum up to 100: c 30, ku 30, iptv 30, cable 10
          mix = dish 100;                    mix is 'dish 100', expected shares that sum up to 100: c 30, ku 30, iptv 30, cable 10
          makers = Z;                        makers is 'Z', expected letters from A to H
          climate = desert;                  climate is 'desert', expected plains, hills, coast or north
          declared = perhaps;                declared is 'perhaps', expected yes or no
          lnb-dead = -1;                     lnb-dead is '-1', expected a number from 0 to 10000
          lnb-dead = NaN;                    lnb-dead is 'NaN', expected a number from 0 to 10000
          plug-pulled = 2;                   plug-pulled is '2', expected a number from 0 to 1
          lbn-dead = 1;                      nothing is called 'lbn-dead'
          lnb-dead;                          'lnb-dead' is not of the form NAME = VALUE
          days = 20;                         days is said in line 1 already
          on day 1 at 25:00 uplink-cut for 1 h; 'on day 1 at 25:00 uplink-cut for 1 h', expected on day 3 at 10:20 uplink-cut for 40 min
          on day 1 at 10:00 plug-pulled for 1 h; 'on day 1 at 10:00 plug-pulled for 1 h', expected on day 3 at 10:20 uplink-cut for 40 min
          """)
  void whatIsUnfitIsRefusedByLineAndValue(String line, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("days = 10\n" + line))
        .withMessage("mine, line 2: " + why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "storm",
        "shore",
        "equinox",
        "cuts",
        "winter",
        "neglected",
        "flapping",
        "uplink",
        "healthy",
        "held-out-hills",
        "held-out-coast",
        "held-out-city"
      })
  void thoseThatComeAlongAreFit(String name) {
    assertThat(ScenarioFile.named(name).sites()).isBetween(80, 1_200);
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScenarioFile.named("sunny"))
        .withMessage("no scenario: 'sunny'");
  }

  private static Scenario read(String text) {
    return ScenarioFile.read("mine", text.lines().toList());
  }
}
