package zhenzhi.collector.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;

/** Somebody who owns the database changes the record while collectors run. */
class ChainServiceIT {
  private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

  private final District district = new District(Map.of());
  private final AuditService audit = district.context.getBean(AuditService.class);
  private final ChainService chain = district.context.getBean(ChainService.class);

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void aChainThatGoesOnHolds() throws SQLException {
    assertThat(chain.look(NOW)).as("while nobody did anything").isTrue();
    add(3);
    assertThat(chain.look(TOMORROW)).isTrue();
    add(2);
    assertThat(chain.look(TOMORROW.plus(Duration.ofDays(1)))).isTrue();
  }

  @Test
  void anEntryThatWasChangedIsFoundTheNextDay() throws SQLException {
    add(3);
    assertThat(chain.look(NOW)).isTrue();
    tamper("UPDATE audit_entry SET login = 'east' WHERE nth = 2");

    assertThat(chain.look(NOW.plus(Duration.ofHours(1)))).isTrue();
    assertThat(chain.look(TOMORROW)).isFalse();
  }

  @Test
  void anEndThatWasCutOffIsMissedForGood() throws SQLException {
    add(3);
    assertThat(chain.look(NOW)).isTrue();
    tamper("DELETE FROM audit_entry WHERE nth > 2");
    note("something else");

    assertThat(chain.look(TOMORROW)).isFalse();
    assertThat(chain.look(TOMORROW.plus(Duration.ofDays(1)))).isFalse();
  }

  private void add(int entries) throws SQLException {
    for (var nth = 0; nth < entries; nth++) {
      note("x");
    }
  }

  private void note(String act) throws SQLException {
    audit.note(new Deed(NOW, OptionalLong.empty(), "office", "", act, "/", OptionalInt.empty()));
  }

  private void tamper(String sql) {
    district.given("ALTER TABLE audit_entry DISABLE TRIGGER USER");
    district.given(sql);
    district.given("ALTER TABLE audit_entry ENABLE TRIGGER USER");
  }
}
