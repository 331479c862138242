-- An entry is one byte too long.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"section":"screens"},"host":"h-1","log":"lab-17.hospital.example/calque/1","new":{"columns":"4","title":"Überblick' || printf('%.*c', 65056, 'x') || '"},"old":{"columns":"3"},"prev":"ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b","reason":"wider screens","seq":37,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:37.000Z","tx":37,"type":"config.changed","tz":"+01:00","v":1}', prev = 'ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, 'f6a6744a42302516d3f5a04a0e6c477f1230d8c4844a928701b64eaf3af3a756'), prev = 'f6a6744a42302516d3f5a04a0e6c477f1230d8c4844a928701b64eaf3af3a756' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, 'd4f78bd053b05df2d6615c2540d46bdeb9bf4abc512868622ef04b20b72b7441'), prev = 'd4f78bd053b05df2d6615c2540d46bdeb9bf4abc512868622ef04b20b72b7441' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '84a91c4076d229373a2f657eb51ee43dd0751a1d51fd98f9643b9d3c67080a0c'), prev = '84a91c4076d229373a2f657eb51ee43dd0751a1d51fd98f9643b9d3c67080a0c' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
byrcuWXy4gR7B7YxelHNcrx/EDFqqTyWHT7oaoyVcRo=

— lab-17.hospital.example/calque/1 ESn5cFpp+qKLWfrCYJtObCcEdUzLeYWH3B0YsgMgdI0v3VW+0MvhhQJhw/BU/vwhgZNfED+vjIhHzDnwUsYy7Fv5Dg8=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
miL2sPPWMJ65LKfqnhFmV7jW8+ax8r26RlnJLVmiVFQ=

— lab-17.hospital.example/calque/1 ESn5cMZ5dSAPu/zgy+tjSS9lobcmQipo3ioZtKCixSz4x1+AgWEpsq6z0tziCxerQvwH78FnA7qeb4HuVslvnDGa7Qg=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
o+T32TuRzkbeDVXewV6yoJGmAJZKz7A+Rv8O4+hzB/A=

— lab-17.hospital.example/calque/1 ESn5cLoDJMpiUZxo/m1PwUa4A7CKWpZRcIqX95U8OXkSYkIN75Wz9ZaJJ/upNT8Brdx7ETBTeO18qwA0D0Wt8zS0cAc=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
N16iK85QG6y5mPcibV5sfzBnefnJZ2BlptpkVdp2hiU=

— lab-17.hospital.example/calque/1 ESn5cMNhzyRTxN6Vt5O+aXies9EQKH8cG0yr+Emff9n501mYp4T9JZtwm6pyp/q+VqaIrFzU/8VNQ9UEdi7p2JGusQY=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
