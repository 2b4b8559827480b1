-- Signal, line and box by the hour: what charts of weeks and years are drawn from, and what is left of samples
-- when they are too old to be kept one by one.

-- looks: samples of the hour. Means where nothing else is said; of what was measured, so null where nothing was.
CREATE TABLE reception_hour (
  station_id       bigint      NOT NULL,
  hour             timestamptz NOT NULL,
  looks            integer     NOT NULL CHECK (looks > 0),
  locked_share     real        NOT NULL,
  strength_percent real,
  quality_percent  real,
  snr_db           real,
  snr_db_least     real,
  PRIMARY KEY (station_id, hour)
);

CREATE TABLE line_hour (
  station_id        bigint      NOT NULL,
  hour              timestamptz NOT NULL,
  looks             integer     NOT NULL CHECK (looks > 0),
  reached_share     real,
  round_trip_ms     real,
  loss_percent      real,
  loss_percent_most real,
  PRIMARY KEY (station_id, hour)
);

CREATE TABLE box_hour (
  station_id               bigint      NOT NULL,
  hour                     timestamptz NOT NULL,
  looks                    integer     NOT NULL CHECK (looks > 0),
  load                     real        NOT NULL,
  memory_percent_most      real,
  disk_percent_most        real,
  temperature_celsius_most real,
  PRIMARY KEY (station_id, hour)
);

-- The days that are in them, and of how many reports: with more of them a day is summed up again.
CREATE TABLE sample_day (
  station_id bigint  NOT NULL,
  day        date    NOT NULL,
  reports    integer NOT NULL,
  PRIMARY KEY (station_id, day)
);

-- When the newest look found nothing left to do.
CREATE TABLE upkeep_look (
  only_row boolean     PRIMARY KEY CHECK (only_row),
  done_at  timestamptz NOT NULL
);

-- The hours of days as the samples tell them, day by day of each site: whoever asks names sites and days. Where a
-- day begins matters to nothing but how the work is cut.
CREATE VIEW reception_by_hour AS
SELECT station_day.station_id, day, summed.*
FROM station_day
CROSS JOIN LATERAL (
  SELECT date_bin(INTERVAL '1 hour', at, TIMESTAMPTZ '2000-01-01T00:00:00Z') AS hour,
    CAST(count(*) AS integer) AS looks,
    CAST(avg(CASE WHEN locked THEN 1 ELSE 0 END) AS real) AS locked_share,
    CAST(avg(strength_percent) AS real) AS strength_percent,
    CAST(avg(quality_percent) AS real) AS quality_percent,
    CAST(avg(snr_db) AS real) AS snr_db,
    min(snr_db) AS snr_db_least
  FROM reception_sample
  WHERE reception_sample.station_id = station_day.station_id
    AND at >= CAST(day AS timestamp) AT TIME ZONE 'Asia/Shanghai'
    AND at < CAST(day + 1 AS timestamp) AT TIME ZONE 'Asia/Shanghai'
  GROUP BY 1
) AS summed;

CREATE VIEW line_by_hour AS
SELECT station_day.station_id, day, summed.*
FROM station_day
CROSS JOIN LATERAL (
  SELECT date_bin(INTERVAL '1 hour', at, TIMESTAMPTZ '2000-01-01T00:00:00Z') AS hour,
    CAST(count(*) AS integer) AS looks,
    CAST(avg(CASE broker WHEN 'ANSWERED' THEN 1 WHEN 'SILENT' THEN 0 END) AS real) AS reached_share,
    CAST(avg(round_trip_ms) AS real) AS round_trip_ms,
    CAST(avg(loss_percent) AS real) AS loss_percent,
    max(loss_percent) AS loss_percent_most
  FROM line_sample
  WHERE line_sample.station_id = station_day.station_id
    AND at >= CAST(day AS timestamp) AT TIME ZONE 'Asia/Shanghai'
    AND at < CAST(day + 1 AS timestamp) AT TIME ZONE 'Asia/Shanghai'
  GROUP BY 1
) AS summed;

CREATE VIEW box_by_hour AS
SELECT station_day.station_id, day, summed.*
FROM station_day
CROSS JOIN LATERAL (
  SELECT date_bin(INTERVAL '1 hour', at, TIMESTAMPTZ '2000-01-01T00:00:00Z') AS hour,
    CAST(count(*) AS integer) AS looks,
    CAST(avg(load) AS real) AS load,
    CAST(max(100.0 * (memory_total_mib - memory_free_mib) / nullif(memory_total_mib, 0)) AS real)
      AS memory_percent_most,
    CAST(max(100.0 * (disk_total_mib - disk_free_mib) / nullif(disk_total_mib, 0)) AS real) AS disk_percent_most,
    max(temperature_celsius) AS temperature_celsius_most
  FROM box_sample
  WHERE box_sample.station_id = station_day.station_id
    AND at >= CAST(day AS timestamp) AT TIME ZONE 'Asia/Shanghai'
    AND at < CAST(day + 1 AS timestamp) AT TIME ZONE 'Asia/Shanghai'
  GROUP BY 1
) AS summed;

-- One name for all readers on every flavour: what is summed up, and what is not yet as it is at the moment. Flavour
-- timescale puts continuous aggregates behind these names.
CREATE VIEW report.reception_hour AS
SELECT station_id, hour, looks, locked_share, strength_percent, quality_percent, snr_db, snr_db_least
FROM reception_hour
UNION ALL
SELECT station_id, hour, looks, locked_share, strength_percent, quality_percent, snr_db, snr_db_least
FROM reception_by_hour AS it
WHERE NOT EXISTS (SELECT FROM sample_day WHERE sample_day.station_id = it.station_id AND sample_day.day = it.day);
COMMENT ON VIEW report.reception_hour IS
  'an hour of a receiver: means, and the least ratio of signal to noise; for charts of weeks and years';

CREATE VIEW report.line_hour AS
SELECT station_id, hour, looks, reached_share, round_trip_ms, loss_percent, loss_percent_most
FROM line_hour
UNION ALL
SELECT station_id, hour, looks, reached_share, round_trip_ms, loss_percent, loss_percent_most
FROM line_by_hour AS it
WHERE NOT EXISTS (SELECT FROM sample_day WHERE sample_day.station_id = it.station_id AND sample_day.day = it.day);
COMMENT ON VIEW report.line_hour IS 'an hour of a network line: means, and the most that was lost';

CREATE VIEW report.box_hour AS
SELECT station_id, hour, looks, load, memory_percent_most, disk_percent_most, temperature_celsius_most
FROM box_hour
UNION ALL
SELECT station_id, hour, looks, load, memory_percent_most, disk_percent_most, temperature_celsius_most
FROM box_by_hour AS it
WHERE NOT EXISTS (SELECT FROM sample_day WHERE sample_day.station_id = it.station_id AND sample_day.day = it.day);
COMMENT ON VIEW report.box_hour IS 'an hour of a box: mean load, and the most of memory and disk in use and of heat';

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'zhenzhi_report') THEN
    GRANT SELECT ON ALL TABLES IN SCHEMA report TO zhenzhi_report;
  END IF;
END $$;
