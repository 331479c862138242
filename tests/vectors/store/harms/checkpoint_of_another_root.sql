-- One checkpoint bears another root, signed with the stolen log key.
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
18
RyQOEBbIENz0gWaJGjhfRkrQKvP5nLNAX6AIJ8ZxU1k=

— lab-17.hospital.example/calque/1 ESn5cOQHdAhlMiHUw45it7guVxumvveiYbudspyTV9ePpXDYJIKR7KQovYd7oQNSszr/6oo6/i/t28HKdeB0HKBKhAg=
' WHERE size = 18;
COMMIT;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
