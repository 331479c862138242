-- A newline stands after the last entry.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0003","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"c8153e9416e84a7c9bcc1adea16f3224d14efe84d154747a897327b8e57dbea1","seq":40,"sess":"a424de254e5be838b73ee6a26d41903d","t":"2026-03-02T07:30:40.000Z","tx":40,"type":"session.closed","tz":"+01:00","v":1}
', prev = 'c8153e9416e84a7c9bcc1adea16f3224d14efe84d154747a897327b8e57dbea1' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
iCLgjqAezLO/s/MI0cbl3IyviavM6Nf89KH/zmqoLYk=

— lab-17.hospital.example/calque/1 ESn5cOdchkJN3rW0MCtSNkAOLUGvF+D9ogqIjOuyBmukNo65/wGZ3Bbsxz2swpxQemGowVoL87jHx7b6WdpOKSN4FQc=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
