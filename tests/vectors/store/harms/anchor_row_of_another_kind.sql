-- An anchor row says label where its entry says witness.
DROP TRIGGER anchor_no_update;
BEGIN;
UPDATE anchor SET kind = 'label';
COMMIT;
CREATE TRIGGER anchor_no_update BEFORE UPDATE ON anchor BEGIN SELECT RAISE(ABORT, 'append-only'); END;
