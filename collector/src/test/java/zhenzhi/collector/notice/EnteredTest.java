package zhenzhi.collector.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnteredTest {
  @ParameterizedTest(name = "{0} at ''{1}'': {2}")
  @CsvSource(
      textBlock =
          """
          WECOM,    https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a, true
          WECOM,    http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a,  false
          WECOM,    https://qyapi.weixin.qq.com/cgi-bin/webhook/send,          false
          DINGTALK, https://oapi.dingtalk.com/robot/send?access_token=ab,      true
          DINGTALK, javascript:access_token=,                                  false
          WEBHOOK,  https://sms.example.cn/send,                               true
          WEBHOOK,  http://127.0.0.1:8099/send,                                true
          WEBHOOK,  http://10.0.0.1/send,                                      false
          WEBHOOK,  https://user:word@sms.example.cn/,                         false
          WEBHOOK,  https://sms.example.cn/a b,                                false
          WEBHOOK,  '',                                                        false
          EMAIL,    '',                                                        true
          EMAIL,    https://mail.example.cn,                                   false
          LOG,      '',                                                        true
          """)
  void knowsWhatCanBeAnAddress(Way.Kind kind, String address, boolean isOne) {
    assertThat(Entered.isAddress(kind, address)).isEqualTo(isOne);
  }

  @ParameterizedTest(name = "{0} to ''{1}'': {2}")
  @CsvSource(
      textBlock =
          """
          EMAIL,   wang@example.cn,                  true
          EMAIL,   '',                               false
          EMAIL,   'wang@example.cn,li@example.cn',  false
          EMAIL,   <b>@example.cn,                   false
          WEBHOOK, 13800000000,                      true
          WEBHOOK, 0519-88888888,                    true
          WEBHOOK, '',                               true
          WEBHOOK, 王芳,                             false
          WECOM,   '',                               true
          WECOM,   13800000000,                      false
          """)
  void knowsWhoCanBeReached(Way.Kind kind, String target, boolean canBe) {
    assertThat(Entered.isTarget(kind, target)).isEqualTo(canBe);
  }

  @Test
  void aHintIsTooLittleToBeUsed() {
    assertThat(Entered.hint("https://qyapi.weixin.qq.com/send?key=693axxx6-7aoc-4bc4-97a0"))
        .isEqualTo("https://qyapi.weixin.qq.com/…97a0");
    assertThat(Entered.hint("https://x.cn/hook/token7")).isEqualTo("https://x.cn/…");
    assertThat(Entered.hint("https://x.cn")).isEqualTo("https://x.cn");
    assertThat(Entered.hint("")).isEmpty();
  }
}
