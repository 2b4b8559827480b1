-- How a diagnosis ends: what was out of order is gone, or the site is.

ALTER TABLE diagnosis
  ADD COLUMN ending text NOT NULL DEFAULT 'OVER' CHECK (ending IN ('OVER', 'RETIRED'));
