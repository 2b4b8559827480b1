-- The days on which sites were looked through for whether anybody studies.
CREATE TABLE study_look (
  day     date        PRIMARY KEY,
  done_at timestamptz NOT NULL,
  -- Of which the days were looked at one by one.
  sites   integer     NOT NULL,
  told    integer     NOT NULL
);
