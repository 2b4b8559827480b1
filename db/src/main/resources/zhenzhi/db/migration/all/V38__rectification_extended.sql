-- Whether more time was granted: what is done in it counts as 延期.
ALTER TABLE rectification ADD COLUMN is_extended boolean NOT NULL DEFAULT false;
UPDATE rectification
SET is_extended = true
WHERE EXISTS (
  SELECT
  FROM rectification_entry
  WHERE rectification_id = rectification.id AND move = 'EXTENSION_GRANTED'
);
ALTER TABLE rectification ALTER COLUMN is_extended DROP DEFAULT;
