-- What was taken back in the database that is being replaced is taken back here. Its tables lie as files in the folder in
-- which this runs. Certificates are the same by their serial, tokens and codes by their hash, sites by their code; accounts by
-- their number and their first moment, for a backup may be of another installation.

CREATE TEMP TABLE their_station AS SELECT id, code, retired_at FROM station WITH NO DATA;
CREATE TEMP TABLE their_account AS
SELECT id, created_at, disabled_at, erased_at, password_hash, password_until, second_secret, second_step
FROM account
WITH NO DATA;
CREATE TEMP TABLE their_code AS
SELECT id, station_id, salt, hash, made_at, made_by, until, wrong, used_at
FROM enrolment_code
WITH NO DATA;
CREATE TEMP TABLE their_certificate AS
SELECT serial, station_id, certificate, fingerprint, key_fingerprint, valid_from, valid_until, issued_at, code_id, renewed,
  doubled_at, revoked_at, revoked_by, reason
FROM box_certificate
WITH NO DATA;
CREATE TEMP TABLE their_token AS
SELECT id, station_id, hash, made_at, made_by, doubled_at, revoked_at, revoked_by, reason
FROM box_token
WITH NO DATA;
\copy their_station FROM 'station' (FORMAT csv)
\copy their_account FROM 'account' (FORMAT csv)
\copy their_code FROM 'code' (FORMAT csv)
\copy their_certificate FROM 'certificate' (FORMAT csv)
\copy their_token FROM 'token' (FORMAT csv)

CREATE TEMP TABLE same_account AS
SELECT account.id
FROM account
JOIN their_account ON their_account.id = account.id AND their_account.created_at = account.created_at;

-- Stands for whoever was given an account after the backup: who took something back must have been a person.
CREATE TEMP TABLE deputy AS
SELECT coalesce(min(id) FILTER (WHERE role = 'OFFICE' AND disabled_at IS NULL), min(id)) AS id
FROM account;

CREATE TEMP TABLE carried (nth integer, what text, n bigint, unit text);

-- Certificates stand upon the codes with which they were asked for.
INSERT INTO enrolment_code (station_id, salt, hash, made_at, made_by, until, wrong, used_at)
SELECT station.id, their.salt, their.hash, their.made_at, coalesce(maker.id, deputy.id), their.until, their.wrong,
  their.used_at
FROM their_code AS their
JOIN their_station ON their_station.id = their.station_id
JOIN station ON station.code = their_station.code
LEFT JOIN same_account AS maker ON maker.id = their.made_by
CROSS JOIN deputy
WHERE coalesce(maker.id, deputy.id) IS NOT NULL
  AND NOT EXISTS (SELECT FROM enrolment_code AS ours WHERE ours.salt = their.salt AND ours.hash = their.hash)
ORDER BY their.id;

UPDATE enrolment_code AS ours
SET used_at = their.used_at, wrong = greatest(ours.wrong, their.wrong)
FROM their_code AS their
WHERE ours.salt = their.salt AND ours.hash = their.hash AND ours.used_at IS NULL AND their.used_at IS NOT NULL;

WITH done AS (
  INSERT INTO box_certificate (serial, station_id, certificate, fingerprint, key_fingerprint, valid_from, valid_until,
    issued_at, code_id, renewed, doubled_at)
  SELECT their.serial, station.id, their.certificate, their.fingerprint, their.key_fingerprint, their.valid_from,
    their.valid_until, their.issued_at, ours.id, their.renewed, their.doubled_at
  FROM their_certificate AS their
  JOIN their_station ON their_station.id = their.station_id
  JOIN station ON station.code = their_station.code
  LEFT JOIN their_code ON their_code.id = their.code_id
  LEFT JOIN enrolment_code AS ours ON ours.salt = their_code.salt AND ours.hash = their_code.hash
  WHERE their.renewed IS NOT NULL OR ours.id IS NOT NULL
  ON CONFLICT DO NOTHING
  RETURNING serial)
INSERT INTO carried
SELECT 1, '备份之后发的证书', count(*), '张'
FROM done;

WITH done AS (
  UPDATE box_certificate AS ours
  SET revoked_at = their.revoked_at,
    revoked_by = CASE WHEN their.revoked_by IS NOT NULL THEN coalesce(ender.id, deputy.id) END,
    reason = their.reason
  FROM their_certificate AS their
  LEFT JOIN same_account AS ender ON ender.id = their.revoked_by
  CROSS JOIN deputy
  WHERE ours.serial = their.serial AND ours.revoked_at IS NULL AND their.revoked_at IS NOT NULL
  RETURNING ours.serial)
INSERT INTO carried
SELECT 2, '吊销的证书', count(*), '张'
FROM done;

-- Before the next: of a site one token is in force.
WITH done AS (
  UPDATE box_token AS ours
  SET revoked_at = their.revoked_at,
    revoked_by = CASE WHEN their.revoked_by IS NOT NULL THEN coalesce(ender.id, deputy.id) END,
    reason = their.reason
  FROM their_token AS their
  JOIN their_station ON their_station.id = their.station_id
  JOIN station ON station.code = their_station.code
  LEFT JOIN same_account AS ender ON ender.id = their.revoked_by
  CROSS JOIN deputy
  WHERE ours.station_id = station.id AND ours.hash = their.hash AND ours.revoked_at IS NULL
    AND their.revoked_at IS NOT NULL
  RETURNING ours.id)
INSERT INTO carried
SELECT 3, '吊销的口令', count(*), '个'
FROM done;

WITH done AS (
  INSERT INTO box_token (station_id, hash, made_at, made_by, doubled_at, revoked_at, revoked_by, reason)
  SELECT station.id, their.hash, their.made_at, coalesce(maker.id, deputy.id), their.doubled_at, their.revoked_at,
    CASE WHEN their.revoked_by IS NOT NULL THEN coalesce(ender.id, deputy.id) END, their.reason
  FROM their_token AS their
  JOIN their_station ON their_station.id = their.station_id
  JOIN station ON station.code = their_station.code
  LEFT JOIN same_account AS maker ON maker.id = their.made_by
  LEFT JOIN same_account AS ender ON ender.id = their.revoked_by
  CROSS JOIN deputy
  WHERE coalesce(maker.id, deputy.id) IS NOT NULL
    AND NOT EXISTS (SELECT FROM box_token AS ours WHERE ours.station_id = station.id AND ours.hash = their.hash)
  ORDER BY their.id
  ON CONFLICT DO NOTHING
  RETURNING id)
INSERT INTO carried
SELECT 4, '备份之后发的口令', count(*), '个'
FROM done;

WITH done AS (
  UPDATE account AS ours
  SET disabled_at = their.disabled_at
  FROM their_account AS their
  WHERE ours.id = their.id AND ours.created_at = their.created_at AND ours.disabled_at IS NULL
    AND their.disabled_at IS NOT NULL
  RETURNING ours.id)
INSERT INTO carried
SELECT 5, '停用的账号', count(*), '个'
FROM done;

WITH done AS (
  UPDATE account AS ours
  SET password_hash = their.password_hash, password_until = their.password_until, second_secret = their.second_secret
  FROM their_account AS their
  WHERE ours.id = their.id AND ours.created_at = their.created_at AND ours.erased_at IS NULL AND their.erased_at IS NULL
    AND (ours.password_hash, ours.password_until, ours.second_secret)
      IS DISTINCT FROM (their.password_hash, their.password_until, their.second_secret)
  RETURNING ours.id)
INSERT INTO carried
SELECT 6, '改过的密码或验证码', count(*), '个'
FROM done;

-- No code of a telephone is taken twice.
UPDATE account AS ours
SET second_step = their.second_step
FROM their_account AS their
WHERE ours.id = their.id AND ours.created_at = their.created_at AND ours.second_step < their.second_step;

-- For erase.sql, one by one.
CREATE TEMP TABLE erased AS
SELECT ours.id, their.erased_at
FROM account AS ours
JOIN their_account AS their ON their.id = ours.id AND their.created_at = ours.created_at
WHERE ours.erased_at IS NULL AND ours.disabled_at IS NOT NULL AND their.erased_at IS NOT NULL;
\copy erased TO 'erase' (FORMAT csv)
INSERT INTO carried
SELECT 7, '注销的姓名和电话', count(*), '人'
FROM erased;

SELECT '带过来：' || coalesce(string_agg(format('%s %s %s', what, n, unit), '，' ORDER BY nth), '没有要带的')
FROM carried
WHERE n > 0;

-- What cannot be carried over is named. A database that was lost is made anew by the service, without anybody in it.
SELECT '换下来的数据库是新建的或者别处的，里面没有这个备份里的账号。备份之后如果吊销过证书或口令、停用或注销过账号、改过密码，请照着记录再做一遍'
WHERE EXISTS (SELECT FROM account) AND NOT EXISTS (SELECT FROM same_account);

SELECT '这些站点是备份之后才登记的，证书带不过来，请重新登记站点和机顶盒：' || string_agg(DISTINCT their_station.code, ' ')
FROM their_certificate AS their
JOIN their_station ON their_station.id = their.station_id
WHERE their.revoked_at IS NULL AND NOT EXISTS (SELECT FROM station WHERE station.code = their_station.code)
HAVING count(*) > 0;

SELECT '这些站点在备份之后停用过，现在又在用，要停用的请再停用一次：' || string_agg(station.code, ' ' ORDER BY station.code)
FROM their_station
JOIN station ON station.code = their_station.code
WHERE their_station.retired_at IS NOT NULL AND station.retired_at IS NULL
HAVING count(*) > 0;
