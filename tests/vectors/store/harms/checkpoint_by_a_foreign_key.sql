-- One checkpoint is signed by a key that is not the log's.
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
18
1ffrp5I3PoPrKcAriR6YyujyUbZTvhP1ndA7Mea4yxU=

— lab-17.hospital.example/calque/1 Dh1wc0ELb9vkF3mrQ7IpVQwICXsv1WEUscqsrEZ0ZZrBtLK7BtznnXY37bk9eqNgE6xdYZj/iq4OluBjbPIW4obvxw8=
' WHERE size = 18;
COMMIT;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
