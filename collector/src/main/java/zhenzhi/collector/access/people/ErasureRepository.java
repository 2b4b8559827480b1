package zhenzhi.collector.access.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Names and telephone numbers of somebody who left, as SQL. Registers and lists know a keeper by
 * name and site, everything else by the account.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ErasureRepository extends GenericRepository<PersonRow, Long> {

  /** Answers 0 when it is open, or erased already. */
  @Query(
      """
      UPDATE account
      SET login = 'erased-' || id, person = :name, password_hash = '', password_until = NULL,
        second_secret = NULL, second_step = 0, logged_in_at = NULL, erased_at = :now
      WHERE id = :id AND disabled_at IS NOT NULL AND erased_at IS NULL
      """)
  int account(long id, String name, Instant now);

  /** Whether they still answer for their site on that day. */
  @Query(
      """
      SELECT EXISTS (
        SELECT
        FROM duty d
        JOIN account a ON a.station_id = d.station_id AND a.person = d.person
        WHERE a.id = :id AND (d.until IS NULL OR d.until > :day)
      )
      """)
  boolean holdsDuty(long id, LocalDate day);

  @Query(
      """
      UPDATE duty
      SET person = :name, phone = ''
      FROM account a
      WHERE a.id = :id AND duty.station_id = a.station_id AND duty.person = a.person
      """)
  int duties(long id, String name);

  @Query(
      """
      UPDATE duty_change
      SET person = :name, phone = ''
      FROM account a
      WHERE a.id = :id AND duty_change.station_id = a.station_id AND duty_change.person = a.person
      """)
  int changes(long id, String name);

  /** With what a change can be undone. */
  @Query(
      """
      UPDATE duty_change
      SET before = duties_without(before, a.person, :name), after = duties_without(after, a.person, :name)
      FROM account a
      WHERE a.id = :id AND duty_change.station_id = a.station_id
      """)
  int undoable(long id, String name);

  /** With what an import can be undone. */
  @Query(
      """
      UPDATE import_trace
      SET before = coalesce(
          jsonb_set(before, ARRAY['duties'], duties_without(before -> 'duties', a.person, :name)), before),
        after = coalesce(
          jsonb_set(after, ARRAY['duties'], duties_without(after -> 'duties', a.person, :name)), after)
      FROM account a
      WHERE a.id = :id AND import_trace.station_id = a.station_id
      """)
  int imports(long id, String name);

  @Query(
      """
      UPDATE training_person
      SET person = :name
      FROM account a
      WHERE a.id = :id AND training_person.station_id = a.station_id AND training_person.person = a.person
      """)
  int trainings(long id, String name);

  @Query(
      """
      UPDATE guide_reading
      SET person = :name
      FROM account a
      WHERE a.id = :id AND guide_reading.station_id = a.station_id AND guide_reading.person = a.person
      """)
  int readings(long id, String name);

  @Query("UPDATE accountability SET person = :name WHERE concerned_id = :id")
  int accountability(long id, String name);

  @Query("UPDATE repair_turn SET phone = '' WHERE account_id = :id")
  int turns(long id);

  @Query(
      """
      UPDATE notice_contact
      SET name = :name, target = '', removed_at = coalesce(removed_at, :now)
      WHERE account_id = :id
      """)
  int contacts(long id, String name, Instant now);

  /** What was sent to them; a message that went to several keeps the others' names. */
  @Query(
      """
      UPDATE notice_message
      SET name = :name, target = ''
      WHERE state <> 'WAITING'
        AND id IN (SELECT message_id FROM notice WHERE person = 'account:' || :id)
      """)
  int messages(long id, String name);

  @Query(
      "UPDATE notice SET name = :name, target = '' WHERE person = 'account:' || :id AND state <> 'WAITING'")
  int notices(long id, String name);

  /** Closed before {@code before}, not erased yet and without a duty, the oldest first. */
  @Query(
      """
      SELECT a.id
      FROM account a
      WHERE a.disabled_at < :before AND a.erased_at IS NULL
        AND NOT EXISTS (
          SELECT
          FROM duty d
          WHERE d.station_id = a.station_id AND d.person = a.person AND (d.until IS NULL OR d.until > :day)
        )
      ORDER BY a.disabled_at, a.id
      LIMIT :limit
      """)
  List<Long> leftBefore(Instant before, LocalDate day, int limit);

  /** Everything that is kept under the account, or under the name at a keeper's site, as JSON. */
  @Query(
      """
      SELECT jsonb_pretty(jsonb_build_object(
        'account', (SELECT to_jsonb(x) FROM (
          SELECT a.id, a.login, a.person, a.role, u.name AS unit, s.code AS site, a.created_at,
            a.logged_in_at, a.disabled_at, a.erased_at, a.second_secret IS NOT NULL AS has_codes
          FROM account a
          LEFT JOIN station s ON s.id = a.station_id
          LEFT JOIN org_unit u ON u.path = coalesce(s.org_path, a.org_path)
          WHERE a.id = :id) x),
        'sessions', (SELECT count(*) FROM web_session WHERE account_id = :id),
        'duties', (SELECT coalesce(jsonb_agg(to_jsonb(d) - 'station_id' ORDER BY d.since), '[]')
          FROM duty d JOIN account a ON a.station_id = d.station_id AND a.person = d.person
          WHERE a.id = :id),
        'trainings', (SELECT coalesce(jsonb_agg(jsonb_build_object('day', t.day, 'topic', t.topic) ORDER BY t.day), '[]')
          FROM training_person p
          JOIN training t ON t.id = p.training_id
          JOIN account a ON a.station_id = p.station_id AND a.person = p.person
          WHERE a.id = :id),
        'guideRead', (SELECT coalesce(jsonb_agg(jsonb_build_object('version', g.version, 'at', g.at) ORDER BY g.at), '[]')
          FROM guide_reading g JOIN account a ON a.station_id = g.station_id AND a.person = g.person
          WHERE a.id = :id),
        'repairTurns', (SELECT coalesce(jsonb_agg(to_jsonb(r) - 'account_id' - 'entered_by' ORDER BY r.from_day), '[]')
          FROM repair_turn r WHERE r.account_id = :id),
        'repairLeaves', (SELECT coalesce(jsonb_agg(to_jsonb(l) - 'account_id' - 'entered_by' ORDER BY l.from_day), '[]')
          FROM repair_leave l WHERE l.account_id = :id),
        'accountability', (SELECT coalesce(jsonb_agg(to_jsonb(c) - 'station_id' - 'concerned_id' ORDER BY c.day), '[]')
          FROM accountability c WHERE c.concerned_id = :id),
        'noticeContacts', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', n.name, 'target', n.target, 'madeAt', n.made_at) ORDER BY n.made_at), '[]')
          FROM notice_contact n WHERE n.account_id = :id),
        'notices', (SELECT coalesce(jsonb_agg(jsonb_build_object('at', n.made_at, 'words', n.words, 'target', n.target) ORDER BY n.made_at), '[]')
          FROM notice n WHERE n.person = 'account:' || :id),
        'record', (SELECT coalesce(jsonb_agg(jsonb_build_object('nth', e.nth, 'at', e.at, 'from', e.from_address,
            'act', e.act, 'target', e.target, 'refused', e.refused) ORDER BY e.nth), '[]')
          FROM audit_entry e WHERE e.account_id = :id)))
      """)
  String everything(long id);
}
