-- A bulletin of several months also says how each of them was; a course can be renamed, and courses imported.

-- The rankings of its months, which are kept as long as the bulletin.
CREATE TABLE bulletin_month (
  bulletin_id bigint NOT NULL REFERENCES bulletin,
  -- Its first day.
  month       date   NOT NULL CHECK (EXTRACT(day FROM month) = 1),
  ranking_id  bigint NOT NULL REFERENCES ranking,
  PRIMARY KEY (bulletin_id, month)
);

ALTER TABLE bulletin_text
  DROP CONSTRAINT bulletin_text_part_check,
  ADD CHECK (part IN ('CORRECTION', 'OVERALL', 'PLACES', 'MONTHS', 'FAULTS', 'PROBLEMS', 'DEMANDS'));

-- What a course was called before it was renamed; papers of that time go on calling it so.
CREATE TABLE course_title (
  course_id  bigint      NOT NULL REFERENCES course,
  title      text        NOT NULL,
  -- The first day on which it was called otherwise.
  held_until date        NOT NULL,
  changed_by bigint      REFERENCES account,
  changed_at timestamptz NOT NULL,
  reason     text        NOT NULL,
  PRIMARY KEY (course_id, changed_at)
);

-- The catalogue can be brought in from a file.
ALTER TABLE import
  DROP CONSTRAINT import_kind_check,
  ADD CHECK (kind IN ('PLAYBACK', 'SITES', 'PEOPLE', 'COURSES'));
-- The import that brought the course; null for one that was entered.
ALTER TABLE course ADD COLUMN import_id bigint REFERENCES import;
CREATE INDEX course_import ON course (import_id) WHERE import_id IS NOT NULL;
