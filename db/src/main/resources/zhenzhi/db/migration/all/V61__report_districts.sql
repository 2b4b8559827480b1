-- Boards are for one district of several, too, and lead to the console where people reach it.
CREATE OR REPLACE VIEW report.ticket AS
SELECT ticket.id AS ticket_id, station_id, incident_id, subject, finding, stage, unit,
  stage NOT IN ('CLOSED', 'WITHDRAWN') AS is_going,
  stage NOT IN ('CLOSED', 'WITHDRAWN') AND (is_late OR accept_due < now() OR resolve_due < now()) AS is_overdue,
  is_late OR was_late AS was_late, opened_at, moved_at, accept_due, resolve_due, accepted_at, in_order_at,
  extract(epoch FROM accepted_at - opened_at) AS accept_seconds,
  extract(epoch FROM in_order_at - opened_at) AS repair_seconds,
  place.subdistrict, place.district
FROM ticket
CROSS JOIN LATERAL (
  SELECT max(name) FILTER (WHERE level = 'SUBDISTRICT') AS subdistrict, max(name) FILTER (WHERE level = 'DISTRICT') AS district
  FROM org_unit
  WHERE org_unit.id = ANY (CAST(string_to_array(trim(BOTH '/' FROM ticket.org_path), '/') AS bigint[]))
) AS place;

CREATE OR REPLACE VIEW report.ranking AS
SELECT station.station_id, station.code, station.station, station.subdistrict, ranking.first_day, ranking.last_day, ranking.as_of,
  ranking_row.kind, place, before_place,
  raw_ms / 3600000.0 AS raw_hours, credited_ms / 3600000.0 AS credited_hours, prorated_ms / 3600000.0 AS prorated_hours,
  excused_ms / 3600000.0 AS excused_hours, unranked, station.district
FROM (
  SELECT DISTINCT ON (org_path, first_day, last_day) id, first_day, last_day, as_of
  FROM ranking
  ORDER BY org_path, first_day, last_day, id DESC
) AS ranking
JOIN ranking_row ON ranking_row.ranking_id = ranking.id
JOIN report.station ON station.station_id = ranking_row.station_id;

CREATE VIEW report.console AS
SELECT coalesce(
  (SELECT nullif(value, '') FROM setting WHERE name = 'zhenzhi.notice.console'),
  'http://127.0.0.1:8080'
) AS url;
COMMENT ON VIEW report.console IS 'where people reach the console, as its setting says';

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'zhenzhi_report') THEN
    GRANT SELECT ON ALL TABLES IN SCHEMA report TO zhenzhi_report;
  END IF;
END $$;
