-- How far samples were let go: a continuous aggregate that is refreshed over that time forgets its hours. It is known
-- before a look is over.
ALTER TABLE upkeep_look ALTER COLUMN done_at DROP NOT NULL;
ALTER TABLE upkeep_look ADD COLUMN let_go_before timestamptz;
