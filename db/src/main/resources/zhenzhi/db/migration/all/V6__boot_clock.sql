-- When a boot began: all its reports are placed by this, so that what was played in one piece stays in one.
CREATE TABLE boot_clock (
  station_id bigint      NOT NULL,
  boot       uuid        NOT NULL,
  booted_at  timestamptz NOT NULL,
  placed_by  text        NOT NULL CHECK (placed_by IN ('BOX_CLOCK', 'SENDING_CLOCK', 'RECEIPT_TIME', 'GUESS')),
  PRIMARY KEY (station_id, boot)
);

INSERT INTO boot_clock (station_id, boot, booted_at, placed_by)
SELECT DISTINCT ON (run.station_id, run.boot) run.station_id, run.boot, run.booted_at, report.placed_by
FROM report_run AS run
JOIN report ON report.station_id = run.station_id AND report.boot = run.boot AND report.seq = run.first_seq
ORDER BY run.station_id, run.boot, run.first_seq;
