-- An entry in the middle was removed.
DROP TRIGGER log_no_delete;
BEGIN;
DELETE FROM log WHERE seq = 15;
COMMIT;
CREATE TRIGGER log_no_delete BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
