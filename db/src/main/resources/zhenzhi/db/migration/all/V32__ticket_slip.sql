-- Forms that a technician fills in without a line: they come later, and perhaps twice.

ALTER TABLE ticket_entry
  -- Made by the browser; the same form never moves a ticket twice.
  ADD COLUMN slip       uuid,
  -- When it was written, by the clock of the browser; null where it came at once.
  ADD COLUMN written_at timestamptz;

CREATE UNIQUE INDEX ticket_entry_slip ON ticket_entry (ticket_id, slip) WHERE slip IS NOT NULL;
