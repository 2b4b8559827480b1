-- Who did what to what, when, from where. Each entry's hash covers the one before it, so that whoever changes or
-- takes out one has to rewrite all that follow.

CREATE TABLE audit_entry (
  nth          bigint      PRIMARY KEY CHECK (nth > 0),
  at           timestamptz NOT NULL,
  -- Null where nobody was logged in.
  account_id   bigint      REFERENCES account,
  -- As it was typed or as it was then: an account may be called otherwise later.
  login        text        NOT NULL,
  from_address text        NOT NULL,
  -- 'POST /tickets/{id}/{step}', as the router has it, or what no route stands for, such as 'LOGGED_IN'.
  act          text        NOT NULL CHECK (act <> ''),
  -- Where that was: '/tickets/7/ACCEPT'.
  target       text        NOT NULL,
  -- 200 to 599: it was asked for under an earlier number and refused.
  refused      integer     CHECK (refused BETWEEN 200 AND 599),
  hash         bytea       NOT NULL CHECK (length(hash) = 32)
);
CREATE INDEX audit_entry_account ON audit_entry (account_id, nth);
CREATE INDEX audit_entry_at ON audit_entry (at);

CREATE FUNCTION refuse_to_rewrite_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'entries of the audit are never changed';
END
$$;
CREATE TRIGGER audit_entry_stays
  BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_audit();
