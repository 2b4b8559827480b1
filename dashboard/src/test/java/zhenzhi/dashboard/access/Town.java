package zhenzhi.dashboard.access;

import io.micronaut.context.ApplicationContext;
import io.micronaut.web.router.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import zhenzhi.collector.District;
import zhenzhi.collector.access.AccountService;
import zhenzhi.collector.access.NewAccount;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.assessment.file.SheetFactory;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.ranking.RankingService;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/**
 * Sites near and far, somebody of every kind, and one of everything that belongs to {@code e-1},
 * always with the number 7.
 */
public final class Town implements AutoCloseable {
  private static final String PASSWORD = "correct horse";

  private static final String E1 = "春晖一站";
  private static final String E2 = "春晖二站";
  private static final String W1 = "城西站";
  private static final String FAR = "远山站";

  /** Sites that somebody must not read about. */
  private static final Map<String, List<String>> HIDDEN =
      Map.of(
          "office", List.of(FAR),
          "far", List.of(E1, E2, W1),
          "east", List.of(W1, FAR),
          "west", List.of(E1, E2, FAR),
          "keeper", List.of(E2, W1, FAR),
          "neighbour", List.of(E1, W1, FAR),
          "repair", List.of(W1, FAR),
          "repair-west", List.of(E1, E2, FAR),
          "telecom", List.of(FAR),
          "nobody", List.of(E1, E2, W1, FAR));

  private final District district;
  private final HttpClient http = HttpClient.newHttpClient();

  Town() throws SQLException {
    this(Map.of());
  }

  public Town(Map<String, Object> settings) throws SQLException {
    district = new District(settings);
    var city = unit("江城市");
    var farDistrict = district.unit(OrgLevel.DISTRICT, "江西区", OptionalLong.of(city.id()));
    var farTown = district.unit(OrgLevel.SUBDISTRICT, "远山办事处", OptionalLong.of(farDistrict.id()));
    district.register(new StationCode("f-1"), FAR, farTown, Access.IPTV);
    create("office", Role.OFFICE, district.district);
    create("far", Role.OFFICE, farDistrict);
    create("east", Role.SUBDISTRICT, district.east);
    create("west", Role.SUBDISTRICT, district.west);
    create("repair", Role.TECHNICIAN, district.east);
    create("repair-west", Role.TECHNICIAN, district.west);
    create("telecom", Role.TECHNICIAN, district.district);
    keeper("keeper", District.E1);
    keeper("neighbour", District.E2);
    district.given(Things.SQL);
    bulletins();
  }

  private OrgUnit unit(String name) {
    return district.context.getBean(OrgService.class).list(Scope.ALL).stream()
        .filter(unit -> unit.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void create(String login, Role role, OrgUnit unit) {
    accounts().create(Scope.ALL, new NewAccount.ForUnit(login, PASSWORD, login, role, unit.id()));
  }

  private void keeper(String login, StationCode site) {
    accounts().create(Scope.ALL, new NewAccount.ForKeeper(login, PASSWORD, login, site));
  }

  private AccountService accounts() {
    return district.context.getBean(AccountService.class);
  }

  private void bulletins() throws SQLException {
    var rankings = district.context.getBean(RankingService.class);
    var month = YearMonth.of(2026, 10);
    var ranking = rankings.fresh(Scope.of(district.district), Period.month(month));
    while (ranking.isEmpty()) {
      ranking = rankings.fresh(Scope.of(district.district), Period.month(month));
    }
    var things =
        Things.BULLETINS.formatted(ranking.get().id(), district.district.id(), district.east.id());
    district.given(things.replace("{sheet}", SheetFactory.builtIn().replace("'", "''")));
  }

  /** Every way into the service but those that answer to the framework alone. */
  Set<String> routes() {
    return district
        .context
        .getBean(Router.class)
        .uriRoutes()
        .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString())
        .filter(route -> !route.startsWith("HEAD ") && !route.startsWith("OPTIONS "))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Everybody of the table, logged in. */
  public Map<String, Visitor> visitors(List<String> people) {
    var nobody = Visitor.nobody(http, URI.create(district.server.getURL().toString()));
    var visitors = new HashMap<String, Visitor>();
    for (var login : people) {
      visitors.put(login, login.equals("nobody") ? nobody : nobody.logIn(login, PASSWORD));
    }
    return visitors;
  }

  public ApplicationContext context() {
    return district.context;
  }

  /** Closes the account of the other district: nobody's office stands beside {@code office} now. */
  public void leaveOfficeAlone() {
    given("UPDATE account SET disabled_at = now() WHERE login = 'far'");
  }

  /** Runs {@code sql}, see {@link District#given}. */
  void given(String sql) {
    district.given(sql);
  }

  static boolean namesOthers(String login, String text) {
    return HIDDEN.getOrDefault(login, List.of()).stream().anyMatch(text::contains);
  }

  @Override
  public void close() {
    http.close();
    district.close();
  }
}
