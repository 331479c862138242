-- A text is not in NFC: u and a combining diaeresis.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"section":"screens"},"host":"h-1","log":"lab-17.hospital.example/calque/1","new":{"columns":"u' || char(776) || '"},"old":{"columns":"3"},"prev":"ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b","reason":"wider screens","seq":37,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:37.000Z","tx":37,"type":"config.changed","tz":"+01:00","v":1}', prev = 'ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, 'd3065849909cb668b1c3549e9664e16b116d575113dda5c4af37371b88f38927'), prev = 'd3065849909cb668b1c3549e9664e16b116d575113dda5c4af37371b88f38927' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, 'e6a316b7419add427ec51e63c7f4bde61596c67b6e3fb2f618025c7959caf3ba'), prev = 'e6a316b7419add427ec51e63c7f4bde61596c67b6e3fb2f618025c7959caf3ba' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '0335b20f87f7ebe2781d932fcd5e290cc1073ca8818ace06a12c2d0ed4468dd3'), prev = '0335b20f87f7ebe2781d932fcd5e290cc1073ca8818ace06a12c2d0ed4468dd3' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
8Z6rnqf3kIA+JyND1yN26yPmTuqxwAtG8hEBJ5oSf5E=

— lab-17.hospital.example/calque/1 ESn5cD4f7QfQINuUNRpl6hECrzz6noJeYQFhOfAaMCBuBo5s7tBbmM4X0+lZovBLWrFnJH+6UsVjFx7qjpO448YhCgQ=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
lhcbIAyTrdFIZpMLz0ZcH1wkdf/APXV51m2dnAvkiW8=

— lab-17.hospital.example/calque/1 ESn5cKcd8cxnEBwDMxmMf+Njw25PfGd6Vkt7Sp2h8axc3raHNlu0ietrfCYzTpcwhOWT0J+nJDHB5QlliAgb67gH3w0=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
nRYFPzKyIoiX9HSwV/zCCsyVoO+ogv5OmJzJyMcDvZo=

— lab-17.hospital.example/calque/1 ESn5cK+NqUpKvpIaUJKyy4ojHbWnHE8osjsnQ1+LWEPQVxrml4s0wV4/mB4RHBCdwMYdCk4OB6VSr2w2Ej4BD4hzjwo=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
lXayWjFPjs0+D4LoqZNEl3AICdGtaTKweL71OZY5QrQ=

— lab-17.hospital.example/calque/1 ESn5cAu3LT2iolcjIakrIWfkZJneB62kUGkrrYrinYK6Z9PkRUkCG+no0woRfz/fbL2ocgbsRgAUh5yceYBRgPbxfAU=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
