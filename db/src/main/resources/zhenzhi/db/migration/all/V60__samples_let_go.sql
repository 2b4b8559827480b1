-- How far samples were let go: a continuous aggregate that is refreshed over that time forgets its hours. What was let go
-- before anybody wrote it down is older than what a look that was over had summed up.
CREATE TABLE sample_expiry (
  only_row boolean PRIMARY KEY CHECK (only_row),
  expired_before timestamptz NOT NULL
);
INSERT INTO sample_expiry (only_row, expired_before)
SELECT true, done_at - INTERVAL '62 days' FROM upkeep_look;
