-- What is known of each site now, and its days: kept in the transaction of the facts.

-- Half of each page is left free: the rows are rewritten all the time, and then in place.
CREATE TABLE station_state (
  station_id          bigint      PRIMARY KEY,
  -- Anything at all from the site, by our clock.
  heard_at            timestamptz,
  -- When the newest report was made, and which it is.
  report_at           timestamptz,
  boot                uuid,
  seq                 bigint,
  booted_at           timestamptz,
  presence            text        CHECK (presence IN ('ONLINE', 'STOPPED', 'LOST')),
  presence_at         timestamptz,
  presence_connection text,
  reception_at        timestamptz,
  receiver_locked     boolean,
  band                text,
  strength_percent    real,
  quality_percent     real,
  snr_db              real,
  line_at             timestamptz,
  carrier             boolean,
  dns                 text,
  broker              text,
  round_trip_ms       real,
  loss_percent        real,
  box_at              timestamptz,
  load                real,
  memory_total_mib    integer,
  memory_free_mib     integer,
  disk_total_mib      integer,
  disk_free_mib       integer,
  temperature_celsius real,
  clock_synchronised  boolean,
  binding_at          timestamptz,
  bound_account       text,
  device              text,
  binding             text,
  played_until        timestamptz,
  playing_title       text,
  playing_category    text,
  player              text
) WITH (fillfactor = 50);

-- credited_ms: union of the playback intervals that count, cut at local midnight.
-- raw_ms: the same of all playback. sessions: credited runs, parted by pauses of more than 10 minutes.
-- first_at, last_at: of all playback. A day has a row when a report was made or playback ran on it.
CREATE TABLE station_day (
  station_id  bigint   NOT NULL,
  day         date     NOT NULL,
  raw_ms      bigint   NOT NULL,
  credited_ms bigint   NOT NULL,
  sessions    integer  NOT NULL,
  first_at    timestamptz,
  last_at     timestamptz,
  PRIMARY KEY (station_id, day)
);
CREATE INDEX station_day_day ON station_day (day);

-- Since when somebody has been listening without a break: silence before that accuses nobody.
CREATE TABLE listener (
  name         text        PRIMARY KEY,
  listening_since timestamptz NOT NULL,
  seen_at      timestamptz NOT NULL
);

-- What was asked of boxes; any collector publishes what is not sent yet.
CREATE TABLE command (
  id          uuid        PRIMARY KEY,
  station_id  bigint      NOT NULL,
  asked_by    bigint      REFERENCES account,
  asked_at    timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL,
  -- As it is published.
  message     jsonb       NOT NULL,
  sent_at     timestamptz,
  answered_at timestamptz,
  -- The result as it came.
  answer      jsonb
);
CREATE INDEX command_station ON command (station_id, asked_at DESC);
CREATE INDEX command_unsent ON command (asked_at) WHERE sent_at IS NULL;
