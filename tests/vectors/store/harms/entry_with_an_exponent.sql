-- An entry holds the number 1e3.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"section":"screens"},"host":"h-1","log":"lab-17.hospital.example/calque/1","new":{"columns":1e3},"old":{"columns":"3"},"prev":"ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b","reason":"wider screens","seq":37,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:37.000Z","tx":37,"type":"config.changed","tz":"+01:00","v":1}', prev = 'ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, 'af024564b429ec74d9c6505459d5b2401d34707556a5aa6811617e9535496fe8'), prev = 'af024564b429ec74d9c6505459d5b2401d34707556a5aa6811617e9535496fe8' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, '24608320b935ef81e142ba622dc3d0570486dc36928ae02278bb0e46965cd735'), prev = '24608320b935ef81e142ba622dc3d0570486dc36928ae02278bb0e46965cd735' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '0ad31d23c6ef4fd7111858f8ff6d5ee7aea6b8ad3e32537d50e11abb45235e1d'), prev = '0ad31d23c6ef4fd7111858f8ff6d5ee7aea6b8ad3e32537d50e11abb45235e1d' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
M6mPSiNbTZPT1EqsysjbexoTqhSS6WMaNlIVHIZDLCQ=

— lab-17.hospital.example/calque/1 ESn5cIDQ59nxRbwD/ZlifEg93wCkJAaOR6hYhJa8CG56HPZ5419LskDuCCWq3/VyjIsEoGVf4WYqd6enO3NubO/2iAY=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
JdSBSD7RBZBIwJ+jT1rhTw3EODDjSqlsJEAgeME+6zc=

— lab-17.hospital.example/calque/1 ESn5cKPx8sPNv5n/Ao5K7JkMptec7IlK9K0UnuEJaQTfyQCBNndM70NQNJPKgYfKVyGRhj/AA9ybdFegHn3zOEeFjQ0=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
JEd0GRQ+OxwA0XhjjG1zmN8oJwv27WVsx2K9/QgxJ1E=

— lab-17.hospital.example/calque/1 ESn5cO/tgwqu4e5K1mA4v903geo/nRVeFffrSdwOJHIVXvNzO0kKWm6WmBrLbbGW330QgaghZfkFENPP7qm8CVEAXgw=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
w2WFEYkCJGtYH3te7RVFtDzwjqspjIdtghf97W6yr8w=

— lab-17.hospital.example/calque/1 ESn5cIiMUTIdee9Hj8ZDpgHhnjpBIv7rg25suKnM8W7ee6+IYaeyg4M1Cc0MH9qwqDfhnkDTPtUrKYQHYEeXmioBzgk=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
