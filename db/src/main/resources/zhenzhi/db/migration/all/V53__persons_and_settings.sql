-- Name and telephone of whoever left are taken out; what they did stays, under a number.
ALTER TABLE account
  -- Since when nobody knows any more whose it was.
  ADD COLUMN erased_at timestamptz,
  ADD CHECK (erased_at IS NULL OR disabled_at IS NOT NULL);

-- What the last start ran with, so that the next one can say what was changed. No secrets.
CREATE TABLE setting (
  name  text        PRIMARY KEY,
  value text        NOT NULL,
  since timestamptz NOT NULL
);

-- Where the record begins, since what was before is too old. Its hash holds the chain.
CREATE TABLE audit_cut (
  nth  bigint      PRIMARY KEY CHECK (nth > 0),
  hash bytea       NOT NULL CHECK (length(hash) = 32),
  at   timestamptz NOT NULL
);

DROP TRIGGER audit_entry_stays ON audit_entry;
CREATE TRIGGER audit_entry_stays
  BEFORE UPDATE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_audit();

CREATE FUNCTION refuse_to_shorten_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.nth <= (SELECT max(nth) FROM audit_cut) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'entries of the audit are never changed, nor deleted before their time';
END
$$;
CREATE TRIGGER audit_entry_lasts
  BEFORE DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_to_shorten_audit();
