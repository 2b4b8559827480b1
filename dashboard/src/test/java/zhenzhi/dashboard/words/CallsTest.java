package zhenzhi.dashboard.words;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.dashboard.testing.District.DUTIES;

import java.util.List;
import org.junit.jupiter.api.Test;
import zhenzhi.dashboard.words.Sentence.Helper;
import zhenzhi.protocol.StationCode;

class CallsTest {
  private static final HelpConfig NO_DESK = new HelpConfig("", "10010", "联通客服");
  private static final HelpConfig DESK = new HelpConfig("0519-8866 7700", "10010", "联通客服");

  @Test
  void theOfficeRingsTheKeeperAboutASilentBox() {
    assertThat(Calls.fromOffice(Helper.KEEPER, DUTIES, DESK))
        .isEqualTo(new Call("王桂芳", "139 1234 5602"));
  }

  @Test
  void theKeeperIsNeverSentToHimself() {
    assertThat(Calls.fromKeeper(Helper.KEEPER, DUTIES, DESK).who()).isEqualTo("维修人员");
    assertThat(Calls.fromKeeper(Helper.KEEPER, DUTIES, NO_DESK).who()).isEqualTo("李秀英");
  }

  @Test
  void theOperatorLooksAfterLineAndAccount() {
    assertThat(Calls.fromKeeper(Helper.OPERATOR, DUTIES, DESK))
        .isEqualTo(new Call("联通客服", "10010"));
  }

  @Test
  void withoutANumberNobodyCanBeRung() {
    assertThat(Calls.fromOffice(Helper.KEEPER, List.of(), NO_DESK).isPossible()).isFalse();
    assertThat(Calls.fromKeeper(Helper.KEEPER, List.of(), NO_DESK).isPossible()).isFalse();
  }

  @Test
  void aMaskedNumberIsAskedForAtItsSite() {
    var site = new StationCode("sn-0017");
    var masked = Calls.of(DUTIES.getLast().masked()).about(site);

    assertThat(masked).isEqualTo(new Call("陈志强", "139 **** 5603", "/stations/sn-0017/numbers"));
    assertThat(masked.isMasked()).isTrue();
    assertThat(Calls.of(DUTIES.getLast()).about(site).isMasked()).isFalse();
    assertThat(new Call("维修人员", "").about(site).isMasked()).isFalse();
  }

  @Test
  void onlyDigitsAreDialled() {
    assertThat(new Call("", "+86 0519-8866 1001").link()).isEqualTo("tel:+86051988661001");
  }
}
