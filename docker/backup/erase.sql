-- Takes name and telephone of an account out, as the console does it (ErasureRepository; a test compares the two). The
-- account goes last, for by its name the register is searched. Given are id, name and now.

UPDATE duty
SET person = :name, phone = ''
FROM account a
WHERE a.id = :id AND duty.station_id = a.station_id AND duty.person = a.person;

UPDATE duty_change
SET person = :name, phone = ''
FROM account a
WHERE a.id = :id AND duty_change.station_id = a.station_id AND duty_change.person = a.person;

UPDATE duty_change
SET before = duties_without(before, a.person, :name), after = duties_without(after, a.person, :name)
FROM account a
WHERE a.id = :id AND duty_change.station_id = a.station_id;

UPDATE import_trace
SET before = coalesce(
    jsonb_set(before, ARRAY['duties'], duties_without(before -> 'duties', a.person, :name)), before),
  after = coalesce(
    jsonb_set(after, ARRAY['duties'], duties_without(after -> 'duties', a.person, :name)), after)
FROM account a
WHERE a.id = :id AND import_trace.station_id = a.station_id;

UPDATE training_person
SET person = :name
FROM account a
WHERE a.id = :id AND training_person.station_id = a.station_id AND training_person.person = a.person;

UPDATE guide_reading
SET person = :name
FROM account a
WHERE a.id = :id AND guide_reading.station_id = a.station_id AND guide_reading.person = a.person;

UPDATE accountability SET person = :name WHERE concerned_id = :id;

UPDATE repair_turn SET phone = '' WHERE account_id = :id;

UPDATE notice_contact
SET name = :name, target = '', removed_at = coalesce(removed_at, :now)
WHERE account_id = :id;

UPDATE notice_message
SET name = :name, target = ''
WHERE state <> 'WAITING'
  AND id IN (SELECT message_id FROM notice WHERE person = 'account:' || :id);

UPDATE notice SET name = :name, target = '' WHERE person = 'account:' || :id AND state <> 'WAITING';

UPDATE account
SET login = 'erased-' || id, person = :name, password_hash = '', password_until = NULL,
  second_secret = NULL, second_step = 0, logged_in_at = NULL, erased_at = :now
WHERE id = :id AND disabled_at IS NOT NULL AND erased_at IS NULL;
