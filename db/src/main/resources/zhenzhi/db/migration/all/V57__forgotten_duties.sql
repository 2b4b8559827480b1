-- What a change of duties keeps of before and after has names and numbers, too: they go when those of duty go.

-- A list of rows of duty, with the number taken out of those of one person (of all where there is none), who gets
-- another name.
CREATE FUNCTION duties_without(duties jsonb, gone text, name text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(
    jsonb_agg(
      CASE
        WHEN gone IS NULL THEN held.duty || jsonb_build_object('phone', '')
        WHEN held.duty ->> 'person' = gone THEN held.duty || jsonb_build_object('person', name, 'phone', '')
        ELSE held.duty
      END
      ORDER BY held.nth),
    duties)
  FROM jsonb_array_elements(duties) WITH ORDINALITY AS held (duty, nth)
$$;

-- Of people who were erased already.
UPDATE duty_change
SET before = NULL, after = NULL
FROM account
WHERE account.erased_at IS NOT NULL AND account.station_id = duty_change.station_id;

UPDATE import_trace
SET before = coalesce(jsonb_set(before, '{duties}', duties_without(before -> 'duties', NULL, '')), before),
  after = coalesce(jsonb_set(after, '{duties}', duties_without(after -> 'duties', NULL, '')), after)
FROM account
WHERE account.erased_at IS NOT NULL AND account.station_id = import_trace.station_id;
