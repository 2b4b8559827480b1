-- Which boxes connected under a site's name: two that take turns are two with one key.

CREATE TABLE box_connection (
  station_id bigint      NOT NULL REFERENCES station,
  -- Drawn by the box for each connection, so that a message that comes twice counts once.
  connection text        NOT NULL,
  boot       uuid        NOT NULL,
  at         timestamptz NOT NULL,
  PRIMARY KEY (station_id, connection)
);

-- Boxes that somebody should go and see.
CREATE INDEX box_certificate_doubled ON box_certificate (station_id)
  WHERE doubled_at IS NOT NULL AND revoked_at IS NULL;
