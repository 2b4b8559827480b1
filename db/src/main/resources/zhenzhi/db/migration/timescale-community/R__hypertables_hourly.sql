-- The same hours as continuous aggregates, behind the same names. They are refreshed by the collector's upkeep and
-- not by a policy: nothing depends on TimescaleDB's job scheduler. What is not refreshed yet is summed up when it is
-- asked for (materialized_only = false). The sums are those of V55, column by column; a test compares both. What a
-- database had summed up while it was of another flavour stays in the tables, and stands: its samples may be gone.
CREATE MATERIALIZED VIEW IF NOT EXISTS reception_hour_aggregate
WITH (timescaledb.continuous, timescaledb.materialized_only = false) AS
SELECT station_id, time_bucket(INTERVAL '1 hour', at) AS hour,
  CAST(count(*) AS integer) AS looks,
  CAST(avg(CASE WHEN locked THEN 1 ELSE 0 END) AS real) AS locked_share,
  CAST(avg(strength_percent) AS real) AS strength_percent,
  CAST(avg(quality_percent) AS real) AS quality_percent,
  CAST(avg(snr_db) AS real) AS snr_db,
  min(snr_db) AS snr_db_least
FROM reception_sample
GROUP BY station_id, hour
WITH NO DATA;

CREATE MATERIALIZED VIEW IF NOT EXISTS line_hour_aggregate
WITH (timescaledb.continuous, timescaledb.materialized_only = false) AS
SELECT station_id, time_bucket(INTERVAL '1 hour', at) AS hour,
  CAST(count(*) AS integer) AS looks,
  CAST(avg(CASE broker WHEN 'ANSWERED' THEN 1 WHEN 'SILENT' THEN 0 END) AS real) AS reached_share,
  CAST(avg(round_trip_ms) AS real) AS round_trip_ms,
  CAST(avg(loss_percent) AS real) AS loss_percent,
  max(loss_percent) AS loss_percent_most
FROM line_sample
GROUP BY station_id, hour
WITH NO DATA;

CREATE MATERIALIZED VIEW IF NOT EXISTS box_hour_aggregate
WITH (timescaledb.continuous, timescaledb.materialized_only = false) AS
SELECT station_id, time_bucket(INTERVAL '1 hour', at) AS hour,
  CAST(count(*) AS integer) AS looks,
  CAST(avg(load) AS real) AS load,
  CAST(max(100.0 * (memory_total_mib - memory_free_mib) / nullif(memory_total_mib, 0)) AS real)
    AS memory_percent_most,
  CAST(max(100.0 * (disk_total_mib - disk_free_mib) / nullif(disk_total_mib, 0)) AS real) AS disk_percent_most,
  max(temperature_celsius) AS temperature_celsius_most
FROM box_sample
GROUP BY station_id, hour
WITH NO DATA;

CREATE OR REPLACE VIEW report.reception_hour AS
SELECT station_id, hour, looks, locked_share, strength_percent, quality_percent, snr_db, snr_db_least
FROM reception_hour
UNION ALL
SELECT station_id, hour, looks, locked_share, strength_percent, quality_percent, snr_db, snr_db_least
FROM reception_hour_aggregate AS it
WHERE NOT EXISTS (SELECT FROM reception_hour AS kept WHERE kept.station_id = it.station_id AND kept.hour = it.hour);

CREATE OR REPLACE VIEW report.line_hour AS
SELECT station_id, hour, looks, reached_share, round_trip_ms, loss_percent, loss_percent_most
FROM line_hour
UNION ALL
SELECT station_id, hour, looks, reached_share, round_trip_ms, loss_percent, loss_percent_most
FROM line_hour_aggregate AS it
WHERE NOT EXISTS (SELECT FROM line_hour AS kept WHERE kept.station_id = it.station_id AND kept.hour = it.hour);

CREATE OR REPLACE VIEW report.box_hour AS
SELECT station_id, hour, looks, load, memory_percent_most, disk_percent_most, temperature_celsius_most
FROM box_hour
UNION ALL
SELECT station_id, hour, looks, load, memory_percent_most, disk_percent_most, temperature_celsius_most
FROM box_hour_aggregate AS it
WHERE NOT EXISTS (SELECT FROM box_hour AS kept WHERE kept.station_id = it.station_id AND kept.hour = it.hour);
