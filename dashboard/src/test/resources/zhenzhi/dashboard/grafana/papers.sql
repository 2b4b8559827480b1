-- What beside a fleet's facts stands on boards: rankings of four months, incidents, what was put aside, and orders.
INSERT INTO ranking (id, org_path, first_day, last_day, as_of, compared, target_ms)
SELECT n, '/900/901/', CAST(month AS date), CAST(month + INTERVAL '1 month - 1 day' AS date), now(), false, 14700000
FROM generate_series(0, 3) AS n, LATERAL (SELECT date_trunc('month', now() AT TIME ZONE 'Asia/Shanghai') - n * INTERVAL '1 month' AS month) AS months;
INSERT INTO ranking_row (ranking_id, kind, position, place, station_id, subdistrict_id, org_path, raw_ms, credited_ms, prorated_ms, target_ms,
  excused_ms, estimated_ms, sessions, study_days, reports, missing, known_days)
SELECT ranking.id, kind, station.id, station.id, station.id, 1000, station.org_path, 3600000, 3600000, 3600000, 14700000, 0, 0, 5, 5, 100, 0, 20
FROM ranking, station;

INSERT INTO incident (id, finding, confidence, since_at, told_at, areas, over_at)
SELECT n, 'LINE_DOWN', 'HIGH', at, at, '{第一街道}', CASE WHEN n > 3 THEN at + INTERVAL '5 hours' END
FROM generate_series(1, 200) AS n, LATERAL (SELECT now() - n * INTERVAL '10 hours' AS at) AS moments;
INSERT INTO incident_site (incident_id, station_id, fell_at)
SELECT incident.id, station.id, since_at FROM incident JOIN station ON station.id % 100 = incident.id % 100;

INSERT INTO quarantine_tally (day, reason, items)
SELECT CAST(now() AT TIME ZONE 'Asia/Shanghai' AS date) - back, reason, 2
FROM generate_series(0, 89) AS back, (VALUES ('MALFORMED'), ('UNKNOWN_STATION')) AS reasons (reason);

INSERT INTO bulletin (id, org_unit_id, period, state, version, ranking_id, as_of, working, sites, input_hash, title, issuer, prefix, addressees,
  copies, signer, dated, deadline)
SELECT 1, 901, 'last', 'DRAFT', 1, 1, now(), 10, 12, CAST(repeat('x', 32) AS bytea), '通报', '远教办', '东', '{}', '{}', '赵敏', current_date,
  current_date;
INSERT INTO rectification (bulletin_id, station_id, org_path, period, first_day, last_day, kind, place, ranked, credited_ms, target_ms,
  entries, moved_at, stage, sign_by, due, round, is_late, issued_at, is_extended, overdue_from)
SELECT 1, id, org_path, 'last', current_date - 60, current_date - 30, kind, id, 1200, 0, 14700000, 1, now(),
  CASE WHEN id % 80 = 0 THEN 'ISSUED' ELSE 'CLEARED' END, current_date - 10, current_date - 3, 1, id % 80 = 0, now() - INTERVAL '20 days', false,
  CASE WHEN id % 80 = 0 THEN current_date - 2 END
FROM station
WHERE id % 40 = 0;
ANALYZE;
