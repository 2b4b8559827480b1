-- 升级: how far up a ticket has been carried since it is overdue.

ALTER TABLE ticket
  -- Level of the ladder; 0 while nobody above was told.
  ADD COLUMN rung smallint NOT NULL DEFAULT 0 CHECK (rung >= 0),
  ADD COLUMN rung_at timestamptz,
  ADD CHECK ((rung = 0) = (rung_at IS NULL));

ALTER TABLE ticket_entry ADD COLUMN rung smallint CHECK (rung > 0);
