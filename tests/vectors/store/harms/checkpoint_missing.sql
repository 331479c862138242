-- One checkpoint was removed.
DROP TRIGGER checkpoint_no_delete;
BEGIN;
DELETE FROM checkpoint WHERE size = 18;
COMMIT;
CREATE TRIGGER checkpoint_no_delete BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
