-- Accounts are opened, handed a one-time password, and closed.

ALTER TABLE account
  ADD COLUMN created_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN logged_in_at timestamptz,
  -- Until when a one-time password opens the door; null once somebody has chosen their own.
  ADD COLUMN password_until timestamptz;
CREATE INDEX account_org_path ON account (org_path text_pattern_ops);
