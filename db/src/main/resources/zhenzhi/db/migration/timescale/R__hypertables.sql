-- Facts in chunks of a week. Runs again whenever this text changes, and for the first time also on a database
-- that has long been a plain one: its rows are moved into chunks, with the tables locked meanwhile.
-- No index besides those of the plain tables: every key begins with the station, as every query does.
SELECT create_hypertable(fact, by_range(instant, INTERVAL '7 days'),
                         create_default_indexes => false, if_not_exists => true, migrate_data => true)
FROM (VALUES ('reception_sample', 'at'),
             ('line_sample',      'at'),
             ('box_sample',       'at'),
             ('binding_sample',   'at'),
             ('playback',         'started_at'),
             ('event',            'at')) AS facts (fact, instant);
