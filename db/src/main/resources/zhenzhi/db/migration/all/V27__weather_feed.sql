-- How the feeds of rain and lightning are; what they tell is held by each collector.
CREATE TABLE weather_feed (
  source    text        PRIMARY KEY CHECK (source IN ('FILE', 'SERVICE')),
  looked_at timestamptz NOT NULL,
  -- When it was last read; null when it never was.
  read_at   timestamptz,
  lines     integer     NOT NULL,
  -- The first of the lines that could not be read, each with its number.
  bad       text[]      NOT NULL,
  -- Why nothing could be read when it was last looked at; empty otherwise.
  failure   text        NOT NULL
);

-- How many boxes were asked lately because a verdict is unsure.
CREATE INDEX command_automatic ON command (asked_at) WHERE asked_by IS NULL;
