-- Nothing; the log key was rotated under the lab root.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"system:calque@0.1.0","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"endorse":"MIIBrQYJKoZIhvcNAQcCoIIBnjCCAZoCAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBdzCCAXMCAQEwMDAYMRYwFAYDVQQDDA1MYWIgTm9yZCByb290AhRt4Tvn79u1ZaYG6xi7c9akR59uETALBglghkgBZQMEAgGggdgwGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQg0cYkL9CA6aW88luojU7pPQN4sQzYUS00aqe0/AyAceQwbQYLKoZIhvcNAQkQAi8xXjBcMFowWAQgkKD73wDqBgZ6dY3pIDzw95QLtXq4UdHHTxOBPWuSRYcwNDAcpBowGDEWMBQGA1UEAwwNTGFiIE5vcmQgcm9vdAIUbeE75+/btWWmBusYu3PWpEefbhEwCgYIKoZIzj0EAwIESDBGAiEAyyit14a92x8kGc9URRVCFk6iDeWRckoCFPlopn7vgasCIQDQW481efGCInwZpkzJ44iRdgou4DG5FdjHHLiIolCLpg==","new":"lab-17.hospital.example/calque/1+21599686+Af0XJDhaoMdbZPt4zWAvodmR/ev3axPFjtcC6sg16fYY","old":"lab-17.hospital.example/calque/1+1129f970+AepKbGPinFIKvvVQexMuxfmVR3auvr57kkIe6mkURtIs"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"2feb748595ff5a862d3091fd613bee3984b095b34ccefa9c3ac72bfad8981ca1","reason":"yearly","seq":38,"t":"2026-03-02T07:30:38.000Z","tx":38,"type":"key.rotated","tz":"+01:00","v":1}', prev = '2feb748595ff5a862d3091fd613bee3984b095b34ccefa9c3ac72bfad8981ca1' WHERE seq = 38;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"7df5b1a21252d15bb36f9727bf0ca68477bf31d447a84a670552661fc61c2f2a","seq":39,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:39.000Z","tx":39,"type":"session.closed","tz":"+01:00","v":1}', prev = '7df5b1a21252d15bb36f9727bf0ca68477bf31d447a84a670552661fc61c2f2a' WHERE seq = 39;
UPDATE log SET entry = '{"actor":"u-0002","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"e19c27a3d0fc4ba264bab807e2cd22a9b3d1bd9bfc3093a16338d63690e04314","seq":40,"sess":"a65a76ec69bbea2d46010727c6eb98e3","t":"2026-03-02T07:30:40.000Z","tx":40,"type":"session.closed","tz":"+01:00","v":1}', prev = 'e19c27a3d0fc4ba264bab807e2cd22a9b3d1bd9bfc3093a16338d63690e04314' WHERE seq = 40;
INSERT INTO log VALUES (41, '102947c80dcb91cf60558309125ea35f8b1b17d904a331c6d4df40fc27b4465b', '{"actor":"u-0003","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"102947c80dcb91cf60558309125ea35f8b1b17d904a331c6d4df40fc27b4465b","seq":41,"sess":"a424de254e5be838b73ee6a26d41903d","t":"2026-03-02T07:30:41.000Z","tx":41,"type":"session.closed","tz":"+01:00","v":1}');
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
q2kRY0DjfTg4k/fRuS3JI00mi4FxegruGQl4/j0j6aU=

— lab-17.hospital.example/calque/1 ESn5cBwPFVEfIIFzFat6NkDKIX6Q9jjnu4FHkX5ESyX4ySXTN7zyg5fe/S+/4wnXnZ7HzSjK7hB06LMay0KN7vBnMgU=
— lab-17.hospital.example/calque/1 IVmWhnEP3gI9z3bQg26eyJrXoJWNp0e9bPnDg0Z8IhNTp9iU7fQ26vqclPyZqCKfOfDpbP52bnjnl8Cg235O7oPP4Qk=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
f1gLTTsgFil+RmcAuRlBfpxhAhriG/KvaOSJYFTOZ60=

— lab-17.hospital.example/calque/1 IVmWhp6b5ztvRXc1DWqvoGKaeZ1hFg01tTqCIWdqbdqJVHHYfp94YEv3zCSfB95y67NUikxK6V3CIkCkUqTCXYTpkAk=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
bEhtJJYtYwSFzAzsQunUuNzQQh7Q25FQMX2LyjMKSzs=

— lab-17.hospital.example/calque/1 IVmWht5OHunpAxLlMsAe+5Ug/fxe1AgC4jluZHqZFeTvL82mwf7m6V9uUUNXqbpYSCHeD+B79Lg+KjVTyM34jqVa2wo=
' WHERE size = 41;
INSERT INTO checkpoint VALUES (42, 'lab-17.hospital.example/calque/1
42
IZk1/I/DzAiDfEe7SeEWNgBdBMWc+N2NcUKg5FPGRd4=

— lab-17.hospital.example/calque/1 IVmWhuPSUP8Zg3hx3InaBRx0mX1wo5yLMMKLj2SLoZJBT43lbu9gx227xmzuVV601aiP1DjH2Dpn99O89GClhzVQIAc=
');
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
