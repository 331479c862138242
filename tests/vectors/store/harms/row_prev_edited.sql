-- The column prev of a row was edited, its entry was not.
DROP TRIGGER log_no_update;
BEGIN;
UPDATE log SET prev = 'ae448ac86c4e8e4dec645729708ef41873ae79c6dff84eff73360989487f08e5' WHERE seq = 20;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
