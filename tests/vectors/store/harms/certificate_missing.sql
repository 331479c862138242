-- The certificate of a person who signed was removed.
DROP TRIGGER cert_no_delete;
BEGIN;
DELETE FROM cert WHERE fp = 'a2baf82d70c7ad11290d3ae548fe618162c9ee9cc1113e5ad16749df083a4757';
COMMIT;
CREATE TRIGGER cert_no_delete BEFORE DELETE ON cert BEGIN SELECT RAISE(ABORT, 'append-only'); END;
