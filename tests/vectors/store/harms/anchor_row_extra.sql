-- An anchor row that no entry names was added.
BEGIN;
INSERT INTO anchor SELECT 2, size, 'label', token FROM anchor;
COMMIT;
