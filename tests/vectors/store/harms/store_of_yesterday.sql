-- The store as it was before the case, beside today's anchors.
DROP TRIGGER log_no_delete;
DROP TRIGGER checkpoint_no_delete;
BEGIN;
DELETE FROM log WHERE seq >= 21;
DELETE FROM checkpoint WHERE size > 21;
COMMIT;
CREATE TRIGGER log_no_delete BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_delete BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
