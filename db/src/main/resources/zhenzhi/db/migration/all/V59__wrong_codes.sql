-- Codes of a telephone that were wrong in a row, of whatever address: only who knows the password gets to guess them.
ALTER TABLE account
  ADD COLUMN second_wrong integer NOT NULL DEFAULT 0,
  ADD COLUMN second_wrong_at timestamptz;
