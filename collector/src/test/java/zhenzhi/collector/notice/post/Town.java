package zhenzhi.collector.notice.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.District;
import zhenzhi.collector.access.AccountService;
import zhenzhi.collector.access.NewAccount;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.notice.Party;
import zhenzhi.collector.notice.channel.Provider;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.chase.ChaseService;

/** A district with a gateway that keeps what it is sent; the time is moved by hand. */
final class Town implements AutoCloseable {
  final District district;
  final Provider provider = new Provider();
  final PostService post;
  final TellService tell;
  final ChaseService chase;
  final long office;
  Instant now;

  Town(Instant now) {
    this(new District(Map.of("zhenzhi.notice.private-targets", true)), now);
  }

  private Town(District district, Instant now) {
    this.district = district;
    this.now = now;
    post = district.context.getBean(PostService.class);
    tell = district.context.getBean(TellService.class);
    chase = district.context.getBean(ChaseService.class);
    office =
        district
            .context
            .getBean(AccountService.class)
            .create(
                Scope.ALL,
                new NewAccount.ForUnit(
                    "zhao", "a-password", "赵敏", Role.OFFICE, district.district.id()))
            .id();
  }

  /** A gateway of the whole district. */
  long way(String path, int perMinute, boolean phones) throws SQLException {
    return way("WEBHOOK", path, perMinute, phones);
  }

  /** A robot of the whole district. */
  long robot(String path) throws SQLException {
    return way("WECOM", path, 20, false);
  }

  private long way(String kind, String path, int perMinute, boolean phones) throws SQLException {
    return Long.parseLong(
        one(
            """
            INSERT INTO notice_way
              (org_path, kind, name, address, secret, per_minute, phones, tokens, tokens_at, made_at, made_by)
            VALUES ('%s', '%s', '网关', '%s', '', %d, %s, 1, '%s', '%s', %d)
            RETURNING id
            """
                .formatted(
                    district.district.path(),
                    kind,
                    provider.address(path),
                    perMinute,
                    phones,
                    now,
                    now,
                    office)));
  }

  /** {@code unit}: of those who treat. */
  void contact(long way, Party party, Optional<String> unit, String target, OrgUnit of) {
    district.given(
        """
        INSERT INTO notice_contact (way_id, org_path, party, unit, name, target, made_at, made_by)
        VALUES (%d, '%s', '%s', %s, '%s', '%s', '%s', %d)
        """
            .formatted(
                way,
                of.path(),
                party,
                unit.map(name -> "'" + name + "'").orElse("NULL"),
                party,
                target,
                now,
                office));
  }

  void diagnosis(int id, String site, String subject, String finding) {
    district.given(
        """
        INSERT INTO diagnosis (id, station_id, subject, finding, confidence, since_at, told_at, judged_at, due_at)
        VALUES (%d, {%s}, '%s', '%s', 'HIGH', '%5$s', '%5$s', '%5$s', '%5$s')
        """
            .formatted(id, site, subject, finding, now));
  }

  void over(int diagnosis) {
    district.given(
        "UPDATE diagnosis SET until_at = '%1$s', closed_at = '%1$s' WHERE id = %2$d"
            .formatted(now, diagnosis));
  }

  /** What a collector does again and again: looks every {@code step}, and goes to the post. */
  void pass(Duration time, Duration step) throws SQLException {
    for (var until = now.plus(time); now.isBefore(until); now = now.plus(step)) {
      chase.look(now);
      tell.look(now);
      post.send(InstantSource.fixed(now));
    }
  }

  void pass(Duration time) throws SQLException {
    pass(time, Duration.ofSeconds(20));
  }

  String one(String query) throws SQLException {
    return list(query).getFirst();
  }

  List<String> list(String query) throws SQLException {
    try (var connection = district.context.getBean(DatabaseService.class).connect();
        var rows = connection.createStatement().executeQuery(query)) {
      var all = new ArrayList<String>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    }
  }

  /** The bodies that came, in order. */
  List<String> got() {
    return provider.got().stream().map(Provider.Got::body).toList();
  }

  /** A collector that takes a message in hand, and dies before it keeps an answer. */
  void dieInHand(long way) throws SQLException {
    var taken =
        district
            .context
            .getBean(DatabaseService.class)
            .inTransaction(connection -> LetterRepository.claim(connection, way, "", now));
    assertThat(taken).as("a message in hand").isPresent();
  }

  void assertGot(int messages) {
    assertThat(provider.got()).as("messages").hasSize(messages);
  }

  @Override
  public void close() {
    district.close();
    provider.close();
  }
}
