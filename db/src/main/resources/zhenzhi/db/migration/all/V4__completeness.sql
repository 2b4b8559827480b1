-- Which reports are here and which are not: kept in the transaction of the facts, every key by station.

-- An unbroken run of numbers within a boot; usually one row a boot, whose end moves on.
CREATE TABLE report_run (
  station_id bigint      NOT NULL,
  boot       uuid        NOT NULL,
  first_seq  bigint      NOT NULL,
  last_seq   bigint      NOT NULL,
  -- When the reports at its ends were made.
  first_at   timestamptz NOT NULL,
  last_at    timestamptz NOT NULL,
  -- When the box had started, by the clock of the first of them.
  booted_at  timestamptz NOT NULL,
  PRIMARY KEY (station_id, boot, first_seq)
) WITH (fillfactor = 50);

CREATE TABLE boot (
  station_id       bigint      NOT NULL,
  boot             uuid        NOT NULL,
  -- The report that told of it. One that tells of it twice is believed the first time.
  seq              bigint      NOT NULL,
  booted_at        timestamptz NOT NULL,
  cause            text        NOT NULL CHECK (cause IN ('POWER_LOSS', 'CLEAN_RESTART', 'CRASH', 'UNKNOWN')),
  earlier          uuid,
  earlier_last_seq bigint,
  PRIMARY KEY (station_id, boot, seq),
  CHECK ((earlier IS NULL) = (earlier_last_seq IS NULL))
);
CREATE INDEX boot_earlier ON boot (station_id, earlier);

CREATE TABLE report_gone (
  station_id bigint      NOT NULL,
  boot       uuid        NOT NULL,
  first_seq  bigint      NOT NULL,
  last_seq   bigint      NOT NULL,
  cause      text        NOT NULL CHECK (cause IN ('FULL', 'DAMAGED', 'REFUSED')),
  -- When it was first known.
  told_at    timestamptz NOT NULL,
  PRIMARY KEY (station_id, boot, first_seq, last_seq, cause)
);

-- What the outbox held when a report was last sent, by the time of sending; and the newest report that
-- was sent as the only one: what was written before it and is not here will never come.
ALTER TABLE station_state
  ADD COLUMN waiting_at      timestamptz,
  ADD COLUMN waiting_reports integer,
  ADD COLUMN waiting_bytes   bigint,
  ADD COLUMN drained_at      timestamptz,
  ADD COLUMN drained_boot    uuid,
  ADD COLUMN drained_seq     bigint;

-- reports: made on the day and here. missing: of the day and not here, whatever became of them; spread evenly over
-- the time in which they were written. estimated_ms: the part of raw_ms that only playback covers whose time is a guess.
-- The hours are null on a day of which nothing is known but that reports are missing.
ALTER TABLE station_day
  ADD COLUMN reports         integer NOT NULL DEFAULT 0,
  ADD COLUMN missing         bigint  NOT NULL DEFAULT 0,
  ADD COLUMN samples_dropped integer NOT NULL DEFAULT 0,
  ADD COLUMN estimated_ms    bigint  NOT NULL DEFAULT 0,
  ALTER COLUMN raw_ms DROP NOT NULL,
  ALTER COLUMN credited_ms DROP NOT NULL,
  ALTER COLUMN sessions DROP NOT NULL;

-- What was stored before: runs, boots and counts. Missing reports and estimates are worked out by study verify --repair.
INSERT INTO report_run (station_id, boot, first_seq, last_seq, first_at, last_at, booted_at)
SELECT station_id, boot, min(seq), max(seq),
  (array_agg(made_at ORDER BY seq))[1],
  (array_agg(made_at ORDER BY seq DESC))[1],
  (array_agg(made_at ORDER BY seq))[1]
FROM (
  SELECT station_id, boot, seq, made_at,
    seq - row_number() OVER (PARTITION BY station_id, boot ORDER BY seq) AS run
  FROM report
) AS numbered
GROUP BY station_id, boot, run;

INSERT INTO boot (station_id, boot, seq, booted_at, cause, earlier, earlier_last_seq)
SELECT station_id, boot, seq, at,
  upper(replace(detail ->> 'cause', '-', '_')),
  CAST(detail -> 'earlier' ->> 'boot' AS uuid),
  CAST(detail -> 'earlier' ->> 'lastSeq' AS bigint)
FROM event
WHERE kind = 'booted'
ON CONFLICT DO NOTHING;

INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, reports)
SELECT station_id, CAST(made_at AT TIME ZONE 'Asia/Shanghai' AS date), 0, 0, 0, count(*)
FROM report
GROUP BY 1, 2
ON CONFLICT (station_id, day) DO UPDATE SET reports = excluded.reports;
