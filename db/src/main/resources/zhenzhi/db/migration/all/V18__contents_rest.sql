-- When the sweep last looked at what was played in the month: it leaves it alone for a while afterwards, since looking
-- reads the whole month.
ALTER TABLE station_month ADD COLUMN contents_looked_at timestamptz NOT NULL DEFAULT '-infinity';
DROP INDEX station_month_contents_due;
CREATE INDEX station_month_contents_due ON station_month (contents_looked_at) WHERE contents_due;
