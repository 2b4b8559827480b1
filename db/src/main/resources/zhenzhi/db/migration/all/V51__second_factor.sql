-- Codes from a telephone, besides the password.

ALTER TABLE account
  -- RFC 6238: what the telephone and we know; null where somebody has none.
  ADD COLUMN second_secret bytea CHECK (length(second_secret) >= 16),
  -- The step of the last code that was taken, so that none is taken twice.
  ADD COLUMN second_step bigint NOT NULL DEFAULT 0;

ALTER TABLE web_session
  -- The password was right, and the code is still to come: nothing else is open until then.
  ADD COLUMN second_due boolean NOT NULL DEFAULT false;
