-- What a summary says of the sites that worked in its months is kept when it is drafted: a bulletin of a
-- month that is issued later changes nothing in it.

ALTER TABLE bulletin_month
  -- As the month's own bulletin said; null where none had been issued.
  ADD COLUMN working integer,
  ADD COLUMN sites integer,
  ADD CHECK ((working IS NULL) = (sites IS NULL) AND working BETWEEN 0 AND sites);

UPDATE bulletin_month AS kept
SET working = monthly.working, sites = monthly.sites
FROM bulletin AS summary
JOIN bulletin AS monthly ON monthly.org_unit_id = summary.org_unit_id
WHERE summary.id = kept.bulletin_id
  AND monthly.period = to_char(kept.month, 'YYYY-MM')
  AND monthly.state = 'ISSUED'
  AND monthly.corrects_id IS NULL
  AND monthly.as_of <= summary.as_of;
