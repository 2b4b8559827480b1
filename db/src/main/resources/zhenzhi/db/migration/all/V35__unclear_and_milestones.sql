-- An attempt stands in the table before the provider is asked, and is unclear until it has answered.
ALTER TABLE notice_attempt DROP CONSTRAINT notice_attempt_outcome_check;
ALTER TABLE notice_attempt ADD CONSTRAINT notice_attempt_outcome_check
  CHECK (outcome IN ('UNCLEAR', 'DELIVERED', 'AWAY', 'LATER', 'REFUSED'));

-- A robot cannot tell a repeat: after two unclear attempts people decide.
ALTER TABLE notice_message DROP CONSTRAINT notice_message_state_check;
ALTER TABLE notice_message ADD CONSTRAINT notice_message_state_check
  CHECK (state IN ('WAITING', 'SENT', 'UNCLEAR', 'REFUSED', 'EXPIRED', 'CANCELLED'));

-- What 督办 asks of a ticket besides its state; kept beside the log, so that a year need not be read.
ALTER TABLE ticket
  -- When somebody first took it on.
  ADD COLUMN accepted_at timestamptz,
  -- Since when it has been in order.
  ADD COLUMN in_order_at timestamptz,
  -- Whether it was given more time; null while the three are not known: the log is read then.
  ADD COLUMN is_extended boolean;
