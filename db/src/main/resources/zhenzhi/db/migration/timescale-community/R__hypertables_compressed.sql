-- Facts are compressed by TimescaleDB's own job: samples after two weeks, when hardly a box still holds any back, what
-- hours are counted from after two months, when one that is always on does not either. Nothing depends on it: without it the chunks are larger and
-- answer the same, and what comes later yet is stored as ever. Runs after R__hypertables.
DO $$
DECLARE
  fact text;
  instant text;
  enabled boolean;
  -- At five in the morning, when upkeep and backup are done.
  first timestamptz := (date_trunc('day', now() AT TIME ZONE 'Asia/Shanghai') + INTERVAL '29 hours') AT TIME ZONE 'Asia/Shanghai';
BEGIN
  FOR fact, instant, enabled IN
    SELECT hypertable_name, column_name, compression_enabled
    FROM timescaledb_information.dimensions
    JOIN timescaledb_information.hypertables USING (hypertable_schema, hypertable_name)
    WHERE hypertable_schema = current_schema() AND dimension_number = 1
    ORDER BY hypertable_name
  LOOP
    IF NOT enabled THEN
      EXECUTE format('ALTER TABLE %I SET (timescaledb.compress, timescaledb.compress_segmentby = ''station_id'', '
                     'timescaledb.compress_orderby = %L)', fact, format('%I, boot, seq, item', instant));
    END IF;
    PERFORM remove_compression_policy(fact, if_exists => true);
    PERFORM add_compression_policy(fact,
      CASE WHEN fact LIKE '%\_sample' THEN INTERVAL '14 days' ELSE INTERVAL '60 days' END,
      schedule_interval => INTERVAL '1 day', initial_start => first);
  END LOOP;
END $$;
