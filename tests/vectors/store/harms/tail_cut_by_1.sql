-- The last entry and its checkpoint were removed.
DROP TRIGGER log_no_delete;
DROP TRIGGER checkpoint_no_delete;
BEGIN;
DELETE FROM log WHERE seq >= 40;
DELETE FROM checkpoint WHERE size > 40;
COMMIT;
CREATE TRIGGER log_no_delete BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_delete BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
