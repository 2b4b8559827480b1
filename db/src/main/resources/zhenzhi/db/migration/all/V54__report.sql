-- What others may read: views for Grafana and for whoever evaluates with tools of their own, without names and telephone
-- numbers of people. A column of a view stays what it is; tables behind may change. A migration that alters the type of a
-- column read here drops the view first and makes it again.
CREATE SCHEMA report;
COMMENT ON SCHEMA report IS 'views for reading, by role zhenzhi_report; no names of people';

CREATE VIEW report.station AS
SELECT station.id AS station_id, code, station.name AS station, kind, access,
  unit.district, unit.subdistrict, unit.community,
  registered_at, retired_at, retired_at IS NULL AS in_service, latitude, longitude
FROM station
CROSS JOIN LATERAL (
  SELECT max(org_unit.name) FILTER (WHERE level = 'DISTRICT') AS district,
    max(org_unit.name) FILTER (WHERE level = 'SUBDISTRICT') AS subdistrict,
    max(org_unit.name) FILTER (WHERE level = 'COMMUNITY') AS community
  FROM org_unit
  WHERE org_unit.id = ANY (CAST(string_to_array(trim(BOTH '/' FROM station.org_path), '/') AS bigint[]))
) AS unit;
COMMENT ON VIEW report.station IS 'a site, and the units that it belongs to; a site of the district itself has no subdistrict';

CREATE VIEW report.station_now AS
SELECT station.station_id, code, station, district, subdistrict, access, heard_at, report_at, presence,
  receiver_locked, strength_percent, quality_percent, snr_db, carrier, round_trip_ms, loss_percent,
  temperature_celsius, disk_free_mib, disk_total_mib, memory_free_mib, memory_total_mib,
  played_until, playing_title, waiting_reports,
  heard_at > now() - INTERVAL '15 minutes' AND presence = 'ONLINE' AS is_heard
FROM report.station
LEFT JOIN station_state ON station_state.station_id = station.station_id
WHERE in_service;
COMMENT ON VIEW report.station_now IS
  'the last things known of a site in service; is_heard: its box spoke within a quarter of an hour, null if it never did';

CREATE VIEW report.station_day AS
SELECT station_id, day,
  raw_ms / 3600000.0 AS raw_hours, credited_ms / 3600000.0 AS credited_hours, sessions, people,
  credited_ms / 3600000.0 * people AS person_hours,
  reports, missing, CAST(reports AS double precision) / nullif(reports + missing, 0) AS completeness
FROM station_day;
COMMENT ON VIEW report.station_day IS
  'a local day of a site of which something was heard; hours are null where they are not known, a day without a row is unknown';

CREATE VIEW report.station_month AS
SELECT station_id, month,
  raw_ms / 3600000.0 AS raw_hours, credited_ms / 3600000.0 AS credited_hours, person_ms / 3600000.0 AS person_hours,
  sessions, study_days, known_days, reports, missing,
  CAST(reports AS double precision) / nullif(reports + missing, 0) AS completeness
FROM station_month;
COMMENT ON VIEW report.station_month IS 'what the days of a site add up to in a month, which is named by its first day';

CREATE VIEW report.reception AS
SELECT station_id, at, receiver, locked, strength_percent, quality_percent, snr_db, lnb_volts, lnb_milliamps
FROM reception_sample;
COMMENT ON VIEW report.reception IS 'what a receiver measured at a moment; percentages are on its maker''s own scale';

CREATE VIEW report.line AS
SELECT station_id, at, network, carrier, round_trip_ms, loss_percent
FROM line_sample;
COMMENT ON VIEW report.line IS 'how a box saw its network at a moment';

CREATE VIEW report.box AS
SELECT station_id, at, uptime_ms / 3600000.0 AS uptime_hours, load,
  100.0 * (memory_total_mib - memory_free_mib) / nullif(memory_total_mib, 0) AS memory_percent,
  100.0 * (disk_total_mib - disk_free_mib) / nullif(disk_total_mib, 0) AS disk_percent,
  temperature_celsius, clock_synchronised
FROM box_sample;
COMMENT ON VIEW report.box IS 'load, memory and disk in use, heat and clock of a box at a moment';

CREATE VIEW report.playback AS
SELECT station_id, started_at, ended_at, extract(epoch FROM ended_at - started_at) / 3600 AS hours,
  content, title, category, player
FROM playback;
COMMENT ON VIEW report.playback IS 'one item of content that was played without a break, before any rule of crediting';

CREATE VIEW report.diagnosis AS
SELECT id AS diagnosis_id, station_id, subject, finding, confidence, natural_cause, since_at, told_at, due_at,
  until_at, closed_at, closed_at IS NULL AS is_open, incident_id,
  extract(epoch FROM coalesce(until_at, now()) - since_at) AS seconds
FROM diagnosis;
COMMENT ON VIEW report.diagnosis IS 'what is broken at a site and why; until_at is when it was over, told later at closed_at';

CREATE VIEW report.incident AS
SELECT id AS incident_id, finding, confidence, natural_cause, since_at, told_at, over_at, over_at IS NULL AS is_open,
  array_to_string(areas, '、') AS areas,
  (SELECT count(*) FROM incident_site WHERE incident_id = incident.id) AS stations,
  extract(epoch FROM coalesce(over_at, now()) - since_at) AS seconds
FROM incident;
COMMENT ON VIEW report.incident IS 'something that befell several sites at once, and how many';

CREATE VIEW report.ticket AS
SELECT ticket.id AS ticket_id, station_id, incident_id, subject, finding, stage, unit,
  stage NOT IN ('CLOSED', 'WITHDRAWN') AS is_going,
  stage NOT IN ('CLOSED', 'WITHDRAWN') AND (is_late OR accept_due < now() OR resolve_due < now()) AS is_overdue,
  is_late OR was_late AS was_late, opened_at, moved_at, accept_due, resolve_due, accepted_at, in_order_at,
  extract(epoch FROM accepted_at - opened_at) AS accept_seconds,
  extract(epoch FROM in_order_at - opened_at) AS repair_seconds,
  (SELECT max(name) FROM org_unit
   WHERE level = 'SUBDISTRICT'
     AND id = ANY (CAST(string_to_array(trim(BOTH '/' FROM ticket.org_path), '/') AS bigint[]))) AS subdistrict
FROM ticket;
COMMENT ON VIEW report.ticket IS
  'something that has to be repaired; clocks of due times run in working time, seconds here are plain time';

CREATE VIEW report.rectification AS
SELECT rectification.id AS rectification_id, station_id, period, kind, place, ranked, stage,
  stage NOT IN ('CLEARED', 'WITHDRAWN') AS is_going,
  stage NOT IN ('CLEARED', 'WITHDRAWN') AND is_late AS is_overdue,
  credited_ms / 3600000.0 AS credited_hours, target_ms / 3600000.0 AS target_hours,
  issued_at, sign_by, due, overdue_from
FROM rectification;
COMMENT ON VIEW report.rectification IS 'what one of the last of a bulletin has to put right; hours are those of its period';

CREATE VIEW report.ranking AS
SELECT station.station_id, station.code, station.station, station.subdistrict, ranking.first_day, ranking.last_day, ranking.as_of,
  ranking_row.kind, place, before_place,
  raw_ms / 3600000.0 AS raw_hours, credited_ms / 3600000.0 AS credited_hours, prorated_ms / 3600000.0 AS prorated_hours,
  excused_ms / 3600000.0 AS excused_hours, unranked
FROM (
  SELECT DISTINCT ON (org_path, first_day, last_day) id, first_day, last_day, as_of
  FROM ranking
  ORDER BY org_path, first_day, last_day, id DESC
) AS ranking
JOIN ranking_row ON ranking_row.ranking_id = ranking.id
JOIN report.station ON station.station_id = ranking_row.station_id;
COMMENT ON VIEW report.ranking IS
  'the newest ranking of each period that somebody asked for; a site that has no place says why in unranked';

CREATE VIEW report.quarantine AS
SELECT day, reason, items
FROM quarantine_tally;
COMMENT ON VIEW report.quarantine IS 'how many messages or items were put aside on a local day for one reason';

-- Who may read: a role that nobody logs in as; an installation gives it to its readers. Roles are the server's, not the
-- database's: it may be there already, and a user who may make none leaves that to whoever runs the server.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'zhenzhi_report') THEN
    CREATE ROLE zhenzhi_report NOLOGIN;
  END IF;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN
    NULL; -- another database of this server was quicker
  WHEN insufficient_privilege THEN
    RAISE NOTICE 'role zhenzhi_report is not here and cannot be made: nobody but the owner reads schema report';
END $$;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'zhenzhi_report') THEN
    GRANT USAGE ON SCHEMA report TO zhenzhi_report;
    GRANT SELECT ON ALL TABLES IN SCHEMA report TO zhenzhi_report;
  END IF;
END $$;
