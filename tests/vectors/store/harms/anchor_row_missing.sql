-- The anchor row that an entry names was removed.
DROP TRIGGER anchor_no_delete;
BEGIN;
DELETE FROM anchor WHERE id = 1;
COMMIT;
CREATE TRIGGER anchor_no_delete BEFORE DELETE ON anchor BEGIN SELECT RAISE(ABORT, 'append-only'); END;
