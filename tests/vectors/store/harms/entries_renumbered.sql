-- From the middle on each row has a number one higher.
DROP TRIGGER log_no_update;
BEGIN;
UPDATE log SET seq = seq + 1001 WHERE seq >= 15;
UPDATE log SET seq = seq - 1000 WHERE seq > 1000;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
