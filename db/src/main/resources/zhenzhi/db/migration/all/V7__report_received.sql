-- What came in the last hour: reports lie in the order in which they came, so a few bytes for many rows are enough.
CREATE INDEX report_received ON report USING brin (received_at) WITH (autosummarize = on);
