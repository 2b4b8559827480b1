-- Time in which a diagnosis was over that came back: it excuses nobody.
CREATE TABLE diagnosis_respite (
  diagnosis_id bigint      NOT NULL REFERENCES diagnosis,
  from_at      timestamptz NOT NULL,
  until_at     timestamptz NOT NULL,
  PRIMARY KEY (diagnosis_id, from_at),
  CHECK (from_at <= until_at)
);
