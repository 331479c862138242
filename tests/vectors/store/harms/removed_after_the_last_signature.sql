-- An entry after the last signature was removed, and the log sealed again, one entry shorter.
DROP TRIGGER log_no_update;
DROP TRIGGER log_no_delete;
DROP TRIGGER checkpoint_no_update;
DROP TRIGGER checkpoint_no_delete;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b","seq":37,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:37.000Z","tx":37,"type":"session.closed","tz":"+01:00","v":1}', prev = 'ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b' WHERE seq = 37;
UPDATE log SET entry = '{"actor":"u-0002","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"def719630d9103192fabc65af7e66879b77aed5758cc9ad421eb8c7557ea66bf","seq":38,"sess":"a65a76ec69bbea2d46010727c6eb98e3","t":"2026-03-02T07:30:38.000Z","tx":38,"type":"session.closed","tz":"+01:00","v":1}', prev = 'def719630d9103192fabc65af7e66879b77aed5758cc9ad421eb8c7557ea66bf' WHERE seq = 38;
UPDATE log SET entry = '{"actor":"u-0003","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"5473165013abfce832c320f525f0ec5a8928f7bc37a4c55e4e12a0d18e341479","seq":39,"sess":"a424de254e5be838b73ee6a26d41903d","t":"2026-03-02T07:30:39.000Z","tx":39,"type":"session.closed","tz":"+01:00","v":1}', prev = '5473165013abfce832c320f525f0ec5a8928f7bc37a4c55e4e12a0d18e341479' WHERE seq = 39;
DELETE FROM log WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
3aXS837JIGrM8XfiuyNpe9VdXlYhdW+BWO2aANaI3gQ=

— lab-17.hospital.example/calque/1 ESn5cI+pkzhEOiFT1JdWMJWcRkdT9FZgaOr7l4x+Nsha8aJQf0sIkOcTTQyJVrFkHD+E3W+So/Wh2Y3vkh8G0J450Aw=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
nNUsxv1iBmR/mdGEIMpKm8+WVl3lfFFDPeVr2W3APno=

— lab-17.hospital.example/calque/1 ESn5cK1GseWxU924a6MMJKchCewQcGexBfa9D9pd3QpzV3vL3LBVmLW421po1DLKu52+LgHNHqWSBM05Z/btfsLOGg4=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
73WljwK0CmX8UJ5vEUH0qdPJW6phK1iT511c6+ccwEc=

— lab-17.hospital.example/calque/1 ESn5cNjowkiRaIaxlBCEleX2FcJElEKxIw3oVTkJrWUm3Mp1Dw5C2MVwwp7h/Ttn86qeZVimO4dJy2NLxdcyBj3DAA4=
' WHERE size = 40;
DELETE FROM checkpoint WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER log_no_delete BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_delete BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
