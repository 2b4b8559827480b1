package zhenzhi.collector.bulletin;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.bulletin.Bulletin.Letter;
import zhenzhi.collector.bulletin.Bulletin.State;
import zhenzhi.collector.bulletin.BulletinEvent.What;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.ranking.RankingService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.Scope;

/** Drafts bulletins, and corrections of issued ones, on what is known now. */
@Singleton
public class DraftService {
  private final DatabaseService database;
  private final RankingService rankings;
  private final FiguresService figures;
  private final BulletinService bulletins;
  private final OrgService units;
  private final CalendarConfig calendar;
  private final BulletinConfig config;

  DraftService(
      DatabaseService database,
      RankingService rankings,
      FiguresService figures,
      BulletinService bulletins,
      OrgService units,
      CalendarConfig calendar,
      BulletinConfig config) {
    this.database = database;
    this.rankings = rankings;
    this.figures = figures;
    this.bulletins = bulletins;
    this.units = units;
    this.calendar = calendar;
    this.config = config;
  }

  /**
   * Drafts a bulletin of {@code period}; refused while there is one already.
   *
   * @return its id; none while the ranking is being made: ask again then
   */
  public OptionalLong draft(Account account, Period period, Instant now) throws SQLException {
    return draft(account, account.scope(), period, OptionalLong.empty(), now);
  }

  /** Drafts a correction of an issued bulletin, on what is known now of the sites it is about. */
  public OptionalLong correct(Account account, long id, Instant now) throws SQLException {
    var wrong = bulletins.find(account, id);
    if (wrong.state() != State.ISSUED) {
      throw new Refusal(Refusal.Kind.CONFLICT, "bulletin " + id + " is not issued");
    }
    var original = OptionalLong.of(wrong.corrects().orElse(id));
    return draft(account, wrong.sites(), wrong.period(), original, now);
  }

  private OptionalLong draft(
      Account account, Scope sites, Period period, OptionalLong corrects, Instant now)
      throws SQLException {
    BulletinService.mustBeOffice(account);
    var draft = figures.draft(sites, period, now);
    if (draft.isEmpty()) {
      return OptionalLong.empty();
    }
    var unit = unit(account, draft.get().ranking().orgPath());
    var below = subdistricts(unit);
    return database.inTransaction(connection -> {
      hold(connection, unit);
      mustBeFree(connection, unit, period, corrects);
      keep(connection, draft.get());
      var letter = letter(connection, unit, period, corrects.isPresent(), calendar.dayOf(now));
      var id =
          BulletinRepository.insert(
              connection, unit.id(), period, corrects, draft.get().inputs(), letter);
      MonthRepository.replace(connection, id, draft.get().months());
      ReachRepository.replace(connection, id, draft.get().counts());
      var everyone = below.stream().collect(toMap(OrgUnit::id, _ -> Edition.NAMING));
      RecipientRepository.replace(connection, id, unit.path(), everyone, Optional.empty());
      RegisterRepository.enter(connection, id, account, now, What.DRAFTED, "");
      return OptionalLong.of(id);
    });
  }

  private void keep(Connection connection, FiguresService.Draft draft) throws SQLException {
    rankings.keep(connection, draft.inputs().ranking());
    for (var month : draft.months().values()) {
      rankings.keep(connection, month.ranking());
    }
  }

  private static void hold(Connection connection, OrgUnit unit) throws SQLException {
    try (var statement =
        connection.prepareStatement("SELECT id FROM org_unit WHERE id = ? FOR NO KEY UPDATE")) {
      statement.setLong(1, unit.id());
      statement.execute();
    }
  }

  private static void mustBeFree(
      Connection connection, OrgUnit unit, Period period, OptionalLong corrects)
      throws SQLException {
    var open = ChainRepository.open(connection, unit.id(), period);
    if (open.isPresent()) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          "bulletin " + open.getAsLong() + " of " + period + " is being written");
    }
    var issued = ChainRepository.issued(connection, unit.id(), period);
    if (issued.isPresent() && corrects.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          "bulletin " + issued.getAsLong() + " of " + period + " is issued: correct that one");
    }
  }

  private Letter letter(
      Connection connection, OrgUnit unit, Period period, boolean isCorrection, LocalDate today)
      throws SQLException {
    var office = unit.name() + "远程教育工作办公室";
    var title =
        "关于" + BulletinWords.period(period) + "远程教育站点播放学时排名情况的" + (isCorrection ? "更正通报" : "通报");
    return BulletinRepository.likeTheLast(
        connection,
        unit.id(),
        new Letter(
            title,
            office + "文件",
            "远教通",
            List.of("各街道办事处"),
            List.of(),
            office,
            today,
            today.plusDays(config.days())));
  }

  /** The unit whose sites a ranking compares; refused for those who see only part of it. */
  private OrgUnit unit(Account account, String orgPath) {
    var last = orgPath.replaceAll("/$", "");
    var id = last.substring(last.lastIndexOf('/') + 1);
    if (id.isEmpty() || !account.scope().reaches(orgPath)) {
      throw new Refusal(
          Refusal.Kind.FORBIDDEN, "a bulletin is of all sites that are compared: " + orgPath);
    }
    return units.get(account.scope(), Long.parseLong(id));
  }

  private List<OrgUnit> subdistricts(OrgUnit unit) {
    return units.list(Scope.of(unit)).stream()
        .filter(below -> below.level() == OrgLevel.SUBDISTRICT)
        .toList();
  }

  /** Takes the figures anew; what was edited stays. */
  public boolean refresh(Account account, long id, int version, Instant now) throws SQLException {
    var before = bulletins.find(account, id);
    var draft = figures.draft(before.sites(), before.period(), now);
    if (draft.isEmpty()) {
      return false;
    }
    bulletins.change(
        account,
        id,
        version,
        Set.of(State.DRAFT),
        (connection, bulletin) -> {
          keep(connection, draft.get());
          MonthRepository.replace(connection, id, draft.get().months());
          ReachRepository.replace(connection, id, draft.get().counts());
          BulletinRepository.renew(connection, id, draft.get().inputs());
          RegisterRepository.enter(connection, id, account, now, What.REFRESHED, "");
        });
    return true;
  }
}
