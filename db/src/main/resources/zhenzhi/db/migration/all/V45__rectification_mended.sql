-- 限期整改 mended: the clock stands still while an extension waits for its answer, the service reminds and ends by
-- itself, and a hand-over can be taken back.

-- Since when the office has something to decide: a plan, or an extension.
ALTER TABLE rectification RENAME COLUMN submitted TO stopped;

ALTER TABLE rectification
  -- The first day on which it is overdue; null while it cannot be.
  ADD COLUMN overdue_from date,
  -- The last thing it was reminded of since its due date was set, and the day of the next.
  ADD COLUMN reminded     text CHECK (reminded IN ('SIGN', 'NEAR', 'OVERDUE', 'DEPUTY', 'OFFICE', 'HEAD')),
  ADD COLUMN remind_on    date,
  -- How many entries of its log have been looked at for notices. What happened before them told nobody.
  ADD COLUMN told         integer NOT NULL DEFAULT 0 CHECK (told >= 0);

UPDATE rectification
SET told = entries,
  overdue_from = CASE WHEN stage IN ('ISSUED', 'RECEIVED', 'SUBMITTED', 'RETURNED', 'APPROVED')
    AND (stopped IS NULL OR stopped > due) THEN due + 1 END,
  remind_on = CASE WHEN stage IN ('ISSUED', 'RECEIVED', 'RETURNED', 'APPROVED') THEN due + 1 END;

CREATE INDEX rectification_untold ON rectification (id) WHERE told < entries;
CREATE INDEX rectification_remind ON rectification (remind_on) WHERE remind_on IS NOT NULL;
CREATE INDEX rectification_station ON rectification (station_id) WHERE stage NOT IN ('CLEARED', 'WITHDRAWN');

ALTER TABLE rectification_entry
  -- Null where the service did it.
  ALTER COLUMN account_id DROP NOT NULL,
  ADD COLUMN reminder text;

-- Who holds a duty at the same time as somebody else had been entered by different ways in.
UPDATE duty
SET until = later.since
FROM (
  SELECT station_id, role, since AS from_day, lead(since) OVER (PARTITION BY station_id, role ORDER BY since) AS since
  FROM duty
) AS later
WHERE later.station_id = duty.station_id AND later.role = duty.role AND later.from_day = duty.since
  AND later.since IS NOT NULL AND (duty.until IS NULL OR duty.until > later.since);

ALTER TABLE duty_change
  -- The role's holders before and after, so that it can be taken back; null of what was entered before this.
  ADD COLUMN before jsonb,
  ADD COLUMN after  jsonb,
  -- The change that this one takes back.
  ADD COLUMN undoes bigint UNIQUE REFERENCES duty_change;

-- Notices tell of orders, too: of a ticket's entry or of an order's.
ALTER TABLE notice
  ALTER COLUMN ticket_id DROP NOT NULL,
  ADD COLUMN rectification_id bigint REFERENCES rectification,
  ADD UNIQUE (rectification_id, nth, person),
  ADD CONSTRAINT notice_about_check CHECK ((ticket_id IS NULL) <> (rectification_id IS NULL));
