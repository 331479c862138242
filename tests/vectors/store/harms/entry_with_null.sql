-- An entry holds null.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"section":"screens"},"host":"h-1","log":"lab-17.hospital.example/calque/1","new":{"columns":null},"old":{"columns":"3"},"prev":"ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b","reason":"wider screens","seq":37,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:37.000Z","tx":37,"type":"config.changed","tz":"+01:00","v":1}', prev = 'ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, '17ed7ead4fe8c448009ce50c631d6ef1b5d8d650ac652133c44cf100c055a340'), prev = '17ed7ead4fe8c448009ce50c631d6ef1b5d8d650ac652133c44cf100c055a340' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, '5502017008fcf3893a574b029a719b7f84184891e804311412873f402762b631'), prev = '5502017008fcf3893a574b029a719b7f84184891e804311412873f402762b631' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '89bf6e74aa7d780f58444984121260053e14f2d74cdabefe84938343ece9e208'), prev = '89bf6e74aa7d780f58444984121260053e14f2d74cdabefe84938343ece9e208' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
Q7qcwriocWPlJRx8GlRiBQxdf7hGXgaI/YfrKlhJl8U=

— lab-17.hospital.example/calque/1 ESn5cBNDALQPHp7kZqDn9fMLr4H4ShoA0/DkfJZ2lwsvn4zuwTKtFBzE982M1HEGc8ADlC0POUY734UiT+qkl+xtTw4=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
yyrSptzBlzeID72eCmIPAWZkQ4Dm/M/BXp1e2zvpdVc=

— lab-17.hospital.example/calque/1 ESn5cP6PKWFK8zKJ9Y1s6fAYo1Mabhr2XGgLCBeNS4yaKvqVuSDpBguo3VP0q3LfWHl0Q/APaxxg/BWdg4Gs0NZhJwI=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
8zKub9xZPOdMsU3yEUsi/x5nW7bfM5L1CpsP42CxlKs=

— lab-17.hospital.example/calque/1 ESn5cJVRclcMj3lP0A6dvOCg35ACVokyffsozQJ0oErf0hl1XBB/HsLleRsjLFd2LCy9PUD5Wog2zRZGue3lb/crFAQ=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
CIFNAsCqTkW+UbhrWkMKUf+6kGpU/NiPLfWZkpYB3/A=

— lab-17.hospital.example/calque/1 ESn5cE9pqv5PWljpIPTrvv55Q0Bme/YLh8X4o2TXqRzIPI9i7Ok2npvEF0A97crfsbEaoTKuqE3dIDS5LphuY1B6TwI=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
