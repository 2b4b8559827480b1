package zhenzhi.dashboard.access;

/** One of everything that belongs to {@code e-1}, as SQL. */
final class Things {
  static final String SQL =
      """
      INSERT INTO diagnosis (id, station_id, subject, finding, confidence, since_at, told_at, judged_at, due_at)
      VALUES (7, {e-1}, 'RECEPTION', 'LNB_DEAD', 'HIGH', now() - INTERVAL '6 hours', now() - INTERVAL '5 hours',
        now(), now() - INTERVAL '4 hours');
      INSERT INTO verdict (diagnosis_id, at, finding, confidence)
      VALUES (7, now() - INTERVAL '5 hours', 'LNB_DEAD', 'HIGH');
      INSERT INTO incident (id, finding, confidence, since_at, told_at, due_at, areas)
      VALUES (7, 'LINE_DOWN', 'MEDIUM', now() - INTERVAL '1 hour', now() - INTERVAL '1 hour', now(), '{}');
      INSERT INTO incident_site (incident_id, station_id, fell_at)
      VALUES (7, {e-1}, now() - INTERVAL '1 hour');
      INSERT INTO verdict (incident_id, at, finding, confidence)
      VALUES (7, now() - INTERVAL '1 hour', 'LINE_DOWN', 'MEDIUM');
      INSERT INTO flag (id, station_id, rule, month, state, from_at, until_at, amount, subject, raised_at)
      VALUES (7, {e-1}, 'NIGHT', '2026-10-01', 'OPEN', ARRAY[CAST('2026-10-02T15:00:00Z' AS timestamptz)],
        ARRAY[CAST('2026-10-02T16:00:00Z' AS timestamptz)], 3600000, '', '2026-11-01T00:00:00Z');
      INSERT INTO excuse (station_id, from_at, until_at, cause, note, excused_at, act)
      VALUES ({e-1}, '2026-10-03T00:00:00Z', '2026-10-03T04:00:00Z', 'POWER_CUT', '停电', '2026-10-04T00:00:00Z', 7);
      INSERT INTO struck_off (id, station_id, from_at, until_at, reason, struck_at)
      VALUES (7, {e-1}, '2026-10-05T00:00:00Z', '2026-10-05T01:00:00Z', '空放', '2026-10-06T00:00:00Z');
      INSERT INTO course (id, title, category, added_at) VALUES (7, '党课', 'BASICS', now());
      INSERT INTO sorting (id, name_kind, name, course_id, category, holds_from, decided_at, reason)
      VALUES (7, 'TITLE', '党课', 7, 'BASICS', '2026-01-01', now(), ''),
        (8, 'TITLE', '电视剧', NULL, 'LIVE', '2026-01-01', now(), '');
      INSERT INTO content (id, code, title, category, code_name, title_name)
      VALUES (7, 'c-7', '没归类', 'TOPIC', 'c-7', '没归类');
      INSERT INTO station_content (station_id, month, content_id, played_ms, times, first_at, last_at)
      VALUES ({e-1}, '2026-10-01', 7, 3600000, 1, '2026-10-06T00:00:00Z', '2026-10-06T01:00:00Z');
      INSERT INTO import (id, kind, org_path, file_name, sha256, size, content, uploaded_by, uploaded_at, state)
      SELECT 7, 'PEOPLE', org_path, 'a.csv', decode(repeat('00', 32), 'hex'), 1, decode('78', 'hex'), id, now(), 'WAITING'
      FROM account WHERE login = 'office';
      INSERT INTO notice_way (id, org_path, kind, name, address, secret, per_minute, phones, tokens, tokens_at, made_at, made_by)
      SELECT 7, org_path, 'LOG', '日志', '', '', 20, false, 5, now(), now(), id FROM account WHERE login = 'office';
      INSERT INTO notice_contact (id, way_id, org_path, party, name, target, made_at, made_by)
      SELECT 7, 7, org_path, 'OFFICE', '赵敏', '', now(), id FROM account WHERE login = 'office';
      INSERT INTO account (id, login, password_hash, person, role, org_path, station_id)
      SELECT 77, 'keeper-b', '', '李强', 'KEEPER', org_path, id FROM station WHERE code = 'e-1';
      INSERT INTO ticket (id, station_id, org_path, subject, diagnosis_id, entries, moved_at, stage, finding, unit,
        technician_id, is_late, opened_at, told)
      SELECT 7, station.id, station.org_path, 'RECEPTION', 7, 2, now(), 'DISPATCHED', 'LNB_DEAD', 'DISTRICT_REPAIR',
        account.id, false, now(), 2
      FROM station, account WHERE code = 'e-1' AND login = 'repair';
      INSERT INTO ticket_entry (ticket_id, nth, at, account_id, move, words, source, finding, unit)
      SELECT 7, 0, now(), id, 'OPENED', '', 'OFFICE', 'LNB_DEAD', 'DISTRICT_REPAIR' FROM account WHERE login = 'office';
      INSERT INTO ticket_entry (ticket_id, nth, at, account_id, move, words, unit, technician_id)
      SELECT 7, 1, now(), office.id, 'DISPATCHED', '', 'DISTRICT_REPAIR', repair.id
      FROM account AS office, account AS repair WHERE office.login = 'office' AND repair.login = 'repair';
      INSERT INTO ticket_photo (id, ticket_id, at, account_id, jpeg)
      SELECT 7, 7, now(), id, decode('ffd8ffd9', 'hex') FROM account WHERE login = 'repair';
      INSERT INTO notice_message (id, way_id, target, name, title, body, is_urgent, state, made_at, next_at, tries, settled_at)
      VALUES (7, 7, '', '赵敏', '新工单', 'x', false, 'REFUSED', now(), now(), 1, now());
      INSERT INTO notice (person, name, ticket_id, nth, org_path, party, occasion, words, is_urgent, way_id, target, state,
        made_at, due_at, message_id)
      SELECT 'way:7', '赵敏', 7, 0, org_path, 'OFFICE', 'OPENED', '第 7 号 春晖一站：高频头损坏', false, 7, '', 'GATHERED', now(),
        now(), 7
      FROM station WHERE code = 'e-1';
      INSERT INTO repair_turn (id, unit, org_unit_id, post, account_id, weekdays, from_day, phone, entered_by)
      SELECT 7, 'TELECOM', org_unit.id, 'A', telecom.id, 127, '2026-01-01', '', office.id
      FROM org_unit, account AS telecom, account AS office
      WHERE org_unit.name = '江东区' AND telecom.login = 'telecom' AND office.login = 'office';
      INSERT INTO repair_leave (id, account_id, from_day, until_day, reason, entered_by)
      SELECT 7, telecom.id, '2026-01-01', '2099-01-01', '', office.id
      FROM account AS telecom, account AS office WHERE telecom.login = 'telecom' AND office.login = 'office';
      INSERT INTO duty_change (id, station_id, at, account_id, role, day, person, title, phone, note)
      SELECT 7, station.id, now(), account.id, 'DIRECT', '2026-01-01', '李秀英', '', '', ''
      FROM station, account WHERE code = 'e-1' AND login = 'office';
      INSERT INTO accountability (id, station_id, role, person, day, concerned_id, entries, state, kind)
      SELECT 7, station.id, 'KEEPER_A', '王芳', '2026-10-31', account.id, 1, 'HOLDS', '提醒谈话'
      FROM station, account WHERE code = 'e-1' AND login = 'keeper';
      INSERT INTO accountability_entry (accountability_id, nth, at, account_id, move, words, kind)
      SELECT 7, 0, now(), id, 'ENTERED', '春晖一站全月没有学习', '提醒谈话' FROM account WHERE login = 'office';
      INSERT INTO book_entry (id, station_id, book, day, is_beside, form, words, is_withdrawn)
      VALUES (7, {e-1}, 'feedback', '2026-10-05', false, gen_random_uuid(), 1, false);
      INSERT INTO book_word (entry_id, nth, at, account_id, move)
      SELECT 7, 0, now(), id, 'ENTERED' FROM account WHERE login = 'keeper';
      INSERT INTO inspection_draw (id, org_path, month, seed, share, at, account_id)
      SELECT 7, org_path, '2026-10-01', 20261001, 40, now(), id FROM account WHERE login = 'office';
      INSERT INTO inspection_lot (draw_id, station_id, area_id, area, kind, outcome, number)
      VALUES (7, {e-1}, 0, '', 'COMMUNITY', 'DRAWN', 1);
      INSERT INTO inspection (id, station_id, org_path, month, inspected_at, entries, inspector, good, asked)
      SELECT 7, id, org_path, '2026-10-01', now(), 1, '李督查', 0, 1 FROM station WHERE code = 'e-1';
      INSERT INTO inspection_entry (inspection_id, nth, at, account_id, inspector, witness, reason)
      SELECT 7, 0, now(), id, '李督查', '', '' FROM account WHERE login = 'office';
      INSERT INTO inspection_answer (inspection_id, nth, line, item, question, said, words, follow_up)
      VALUES (7, 0, 0, 'guide', '操作指南上墙', 'NO', '没有贴', 'RECTIFY');
      INSERT INTO inspection_defect (id, inspection_id, station_id, item, question, words, follow_up, found_at, due)
      VALUES (7, 7, {e-1}, 'guide', '操作指南上墙', '没有贴', 'RECTIFY', now(), '2099-01-01');
      INSERT INTO training (id, org_path, day, topic, minutes, at, account_id)
      SELECT 7, org_path, '2026-10-08', '怎么报修', 60, now(), id FROM account WHERE login = 'office';
      """;

  /** With the numbers of the ranking, the district and the subdistrict of {@code e-1}. */
  static final String BULLETINS =
      """
      UPDATE ranking SET kept = true WHERE id = %1$d;
      INSERT INTO bulletin (id, org_unit_id, period, state, version, ranking_id, as_of, working, sites, input_hash,
        title, issuer, prefix, addressees, copies, signer, dated, deadline, year, issue_number, document_number)
      VALUES (7, %2$d, '2026-10', 'ISSUED', 3, %1$d, now(), 3, 3, decode(repeat('00', 32), 'hex'),
        '关于十月排名情况的通报', '远教办', '组通', ARRAY['各办事处'], ARRAY['区委办'], '远教办', '2026-11-02', '2026-11-30', 2026, 1, 1),
        (8, %2$d, '2026-Q3', 'DRAFT', 1, %1$d, now(), 3, 3, decode(repeat('00', 32), 'hex'),
        '关于三季度排名情况的通报', '远教办', '组通', ARRAY['各办事处'], ARRAY['区委办'], '远教办', '2026-11-02', '2026-11-30', NULL, NULL,
        NULL);
      INSERT INTO bulletin_recipient (bulletin_id, org_unit_id, edition) VALUES (7, %3$d, 'NAMING');
      INSERT INTO bulletin_recipient (bulletin_id, station_id, edition) VALUES (7, {e-1}, 'PLAIN');
      INSERT INTO bulletin_paper (bulletin_id, edition, form, bytes, sha256)
      SELECT 7, edition, form, decode('78', 'hex'), sha256(decode('78', 'hex'))
      FROM unnest(ARRAY['NAMING', 'PLAIN']) AS edition, unnest(ARRAY['DOCX', 'XLSX', 'HTML']) AS form;
      INSERT INTO rectification (id, bulletin_id, station_id, org_path, period, first_day, last_day, kind, ranked,
        target_ms, is_extended, entries, moved_at, stage, sign_by, due, round, is_late, issued_at)
      SELECT 7, 7, id, org_path, '2026-10', '2026-10-01', '2026-10-31', kind, 3, 0, false, 1, now(), 'ISSUED',
        '2099-01-01', '2099-01-01', 1, false, now()
      FROM station WHERE code = 'e-1';
      INSERT INTO rectification_entry (rectification_id, nth, at, account_id, move, words, day)
      SELECT 7, 0, now(), id, 'ISSUED', '', '2099-01-01' FROM account WHERE login = 'office';
      INSERT INTO assessment (id, org_unit_id, period, state, version, sheet, ranking_id, as_of, published_at, fingerprint)
      VALUES (7, %2$d, '2026-10', 'PUBLISHED', 3, '{sheet}', %1$d, now(), now(), sha256(decode('78', 'hex')));
      INSERT INTO assessment_site (assessment_id, station_id, code, name, kind, org_path, subdistrict_id, subdistrict,
        counted, tenths, tier, stars, vetoes)
      SELECT 7, id, code, name, kind, org_path, %3$d, '', 0, NULL, NULL, 0, '{}' FROM station WHERE code = 'e-1';
      """;

  private Things() {}
}
