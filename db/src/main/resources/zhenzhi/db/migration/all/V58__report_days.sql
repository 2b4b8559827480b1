-- Hours of a day as double precision: to add exact ones up for 1,200 sites and 90 days took twice as long as to read them.
-- What is exact are the milliseconds of the table behind.
DROP VIEW report.station_day;
CREATE VIEW report.station_day AS
SELECT station_id, day,
  CAST(raw_ms AS double precision) / 3600000 AS raw_hours,
  CAST(credited_ms AS double precision) / 3600000 AS credited_hours,
  sessions, people,
  CAST(credited_ms AS double precision) / 3600000 * people AS person_hours,
  reports, missing, CAST(reports AS double precision) / nullif(reports + missing, 0) AS completeness
FROM station_day;
COMMENT ON VIEW report.station_day IS
  'a local day of a site of which something was heard; hours are null where they are not known, a day without a row is unknown';

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'zhenzhi_report') THEN
    GRANT SELECT ON ALL TABLES IN SCHEMA report TO zhenzhi_report;
  END IF;
END $$;
