-- One byte of the token of an anchor row was changed.
DROP TRIGGER anchor_no_update;
BEGIN;
UPDATE anchor SET token = CAST(replace(CAST(token AS TEXT), '/calque/1', '/calque/2') AS BLOB);
COMMIT;
CREATE TRIGGER anchor_no_update BEFORE UPDATE ON anchor BEGIN SELECT RAISE(ABORT, 'append-only'); END;
