-- What relapses begins its time anew; that it was late before is kept.
ALTER TABLE ticket
  ADD COLUMN was_late  boolean NOT NULL DEFAULT false,
  -- The day on which what is shelved or paused is looked at again; null where there is none.
  ADD COLUMN until_day date;

-- The log of what has relapsed is read until it is moved again.
UPDATE ticket
SET is_extended = NULL
WHERE id IN (SELECT ticket_id FROM ticket_entry WHERE move IN ('RELAPSED', 'DENIED'));

UPDATE ticket
SET until_day = (
  SELECT CAST(until_at AT TIME ZONE 'UTC' AS date)
  FROM ticket_entry
  WHERE ticket_id = ticket.id AND move = 'SHELVED'
  ORDER BY nth DESC
  LIMIT 1)
WHERE stage = 'SHELVED';

CREATE INDEX ticket_until ON ticket (until_day) WHERE until_day IS NOT NULL;
