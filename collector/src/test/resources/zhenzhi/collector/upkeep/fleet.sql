-- A fleet as it lies in the database after a while: :sites sites in subdistricts of a hundred, :days days up to :until. Boxes are on for
-- eight hours a day, report every five minutes and look every :every minutes; the first one is always on and looks every minute.
SET synchronous_commit = off;
SELECT setseed(0.5);

INSERT INTO org_unit (id, parent_id, level, name, path) VALUES (900, NULL, 'CITY', '江城市', '/900/'), (901, 900, 'DISTRICT', '江东区', '/900/901/');
INSERT INTO org_unit (id, parent_id, level, name, path)
SELECT 1000 + n, 901, 'SUBDISTRICT', '第' || n || '街道', '/900/901/' || 1000 + n || '/'
FROM generate_series(0, (:sites - 1) / 100) AS n;
INSERT INTO org_unit (id, parent_id, level, name, path)
SELECT 100000 + n, unit.id, 'COMMUNITY', '第' || n || '社区', unit.path || 100000 + n || '/'
FROM generate_series(0, (:sites - 1) / 2) AS n
JOIN org_unit AS unit ON unit.id = 1000 + n / 50;

INSERT INTO station (id, code, name, kind, access, org_unit_id, org_path, account, registered_at)
SELECT 10000 + n, 'sn-' || lpad(CAST(n AS text), 5, '0'), '第' || n || '站', CASE WHEN n % 3 = 0 THEN 'VILLAGE' ELSE 'COMMUNITY' END,
  CASE WHEN n % 2 = 0 THEN 'IPTV' ELSE 'SATELLITE_KU' END, unit.id, unit.path, 'account-' || n, CAST(:until AS timestamptz) - INTERVAL '2 years'
FROM generate_series(1, :sites) AS n
JOIN org_unit AS unit ON unit.id = 100000 + (n - 1) / 2;

INSERT INTO listener (name, listening_since, seen_at) VALUES ('a', CAST(:until AS timestamptz) - INTERVAL '1 year', CAST(:until AS timestamptz) + INTERVAL '1 hour');

-- The days of each site on which its box was on, each with a boot of its own.
CREATE TEMPORARY TABLE on_day AS
SELECT station.id AS station_id, CAST(midnight AS date) AS day, CAST(md5(station.id || ' ' || midnight) AS uuid) AS boot,
  CASE station.code WHEN 'sn-00001' THEN midnight ELSE midnight + INTERVAL '8 hours' END AT TIME ZONE 'Asia/Shanghai' AS since,
  least(CASE station.code WHEN 'sn-00001' THEN midnight + INTERVAL '24 hours' ELSE midnight + INTERVAL '16 hours' END AT TIME ZONE 'Asia/Shanghai',
    CAST(:until AS timestamptz)) AS until,
  CASE station.code WHEN 'sn-00001' THEN INTERVAL '1 minute' ELSE INTERVAL '1 minute' * :every END AS step
FROM station
CROSS JOIN generate_series(
  date_trunc('day', CAST(:until AS timestamptz) AT TIME ZONE 'Asia/Shanghai') - INTERVAL '1 day' * (:days - 1),
  date_trunc('day', CAST(:until AS timestamptz) AT TIME ZONE 'Asia/Shanghai'), INTERVAL '1 day') AS midnight
WHERE station.id > 10000;

-- In the order in which reports come: by time.
INSERT INTO report (station_id, boot, seq, received_at, made_at, placed_by, played_ms, payload_bytes, agent)
SELECT station_id, boot, extract(epoch FROM at - since) / 300 + 1, at + INTERVAL '2 seconds', at, 'BOX_CLOCK', 0, 1400, 'site-agent/1.0'
FROM on_day
CROSS JOIN LATERAL generate_series(since, until, greatest(INTERVAL '5 minutes', least(step, INTERVAL '1 hour'))) AS at
ORDER BY at;

INSERT INTO report_run (station_id, boot, first_seq, last_seq, first_at, last_at, booted_at)
SELECT station_id, boot, min(seq), max(seq), min(made_at), max(made_at), min(made_at) FROM report WHERE station_id > 10000 GROUP BY station_id, boot;
INSERT INTO boot (station_id, boot, seq, booted_at, cause)
SELECT station_id, boot, 1, since, CASE WHEN station_id % 40 = 0 THEN 'POWER_LOSS' ELSE 'CLEAN_RESTART' END FROM on_day;

INSERT INTO reception_sample (station_id, at, boot, seq, item, receiver, system, band, locked, strength_percent, strength_dbm, quality_percent,
  snr_db, bit_error_rate, uncorrected_blocks, lnb_volts, lnb_milliamps)
SELECT station_id, at, boot, extract(epoch FROM at - since) / 300 + 1, 0, 'tuner0', 'DVB_S2', 'KU', true, 70 + station_id % 9 + round(4 * random()), -40, 78 + round(4 * random()),
  round(CAST(10 + extract(hour FROM at) / 10 + 0.6 * random() AS numeric), 1), 0.0000001 * (1 + random()), 0, 13.1, 108 + round(4 * random())
FROM on_day CROSS JOIN LATERAL generate_series(since, until, step) AS at;

INSERT INTO line_sample (station_id, at, boot, seq, item, network, carrier, addresses, gateway, dns, broker, round_trip_ms, loss_percent)
SELECT station_id, at, boot, extract(epoch FROM at - since) / 300 + 1, 1, 'eth0', true, '{192.168.1.23}', 'ANSWERED', 'ANSWERED', 'ANSWERED',
  20 + station_id % 30 + round(40 * random() ^ 4), 0
FROM on_day CROSS JOIN LATERAL generate_series(since, until, step) AS at;

INSERT INTO box_sample (station_id, at, boot, seq, item, uptime_ms, load, memory_total_mib, memory_free_mib, disk_total_mib, disk_free_mib,
  temperature_celsius, clock_synchronised)
SELECT station_id, at, boot, extract(epoch FROM at - since) / 300 + 1, 2, 1000 * extract(epoch FROM at - since), round(CAST(0.2 + 0.6 * random() AS numeric), 2), 1000,
  400 + round(100 * random()), 8000, 3000 - round(20 * random()), 45 + station_id % 20 + round(4 * random()), true
FROM on_day CROSS JOIN LATERAL generate_series(since, until, step) AS at;

INSERT INTO binding_sample (station_id, at, boot, seq, item, account, device, state)
SELECT station_id, at, boot, extract(epoch FROM at - since) / 300 + 1, 3, 'account-' || station_id - 10000, 'device-' || station_id, 'BOUND'
FROM on_day CROSS JOIN LATERAL generate_series(since, until, INTERVAL '4 hours') AS at;

INSERT INTO playback (station_id, started_at, ended_at, boot, seq, item, session, content, title, category, player, display, placed_by)
SELECT station_id, since + INTERVAL '1 hour' * nth, since + INTERVAL '1 hour' * nth + INTERVAL '40 minutes', boot, 12 * nth, 4, 1, 'DJ-' || nth, '党史第' || nth || '课',
  'BASICS', 'mpv', 'ON', 'BOX_CLOCK'
FROM on_day CROSS JOIN generate_series(1, 2) AS nth;

INSERT INTO event (station_id, at, boot, seq, item, kind, detail)
SELECT station_id, since, boot, 1, 5, 'booted', CAST('{"kind": "booted", "uptimeMs": 1000, "cause": "clean-restart"}' AS jsonb)
FROM on_day
UNION ALL
SELECT station_id, since + INTERVAL '2 hours', boot, 24, 5, 'player-crashed', '{"kind": "player-crashed", "uptimeMs": 7200000, "player": "mpv"}' FROM on_day
WHERE station_id % 50 = 0;

INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, first_at, last_at, reports, missing)
SELECT station_id, day, 4800000, 4800000, 2, since, until, greatest(1, extract(epoch FROM until - since) / 300), station_id % 200 / 199 FROM on_day;
INSERT INTO station_month (station_id, month, raw_ms, credited_ms, person_ms, estimated_ms, sessions, study_days, known_days, reports, missing, samples_dropped)
SELECT station_id, date_trunc('month', day), sum(raw_ms), sum(credited_ms), NULL, 0, sum(sessions), count(*), count(*), sum(reports), sum(missing), 0
FROM station_day WHERE station_id > 10000 GROUP BY 1, 2;

INSERT INTO station_state (station_id, heard_at, report_at, boot, seq, booted_at, presence, presence_at, reception_at, receiver_locked, band,
  strength_percent, quality_percent, snr_db, line_at, carrier, dns, broker, round_trip_ms, loss_percent, box_at, load, memory_total_mib,
  memory_free_mib, disk_total_mib, disk_free_mib, temperature_celsius, clock_synchronised, binding_at, bound_account, device, binding,
  played_until, playing_title, playing_category, player, waiting_at, waiting_reports, waiting_bytes)
SELECT station_id, until, until, boot, 96, since, CASE WHEN station_id % 25 = 0 THEN 'LOST' ELSE 'ONLINE' END, until, until, true, 'KU', 72,
  CASE WHEN station_id % 30 = 1 THEN 39 ELSE 78 END, CASE WHEN station_id % 30 = 1 THEN 6 ELSE 12 END, until, true, 'ANSWERED', 'ANSWERED', 20, 0, until,
  0.3, 1000, 500, 8000, CASE WHEN station_id % 60 = 2 THEN 100 ELSE 3000 END, 50, true, until, 'account-' || station_id - 10000,
  'device-' || station_id, 'BOUND', until, '党史第二课', 'BASICS', 'mpv', until, 1, 1400
FROM on_day
WHERE day = (SELECT max(day) FROM on_day);
INSERT INTO reception_baseline (station_id, band, strength, quality, snr, days, fell_by)
SELECT station_id, 'KU', 72, 78, 12, 14, 0 FROM station_state WHERE station_id > 10000;

-- Each site had a fault a month, and one in twelve has one.
INSERT INTO diagnosis (id, station_id, subject, finding, confidence, since_at, told_at, judged_at, due_at, until_at, closed_at)
SELECT 1000000 + row_number() OVER (), station_id, 'LINE', 'LINE_DOWN', 'HIGH', since, since + INTERVAL '1 hour', since, since + INTERVAL '2 hours',
  since + INTERVAL '9 hours', since + INTERVAL '10 hours'
FROM on_day WHERE (station_id + extract(day FROM day)) % 30 = 0 AND day < (SELECT max(day) FROM on_day)
UNION ALL
SELECT 9000000 + station_id, station_id, 'BINDING', 'BINDING_WRONG', 'HIGH', since, since, since, since, NULL, NULL
FROM on_day WHERE station_id % 12 = 0 AND day = (SELECT max(day) FROM on_day);
INSERT INTO ticket (id, station_id, org_path, subject, diagnosis_id, entries, told, moved_at, stage, finding, unit, is_late, opened_at, resolve_due,
  accepted_at, in_order_at)
SELECT diagnosis.id, station_id, org_path, subject, diagnosis.id, 1, 1, told_at, CASE WHEN closed_at IS NULL THEN 'ACCEPTED' ELSE 'CLOSED' END, finding,
  'TELECOM', station_id % 9 = 0, told_at, told_at + INTERVAL '3 days', told_at + INTERVAL '1 hour', until_at
FROM diagnosis JOIN station ON station.id = station_id;
INSERT INTO ticket_entry (ticket_id, nth, at, move) SELECT id, 0, opened_at, 'OPENED' FROM ticket;

-- As autovacuum leaves them.
SELECT brin_summarize_new_values('report_received');
ANALYZE;
