-- The thief brought in a log key that the lab root did not endorse.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"system:calque@0.1.0","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"endorse":"MIIBqwYJKoZIhvcNAQcCoIIBnDCCAZgCAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBdTCCAXECAQEwMDAYMRYwFAYDVQQDDA1MYWIgTm9yZCByb290AhRt4Tvn79u1ZaYG6xi7c9akR59uETALBglghkgBZQMEAgGggdgwGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQgBjquy4skBlWM40t5mjmY4fBdnMv2xzScgw6vTEZoXiowbQYLKoZIhvcNAQkQAi8xXjBcMFowWAQgkKD73wDqBgZ6dY3pIDzw95QLtXq4UdHHTxOBPWuSRYcwNDAcpBowGDEWMBQGA1UEAwwNTGFiIE5vcmQgcm9vdAIUbeE75+/btWWmBusYu3PWpEefbhEwCgYIKoZIzj0EAwIERjBEAiAELhMrj7DxENoUIDRa9YuhZxeMj+KdMSyzUP7r5IichAIgenaP7itMErLykCsxAWlqBX1CXHQMo38Ki/Y+Iyh9sXA=","new":"lab-17.hospital.example/calque/1+21599686+Af0XJDhaoMdbZPt4zWAvodmR/ev3axPFjtcC6sg16fYY","old":"lab-17.hospital.example/calque/1+1129f970+AepKbGPinFIKvvVQexMuxfmVR3auvr57kkIe6mkURtIs"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"2feb748595ff5a862d3091fd613bee3984b095b34ccefa9c3ac72bfad8981ca1","reason":"yearly","seq":38,"t":"2026-03-02T07:30:38.000Z","tx":38,"type":"key.rotated","tz":"+01:00","v":1}', prev = '2feb748595ff5a862d3091fd613bee3984b095b34ccefa9c3ac72bfad8981ca1' WHERE seq = 38;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"7d522eacfc9e24cea133762b56fea665b7f5a6b3a31b6230c351d224b7887e14","seq":39,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:39.000Z","tx":39,"type":"session.closed","tz":"+01:00","v":1}', prev = '7d522eacfc9e24cea133762b56fea665b7f5a6b3a31b6230c351d224b7887e14' WHERE seq = 39;
UPDATE log SET entry = '{"actor":"u-0002","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"4bedd2edb21a2f75ff22083772f0dcb647a4cbc3282e86c2ef2869c351f1907a","seq":40,"sess":"a65a76ec69bbea2d46010727c6eb98e3","t":"2026-03-02T07:30:40.000Z","tx":40,"type":"session.closed","tz":"+01:00","v":1}', prev = '4bedd2edb21a2f75ff22083772f0dcb647a4cbc3282e86c2ef2869c351f1907a' WHERE seq = 40;
INSERT INTO log VALUES (41, 'f0a2b064649ff09b829456f24facd079dea06ef2966dec4674c607233b2586fd', '{"actor":"u-0003","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"f0a2b064649ff09b829456f24facd079dea06ef2966dec4674c607233b2586fd","seq":41,"sess":"a424de254e5be838b73ee6a26d41903d","t":"2026-03-02T07:30:41.000Z","tx":41,"type":"session.closed","tz":"+01:00","v":1}');
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
tl2P83VbuTWTE6aHLG/feEabX5W6SPJeTJBYO5T4i/Y=

— lab-17.hospital.example/calque/1 ESn5cFwcDwM7i1sOqMZGf9QffTDQooLKq7MxGzoBpVil9kRAqbTb6p7qBj9PynR4KmCwtZlsHnf8yN5ewNc4C3rzWAI=
— lab-17.hospital.example/calque/1 IVmWhtoODnQXgwCia9mteNzaC5MvGziptvfrITa5tbioGyzq/3v0oGVKbxaEwQBmUGW4DIxpSXf9KnlrPq1VsldomgU=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
66SfS8M1z8Pp9jaYFKh1AxQ3Da9mSC0G2zFAAP6iqM8=

— lab-17.hospital.example/calque/1 IVmWhuSxGjVjsyPHyAV4G1FYHICfgEmSky5pZEEHga0ShznxZNWDj4/O3rwZfrRDEwYIlYR0TYBUFdlVFHVCBMnBwA0=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
IzCRKHqHeVpqwJcamKMLNjB+pj1heURP6JcRj+Y22uY=

— lab-17.hospital.example/calque/1 IVmWhqJ8aHqGqTp5dRotu5ZgmbBKYE9OhXzCbeDo4Vsm4KscMomygOKR/MNmv4nHPv9i0r5GQpPVkwGs8v2WwiMAdwk=
' WHERE size = 41;
INSERT INTO checkpoint VALUES (42, 'lab-17.hospital.example/calque/1
42
v/Kcr7UuOzC5ktwApGPkM2Vzy8l50Ywtt5uCxyaHNRw=

— lab-17.hospital.example/calque/1 IVmWhndYAQLuongTHSP0tGTlVr64evBEYnOWvycBKqdvFoxD4vT/TQz6bcfgnNUrV6aMJ0efW0Y430pUWZKEzpdcgAI=
');
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
