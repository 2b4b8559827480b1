package zhenzhi.dashboard.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class OutageTest {
  @Test
  void anEmptyPoolIsAnOutage() {
    assertThat(Outage.causes(new IllegalStateException(new SQLTransientConnectionException())))
        .isTrue();
  }

  @Test
  void aServerThatShutsDownIsAnOutage() {
    assertThat(Outage.causes(new SQLException("terminating connection", "57P01"))).isTrue();
  }

  @Test
  void aWrongStatementIsOurMistake() {
    assertThat(Outage.causes(new SQLException("no such column", "42703"))).isFalse();
    assertThat(Outage.causes(new IllegalStateException())).isFalse();
  }

  @Test
  void textWithNulIsNobodysOutage() {
    var failure = new IllegalStateException(new SQLException("0x00", "22021"));

    assertThat(Outage.isUnkeepable(failure)).isTrue();
    assertThat(Outage.causes(failure)).isFalse();
    assertThat(Outage.isUnkeepable(new SQLException("no such column", "42703"))).isFalse();
  }
}
