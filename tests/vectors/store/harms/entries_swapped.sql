-- Two neighbouring rows exchanged their numbers.
DROP TRIGGER log_no_update;
BEGIN;
UPDATE log SET seq = 1000 WHERE seq = 15;
UPDATE log SET seq = 15 WHERE seq = 16;
UPDATE log SET seq = 16 WHERE seq = 1000;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
