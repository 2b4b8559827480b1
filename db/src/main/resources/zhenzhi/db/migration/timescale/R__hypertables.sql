-- Facts in chunks of a week. Runs again whenever this text changes, so every line may be repeated.
SELECT create_hypertable('reception_sample', by_range('at', INTERVAL '7 days'), if_not_exists => true, migrate_data => true);
SELECT create_hypertable('line_sample', by_range('at', INTERVAL '7 days'), if_not_exists => true, migrate_data => true);
SELECT create_hypertable('box_sample', by_range('at', INTERVAL '7 days'), if_not_exists => true, migrate_data => true);
SELECT create_hypertable('binding_sample', by_range('at', INTERVAL '7 days'), if_not_exists => true, migrate_data => true);
SELECT create_hypertable('playback', by_range('started_at', INTERVAL '7 days'), if_not_exists => true, migrate_data => true);
SELECT create_hypertable('event', by_range('at', INTERVAL '7 days'), if_not_exists => true, migrate_data => true);
