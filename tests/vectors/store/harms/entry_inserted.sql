-- A copy of an entry was put in the middle; the rows after it were renumbered.
DROP TRIGGER log_no_update;
BEGIN;
UPDATE log SET seq = seq + 1001 WHERE seq >= 15;
UPDATE log SET seq = seq - 1000 WHERE seq > 1000;
INSERT INTO log SELECT 15, 'e8dd6642d2075c9218b3f9ee3a3455518f16affaedb111b6e7a77a8e6ca5f7ad', entry FROM log WHERE seq = 14;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
