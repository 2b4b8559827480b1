package zhenzhi.collector;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import zhenzhi.collector.access.password.QuickPasswordFactory;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.Duty;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.station.NewStation;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.StationKind;
import zhenzhi.db.testing.TestDatabase;
import zhenzhi.protocol.StationCode;

/**
 * A collector with a small district on a database of its own: 城东 with the sites e-1 and e-2, 城西
 * with w-1.
 */
public final class District implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  public static final StationCode E1 = new StationCode("e-1");
  public static final StationCode E2 = new StationCode("e-2");
  public static final StationCode W1 = new StationCode("w-1");

  public final TestDatabase database = TestDatabase.fresh();
  public final ApplicationContext context;
  public final EmbeddedServer server;
  public final OrgUnit district;
  public final OrgUnit east;
  public final OrgUnit west;

  public District(Map<String, Object> settings) {
    server =
        ApplicationContext.builder()
            .properties(
                Map.of(
                    "datasources.default.url",
                    database.url(),
                    "datasources.default.username",
                    database.user(),
                    "datasources.default.password",
                    database.password(),
                    "datasources.default.minimum-idle",
                    1,
                    QuickPasswordFactory.ASKED,
                    true,
                    "zhenzhi.ingest.enabled",
                    false,
                    "micronaut.server.port",
                    -1))
            .properties(settings)
            .run(EmbeddedServer.class);
    context = server.getApplicationContext();
    awaitSchema();
    var city = unit(OrgLevel.CITY, "江城市", OptionalLong.empty());
    district = unit(OrgLevel.DISTRICT, "江东区", OptionalLong.of(city.id()));
    east = unit(OrgLevel.SUBDISTRICT, "城东办事处", OptionalLong.of(district.id()));
    west = unit(OrgLevel.SUBDISTRICT, "城西办事处", OptionalLong.of(district.id()));
    var spring = unit(OrgLevel.COMMUNITY, "春晖社区", OptionalLong.of(east.id()));
    register(E1, "春晖一站", spring, Access.SATELLITE_KU);
    register(E2, "春晖二站", spring, Access.IPTV);
    register(W1, "城西站", west, Access.CABLE);
  }

  /** The server answers before it has looked at its schema, and refuses until then. */
  private void awaitSchema() {
    var prepared = context.getBean(DatabaseService.class);
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (prepared.schema().isEmpty()) {
      assertThat(System.nanoTime()).as("the schema is still not ready").isLessThan(deadline);
      LockSupport.parkNanos(1_000_000);
    }
  }

  public OrgUnit unit(OrgLevel level, String name, OptionalLong parent) {
    return context.getBean(OrgService.class).create(Scope.ALL, level, name, parent);
  }

  public void register(StationCode code, String name, OrgUnit unit, Access access) {
    var keeper = new Duty(DutyRole.KEEPER_A, "王芳", "社区干部", "13800000000", LocalDate.of(2026, 1, 1));
    context
        .getBean(RegistryService.class)
        .register(
            Scope.ALL,
            new NewStation(
                code,
                name,
                StationKind.COMMUNITY,
                access,
                unit.id(),
                "",
                Optional.of("acct-" + code),
                "",
                List.of(keeper)));
  }

  /** Runs {@code sql}, in which {@code e-1} and the like stand for the sites' ids in braces. */
  public void given(String sql) {
    database.execute(
        sql.replaceAll("\\{([a-z0-9-]+)}", "(SELECT id FROM station WHERE code = '$1')"));
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }
}
