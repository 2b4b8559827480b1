-- A small district of the last forty days with something of everything that a board shows.
INSERT INTO org_unit (id, parent_id, level, name, path) VALUES
  (1, NULL, 'CITY', '江城市', '/1/'),
  (2, 1, 'DISTRICT', '江东区', '/1/2/'),
  (3, 2, 'SUBDISTRICT', '城东街道', '/1/2/3/'),
  (4, 2, 'SUBDISTRICT', '城西街道', '/1/2/4/'),
  (5, 3, 'COMMUNITY', '春晖社区', '/1/2/3/5/');

INSERT INTO station (id, code, name, kind, access, org_unit_id, org_path, registered_at)
SELECT n, 'sn-' || n, '第' || n || '站', CASE WHEN n % 3 = 0 THEN 'VILLAGE' ELSE 'COMMUNITY' END,
  CASE WHEN n % 2 = 0 THEN 'IPTV' ELSE 'SATELLITE_KU' END,
  CASE WHEN n <= 6 THEN 5 ELSE 4 END, CASE WHEN n <= 6 THEN '/1/2/3/5/' ELSE '/1/2/4/' END, now() - INTERVAL '1 year'
FROM generate_series(1, 12) AS n;

INSERT INTO station_state (station_id, heard_at, report_at, presence, presence_at, receiver_locked, strength_percent,
  quality_percent, snr_db, carrier, round_trip_ms, loss_percent, temperature_celsius, disk_free_mib, disk_total_mib,
  memory_free_mib, memory_total_mib, waiting_reports)
SELECT id, now() - id * INTERVAL '2 minutes', now() - id * INTERVAL '2 minutes', 'ONLINE', now() - INTERVAL '1 day', true, 70, 80, 11,
  true, 20, 0, 50, 3000, 8000, 500, 1000, 0
FROM station
WHERE id < 12;

INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, people, reports, missing)
SELECT id, CAST(now() AT TIME ZONE 'Asia/Shanghai' AS date) - back, 3600000 * (id % 4), 1800000 * (id % 4),
  CAST(id % 4 AS integer), 10, 288, id % 2
FROM station, generate_series(0, 40) AS back
WHERE id < 12;

INSERT INTO station_month (station_id, month, raw_ms, credited_ms, person_ms, estimated_ms, sessions, study_days, reports, missing,
  samples_dropped, known_days)
SELECT station_id, date_trunc('month', day), sum(raw_ms), sum(credited_ms), sum(credited_ms * people), 0, sum(sessions),
  count(*) FILTER (WHERE credited_ms > 0), sum(reports), sum(missing), 0, count(raw_ms)
FROM station_day
GROUP BY 1, 2;

INSERT INTO reception_sample (station_id, at, boot, seq, item, receiver, system, band, locked, strength_percent, quality_percent, snr_db)
SELECT 1, now() - n * INTERVAL '10 minutes', gen_random_uuid(), n, 0, 'tuner0', 'DVB_S2', 'KU', true, 70 + n % 5, 80, 11
FROM generate_series(1, 200) AS n;

INSERT INTO line_sample (station_id, at, boot, seq, item, network, carrier, addresses, dns, broker, round_trip_ms, loss_percent)
SELECT 1, now() - n * INTERVAL '10 minutes', gen_random_uuid(), n, 0, 'eth0', true, '{}', 'OK', 'OK', 20 + n % 9, 0
FROM generate_series(1, 200) AS n;

INSERT INTO box_sample (station_id, at, boot, seq, item, uptime_ms, load, memory_total_mib, memory_free_mib, disk_total_mib,
  disk_free_mib, temperature_celsius, clock_synchronised)
SELECT 1, now() - n * INTERVAL '10 minutes', gen_random_uuid(), n, 0, 1000, 0.3, 1000, 500, 8000, 3000, 50 + n % 7, true
FROM generate_series(1, 200) AS n;

INSERT INTO playback (station_id, started_at, ended_at, boot, seq, item, session, content, title, category, player, display, placed_by)
SELECT 1, now() - n * INTERVAL '1 day' - INTERVAL '1 hour', now() - n * INTERVAL '1 day', gen_random_uuid(), n, 0, 1, 'DJ-0001', '党课一', 'BASICS', 'mpv',
  'ON', 'BOX_CLOCK'
FROM generate_series(0, 5) AS n;

INSERT INTO incident (id, finding, confidence, since_at, told_at, areas, over_at) VALUES
  (1, 'LINE_DOWN', 'HIGH', now() - INTERVAL '3 hours', now() - INTERVAL '3 hours', '{城东街道}', NULL),
  (2, 'POWER_CUT', 'MEDIUM', now() - INTERVAL '3 days', now() - INTERVAL '3 days', '{城西街道}', now() - INTERVAL '2 days');
INSERT INTO incident_site (incident_id, station_id, fell_at)
SELECT 1, id, now() - INTERVAL '3 hours' FROM station WHERE id IN (4, 5, 6);

INSERT INTO diagnosis (id, station_id, subject, finding, confidence, since_at, told_at, judged_at, due_at, incident_id, until_at, closed_at)
SELECT n, 1 + (n - 1) % 12, CASE n % 3 WHEN 0 THEN 'RECEPTION' WHEN 1 THEN 'REACH' ELSE 'BINDING' END,
  CASE n % 3 WHEN 0 THEN 'LNB_DEAD' WHEN 1 THEN 'LINE_DOWN' ELSE 'BINDING_WRONG' END, 'HIGH',
  now() - n * INTERVAL '12 hours', now() - n * INTERVAL '12 hours', now(), now() - n * INTERVAL '11 hours', NULL,
  CASE WHEN n > 6 THEN now() - n * INTERVAL '12 hours' + INTERVAL '7 hours' END,
  CASE WHEN n > 6 THEN now() - n * INTERVAL '12 hours' + INTERVAL '8 hours' END
FROM generate_series(1, 40) AS n;

INSERT INTO ticket (station_id, org_path, subject, diagnosis_id, entries, moved_at, stage, finding, unit, is_late, opened_at, accept_due,
  resolve_due, accepted_at, in_order_at)
SELECT station_id, station.org_path, subject, diagnosis.id, 1, now(), CASE WHEN until_at IS NULL THEN 'ACCEPTED' ELSE 'CLOSED' END, finding,
  CASE WHEN diagnosis.id % 2 = 0 THEN 'TELECOM' ELSE 'DISTRICT_REPAIR' END, diagnosis.id % 5 = 0, told_at, NULL, told_at + INTERVAL '3 days',
  told_at + INTERVAL '1 hour', until_at
FROM diagnosis
JOIN station ON station.id = station_id;

INSERT INTO ranking (id, org_path, first_day, last_day, as_of, compared, target_ms)
SELECT n, '/1/2/', CAST(month AS date), CAST(month + INTERVAL '1 month - 1 day' AS date), now(), false, 14700000
FROM generate_series(0, 1) AS n, LATERAL (SELECT date_trunc('month', now() AT TIME ZONE 'Asia/Shanghai') - n * INTERVAL '1 month' AS month) AS months;
INSERT INTO ranking_row (ranking_id, kind, position, place, station_id, subdistrict_id, org_path, raw_ms, credited_ms, prorated_ms, target_ms,
  excused_ms, estimated_ms, sessions, study_days, reports, missing, known_days)
SELECT ranking.id, kind, station.id, station.id, station.id, CASE WHEN station.id <= 6 THEN 3 ELSE 4 END, station.org_path, 3600000 * (13 - station.id),
  3600000 * (13 - station.id), 3600000 * (13 - station.id), 14700000, 0, 0, 5, 5, 100, 0, 20
FROM ranking, station;

INSERT INTO quarantine_tally (day, reason, items)
SELECT CAST(now() AT TIME ZONE 'Asia/Shanghai' AS date) - back, reason, 2
FROM generate_series(0, 9) AS back, (VALUES ('MALFORMED'), ('UNKNOWN_STATION')) AS reasons (reason);

INSERT INTO bulletin (id, org_unit_id, period, state, version, ranking_id, as_of, working, sites, input_hash, title, issuer, prefix, addressees,
  copies, signer, dated, deadline)
SELECT 1, 2, 'last', 'DRAFT', 1, 1, now(), 10, 12, CAST(repeat('x', 32) AS bytea), '通报', '远教办', '东', '{}', '{}', '赵敏', current_date,
  current_date;
INSERT INTO rectification (bulletin_id, station_id, org_path, period, first_day, last_day, kind, place, ranked, credited_ms, target_ms,
  entries, moved_at, stage, sign_by, due, round, is_late, issued_at, is_extended, overdue_from)
SELECT 1, id, org_path, 'last', current_date - 60, current_date - 30, kind, id, 12, 0, 14700000, 1, now(),
  CASE WHEN id > 10 THEN 'ISSUED' ELSE 'CLEARED' END, current_date - 10, current_date - 3, 1, id > 10, now() - INTERVAL '20 days', false,
  CASE WHEN id > 10 THEN current_date - 2 END
FROM station
WHERE id > 8;
