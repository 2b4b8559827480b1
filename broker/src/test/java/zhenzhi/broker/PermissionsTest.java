package zhenzhi.broker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionsTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # user     | topic                                  | may send
            sn-0017  | zhenzhi/v1/sn-0017/report              | true
            sn-0017  | zhenzhi/v1/sn-0017/presence            | true
            sn-0017  | zhenzhi/v1/sn-0017/receipt             | false
            sn-0017  | zhenzhi/v1/sn-0017/mine                | false
            sn-0017  | zhenzhi/v1/sn-0018/report              | false
            sn-0017  | zhenzhi/v1/sn-00171/report             | false
            sn-0017  | zhenzhi/v1/sn-0017/x::collectors.queue | false
            sn-0017  | $sys.mqtt.sessions                     | false
            collector| zhenzhi/v1/sn-0017/receipt             | true
            collector| zhenzhi/v1/sn-0017/command             | true
            collector| zhenzhi/v1/sn-0017/report              | false
            fleet    | zhenzhi/v1/sim-0001/report             | true
            fleet    | zhenzhi/v1/sim-0001/receipt            | false
            fleet    | zhenzhi/v1/sn-0017/report              | false
          """,
      delimiter = '|')
  void whoMaySend(String user, String topic, boolean may) {
    assertThat(Permissions.maySend(principal(user), topic)).isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # user     | filter                                   | may subscribe
            sn-0017  | zhenzhi/v1/sn-0017/command               | true
            sn-0017  | zhenzhi/v1/sn-0017/#                     | false
            sn-0017  | zhenzhi/v1/sn-0017/+                     | false
            sn-0017  | zhenzhi/v1/sn-0017/receipt               | true
            sn-0017  | zhenzhi/v1/sn-0017/report                | false
            sn-0017  | zhenzhi/v1/sn-0017/command/17            | false
            sn-0017  | zhenzhi/v1/+/command                     | false
            sn-0017  | #                                        | false
            sn-0017  | $share/collectors/zhenzhi/v1/+/report    | false
            sn-0017  | $share/mine/zhenzhi/v1/sn-0017/command   | false
            sn-0017  | zhenzhi/v1/sn-0017/x::collectors.q       | false
            sn-0017  | $sys.mqtt.sessions                       | false
            collector| $share/collectors/zhenzhi/v1/+/report    | true
            collector| $share/collectors/zhenzhi/v1/+/presence  | true
            collector| $share/collectors/zhenzhi/v1/+/result    | true
            collector| $share/collectors/zhenzhi/v1/+/command   | false
            collector| $share/others/zhenzhi/v1/+/report        | false
            collector| zhenzhi/v1/+/report                      | false
            fleet    | zhenzhi/v1/sim-0001/command              | true
            fleet    | zhenzhi/v1/+/receipt                     | true
            fleet    | zhenzhi/v1/+/report                      | false
            fleet    | zhenzhi/v1/sn-0017/command               | false
          """,
      delimiter = '|')
  void whoMaySubscribe(String user, String filter, boolean may) {
    assertThat(Permissions.maySubscribe(principal(user), filter, BrokerConfig.GROUP))
        .isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # user     | client id   | may be called
            sn-0017  | sn-0017     | true
            sn-0017  | sn-0018     | false
            sn-0017  | sn-0017.2   | false
            sn-0017  | collector.1 | false
            collector| collector   | true
            collector| collector.1 | true
            collector| collector-1 | false
            collector| collectors  | false
            fleet    | fleet.7     | true
          """,
      delimiter = '|')
  void whoMayBeCalledWhat(String user, String clientId, boolean may) {
    assertThat(Permissions.mayBeCalled(clientId, principal(user), user, BrokerConfig.GROUP))
        .isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # client id  | topic                       | retained | may leave it
            sn-0017    | zhenzhi/v1/sn-0017/presence | false    | true
            sn-0017    | zhenzhi/v1/sn-0017/presence | true     | false
            sn-0017    | zhenzhi/v1/sn-0018/presence | false    | false
            sn-0017    | $sys.mqtt.sessions          | false    | false
            collector.1| zhenzhi/v1/sn-0018/presence | false    | true
          """,
      delimiter = '|')
  void whoMayLeaveAWill(String clientId, String topic, boolean isRetained, boolean may) {
    assertThat(Permissions.mayLeave(clientId, topic, isRetained)).isEqualTo(may);
  }

  private static Principal principal(String user) {
    return District.check(user, "password-" + user).orElseThrow();
  }
}
