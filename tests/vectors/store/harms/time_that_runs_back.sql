-- An entry is earlier than the one before.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"section":"screens"},"host":"h-1","log":"lab-17.hospital.example/calque/1","new":{"columns":"4","title":"Überblick"},"old":{"columns":"3"},"prev":"ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b","reason":"wider screens","seq":37,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:29:59.999Z","tx":37,"type":"config.changed","tz":"+01:00","v":1}', prev = 'ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, '9ccd239817d78de5267322643828718aa30e44d966970cf4542e6f60846154e3'), prev = '9ccd239817d78de5267322643828718aa30e44d966970cf4542e6f60846154e3' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, 'ac1e7447c8b816ffd625dc8e680fbdcbcff558181698d6f267b6ec02d56f8fa9'), prev = 'ac1e7447c8b816ffd625dc8e680fbdcbcff558181698d6f267b6ec02d56f8fa9' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, 'f2620884a563eb29c711bc2c0eb12cc267e1db5d93c1fe96e813e9f8c8c23ada'), prev = 'f2620884a563eb29c711bc2c0eb12cc267e1db5d93c1fe96e813e9f8c8c23ada' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
yEx9hlGNI/UwnkyM1y/2cR3UHvBqVlMJ1SJMapKPO4U=

— lab-17.hospital.example/calque/1 ESn5cDCSPVSgziZTrDKeKckwiQM62wMoab0UtGoOKzl/fhmme4a0x6Pt6dHKXL81aTBW90eRTeY6Fsm05ptyp+jFfws=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
hiYtkrodVZ3QQWti+EitfGeuAFMDZUETt88wAhMqhBQ=

— lab-17.hospital.example/calque/1 ESn5cKI8dJF1Co2aGjuc9R80veX6s5UNPPTIJlhQ+lLW1PEAPNceObimFR+MwePVD2jKcNF3v9Pkgd/HzYB2Pbg2ZwA=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
UivXVnFjNdkukYEKgrXtEDlwyre6ezBDi7k9224tGOM=

— lab-17.hospital.example/calque/1 ESn5cGiSm78kI+yIfTbijGIF/+9WnVIjRUu/se+7ZmBO3PhgltvdouEHpGRu3uDp28M+g48PNJAAEQ3KKZWTZ1vixwU=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
bka4v5rwhpWNkUsbKbjfqG3KSKm6yjQZ7HSRkVV2nfc=

— lab-17.hospital.example/calque/1 ESn5cH1rZh2mCxhBQKBvf5yAilJ6pxt1EyVadoBCyf14nQwU7WV4LyLK+quG1dvxGLSegICQxaRmRAlkBqK0BVSIwAE=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
