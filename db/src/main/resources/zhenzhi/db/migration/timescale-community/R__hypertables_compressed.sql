-- Facts older than two months, later than any box still holds back, are compressed by TimescaleDB's own job.
-- Nothing depends on it: without it the chunks are larger and answer the same. Runs after R__hypertables.
DO $$
DECLARE
  fact text;
  instant text;
BEGIN
  FOR fact, instant IN
    SELECT hypertable_name, column_name
    FROM timescaledb_information.dimensions
    JOIN timescaledb_information.hypertables USING (hypertable_schema, hypertable_name)
    WHERE hypertable_schema = current_schema() AND dimension_number = 1 AND NOT compression_enabled
    ORDER BY hypertable_name
  LOOP
    EXECUTE format('ALTER TABLE %I SET (timescaledb.compress, timescaledb.compress_segmentby = ''station_id'', '
                   'timescaledb.compress_orderby = %L)', fact, format('%I, boot, seq, item', instant));
    PERFORM add_compression_policy(fact, INTERVAL '60 days', if_not_exists => true);
  END LOOP;
END $$;
