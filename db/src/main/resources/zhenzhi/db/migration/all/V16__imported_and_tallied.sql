-- Rankings say how much of their hours is imported, and unsorted content knows how often it was played.

-- The part of raw_ms that only imported playback covers; of sites that have a place, where sites are summed.
ALTER TABLE ranking_row ADD COLUMN imported_ms bigint NOT NULL DEFAULT 0;
ALTER TABLE ranking_kind ADD COLUMN imported_ms bigint NOT NULL DEFAULT 0;
ALTER TABLE ranking_unit ADD COLUMN imported_ms bigint NOT NULL DEFAULT 0;

-- How often unsorted content was played everywhere, counted now and then: by this the list of it is put in order.
CREATE TABLE content_tally (
  content_id bigint      PRIMARY KEY,
  times      bigint      NOT NULL,
  counted_at timestamptz NOT NULL
);
