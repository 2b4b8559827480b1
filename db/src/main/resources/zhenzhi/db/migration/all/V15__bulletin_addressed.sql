-- Who changed the list of a bulletin's recipients stands in its history.
ALTER TABLE bulletin_event DROP CONSTRAINT bulletin_event_what_check;
ALTER TABLE bulletin_event ADD CONSTRAINT bulletin_event_what_check
  CHECK (what IN ('DRAFTED', 'REFRESHED', 'EDITED', 'ADDRESSED', 'SUBMITTED', 'RETURNED', 'ISSUED', 'DISCARDED'));
