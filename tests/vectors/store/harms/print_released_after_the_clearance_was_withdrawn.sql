-- The clearance was withdrawn just before the release.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"72927a303b190fd116d7c33588510b32e02327dc370576c67055c29e7f377b75","reason":"recalled","record":"k-0001","rev":4,"seq":28,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:28.000Z","tx":28,"type":"clearance.withdrawn","tz":"+01:00","v":1}', prev = '72927a303b190fd116d7c33588510b32e02327dc370576c67055c29e7f377b75' WHERE seq = 28;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"clearance":"k-0001","expires":"2026-03-03T07:30:00.000Z","job":"j-0001","lots":["m-0001"],"model":"9372c470eeadd5ecd9c3c74c2b3cb633f8e2f2fad799250a0f70d652b6b825e4","printer":"p-0001","sid":"fe4e78f72df5558e9efb9975909f7401","sids":["2e4635a59e76d46d8c746fbd415ab631"],"token":"3c469e9d6c5875d37a43f353d4f88e61"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"01a22a5c4e7ad1701d4923337185188e401ed916b8a04be6c9fc1709e76aeda4","record":"c-0001","rev":8,"seq":29,"sess":"d4bfa07fd8656a943604da3f3133bc41","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:29.000Z","tx":29,"type":"print.released","tz":"+01:00","v":1}', prev = '01a22a5c4e7ad1701d4923337185188e401ed916b8a04be6c9fc1709e76aeda4' WHERE seq = 29;
UPDATE log SET entry = '{"actor":"system:calque@0.1.0","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"items":["d-0001"],"job":"j-0001","operator":"u-0003","run":1,"sent":"bc4a71180870f7945155fbb02f4b0a2e3faa2a62d6d31b7039013055ed19869a","serial":"S-77","token":"3c469e9d6c5875d37a43f353d4f88e61"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"963e0cb2e45bacf5a9b236c18ac6300a2377a3c94a9e88ffad98de17ba403104","record":"c-0001","rev":9,"seq":30,"subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:30.000Z","tx":30,"type":"print.started","tz":"+01:00","v":1}', prev = '963e0cb2e45bacf5a9b236c18ac6300a2377a3c94a9e88ffad98de17ba403104' WHERE seq = 30;
UPDATE log SET entry = '{"actor":"system:calque@0.1.0","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"job":"j-0001","run":1,"serial":"S-77"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"58d03e7daeaf674b895478cbe4771a69316b40a5c4b591fbbb3398f14cb31ddd","record":"c-0001","rev":10,"seq":31,"subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:31.000Z","tx":31,"type":"print.done","tz":"+01:00","v":1}', prev = '58d03e7daeaf674b895478cbe4771a69316b40a5c4b591fbbb3398f14cb31ddd' WHERE seq = 31;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"gauge":"g-0001","item":"d-0001","method":"caliper","outcome":"pass","results":[{"found_mm":"10.02","limit_mm":"0.25","nominal_mm":"10","pass":true,"point":"a-b"}]},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"51b6fc433803929be750cfb4f5e45d4804e7f5e4c2740a94d2c6dbf065cd8f02","record":"c-0001","rev":11,"seq":32,"sess":"d4bfa07fd8656a943604da3f3133bc41","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:32.000Z","tx":32,"type":"inspection.recorded","tz":"+01:00","v":1}', prev = '51b6fc433803929be750cfb4f5e45d4804e7f5e4c2740a94d2c6dbf065cd8f02' WHERE seq = 32;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"checks":["readable"],"item":"d-0001","outcome":"pass"},"files":[{"kind":"png","role":"label","sha256":"1aca80e8b55c802f7b43740da2990e1b5735bbb323d93eb5ebda8395b04025e2","size":5}],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"28afd1e7b1beed5b2a4a0312fc698b34bd4bd906c92fa0b85214b139f1ab1077","record":"c-0001","rev":12,"seq":33,"sess":"d4bfa07fd8656a943604da3f3133bc41","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:33.000Z","tx":33,"type":"label.checked","tz":"+01:00","v":1}', prev = '28afd1e7b1beed5b2a4a0312fc698b34bd4bd906c92fa0b85214b139f1ab1077' WHERE seq = 33;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"from":0,"remarks":0,"to":30},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"00d451b6b5b32caf02f297d31351fd88ed1dfdb1522501786dc2dd7447e5afc0","record":"c-0001","rev":13,"seq":34,"sess":"d4bfa07fd8656a943604da3f3133bc41","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:34.000Z","tx":34,"type":"audit.reviewed","tz":"+01:00","v":1}', prev = '00d451b6b5b32caf02f297d31351fd88ed1dfdb1522501786dc2dd7447e5afc0' WHERE seq = 34;
UPDATE log SET entry = '{"actor":"u-0002","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBsgYJKoZIhvcNAQcCoIIBozCCAZ8CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBfDCCAXgCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhRkDIKx387wYRu38fK/AR6nNYo3qzALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE5WjAvBgkqhkiG9w0BCQQxIgQgY/9Uanb381p2PXpjVLTKzpwA5lvZDSU53mTJV/GKm5QwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgPQ67XWC5gNMkEOox5KWfzhy5pNFYOAzDW4Vsq5DuEjEwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUZAyCsd/O8GEbt/HyvwEepzWKN6swCgYIKoZIzj0EAwIERzBFAiAGbWZ25BCkoFBvV8DOt+dsv7ZKn0Fk9A6pNmm0nAefEwIhAPdUySmPy2uGSVr1IVhzRJxwBCv7sja5kxJsW3x6zkMe","stmt":"{\"after\":{\"root\":\"91de09f48f1a7d13405a9175dde7a1f7e139e712ce4b1ae539e85de22991926d\",\"size\":35},\"cert\":\"3d0ebb5d60b980d32410ea31e4a59fce1cb9a4d158380cc35b856cab90ee1231\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"release\",\"name\":\"S. Okafor\",\"record\":\"c-0001\",\"rev\":13,\"role\":\"qa\",\"shown\":\"89993fa75793209f2bdff1ff30b0e26230f5ed1a6a74f5fdf9cc26d87c73a941\",\"sid\":\"a0c95c487879d9bd9b8c617491392382\",\"signer\":\"u-0002\",\"subject\":\"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060\",\"t\":\"2026-03-02T07:30:35.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"3db1f8d2dd756ff202132234ef950d2d5d6fc363c4dd9cea418cad03d78ecf29","record":"c-0001","rev":14,"seq":35,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:35.000Z","tx":35,"type":"esign","tz":"+01:00","v":1}', prev = '3db1f8d2dd756ff202132234ef950d2d5d6fc363c4dd9cea418cad03d78ecf29' WHERE seq = 35;
UPDATE log SET entry = '{"actor":"u-0002","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"items":["d-0001"],"sid":"a0c95c487879d9bd9b8c617491392382"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"f73d1396124c6635f75ffba1b1c178a2fa916fbc3918dd927c62bc90e4625f66","record":"c-0001","rev":15,"seq":36,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:36.000Z","tx":36,"type":"case.released","tz":"+01:00","v":1}', prev = 'f73d1396124c6635f75ffba1b1c178a2fa916fbc3918dd927c62bc90e4625f66' WHERE seq = 36;
UPDATE log SET entry = '{"actor":"u-0003","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"delivered":"to the ward"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"21ffaa7b93003826754d0fc0a2ef15790a13d2db042d88536af1f8a0414d7372","record":"c-0001","rev":16,"seq":37,"sess":"a424de254e5be838b73ee6a26d41903d","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:37.000Z","tx":37,"type":"case.closed","tz":"+01:00","v":1}', prev = '21ffaa7b93003826754d0fc0a2ef15790a13d2db042d88536af1f8a0414d7372' WHERE seq = 37;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"section":"screens"},"host":"h-1","log":"lab-17.hospital.example/calque/1","new":{"columns":"4","title":"Überblick"},"old":{"columns":"3"},"prev":"c3cc074eb03e34e361f5a61a3551897c3b529fe35ba5863cedda5eac833a36f4","reason":"wider screens","seq":38,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:38.000Z","tx":38,"type":"config.changed","tz":"+01:00","v":1}', prev = 'c3cc074eb03e34e361f5a61a3551897c3b529fe35ba5863cedda5eac833a36f4' WHERE seq = 38;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"7bfb8d978e86117aa6519cebdfc624e7e0aab1c9e589381e5510f520e1eaba6c","seq":39,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:39.000Z","tx":39,"type":"session.closed","tz":"+01:00","v":1}', prev = '7bfb8d978e86117aa6519cebdfc624e7e0aab1c9e589381e5510f520e1eaba6c' WHERE seq = 39;
UPDATE log SET entry = '{"actor":"u-0002","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"923236efbe0cee3aa77fbe23c9758b46d0556af54e57e9f98cefd781e3e9ac17","seq":40,"sess":"a65a76ec69bbea2d46010727c6eb98e3","t":"2026-03-02T07:30:40.000Z","tx":40,"type":"session.closed","tz":"+01:00","v":1}', prev = '923236efbe0cee3aa77fbe23c9758b46d0556af54e57e9f98cefd781e3e9ac17' WHERE seq = 40;
INSERT INTO log VALUES (41, 'ac1b6e817cf5144ac345cf09e459bed811fdd7f2c0ba0bae811147237c55dce9', '{"actor":"u-0003","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"ac1b6e817cf5144ac345cf09e459bed811fdd7f2c0ba0bae811147237c55dce9","seq":41,"sess":"a424de254e5be838b73ee6a26d41903d","t":"2026-03-02T07:30:41.000Z","tx":41,"type":"session.closed","tz":"+01:00","v":1}');
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
29
oxOxVW1f6UJFsK9VX4UYryMQJD+DzjyhOmPzsEiUyIc=

— lab-17.hospital.example/calque/1 ESn5cE8w1xWApZAvmB33tiQA4XzUXqgnRF4l9sy03DsjdGxZbnOST1vlKDZK/QzvS1MF7Ki0Elah9O1BpstBnSrt2gI=
' WHERE size = 29;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
30
QxQWXI0LL8GnratPWlVd2lX2txk+hDHtXGMInBLxCsU=

— lab-17.hospital.example/calque/1 ESn5cNN9jJJiGteLcjiRI9TwaZKOumdd5Lhw0qwmVnaUptGHhI+mWFIqfVdfMM+czjTrBazD+4tCKOyeK0QT+55wbwQ=
' WHERE size = 30;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
31
A8Yma9maVFbAiFV/KW07tcx1tVe24A4cV4QQ9IKqeLc=

— lab-17.hospital.example/calque/1 ESn5cHhGTSsrwdWjTEfdYnkRSzDD72RBr66hahJBtNsBWph1FQ5ne1LI5eRIo1DMA0J4hsyirs3sftBAi8vRIiJoAws=
' WHERE size = 31;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
32
tn2kcwfaOO0XFhjjpQWNiEcpsoasYZHNAVVJxKznN1k=

— lab-17.hospital.example/calque/1 ESn5cDyf0XlxGUG0kmweDBS3A1zL/WMlnVuOJMzt42amAqumiHQNGGfV0XUzKthHTQKCzE/xYNl1jdDala4c93B9+go=
' WHERE size = 32;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
33
F4D5nIvkukbimxIjYHiPHZbFLEWk/MQbw8Jd3F2jxcw=

— lab-17.hospital.example/calque/1 ESn5cNKgXF52TDawGbnLSwikoWyAEOoc7XHrMB3PCnz5O3vU3KMSTDxSWTWn0731QjmP1GgJhOveNA4ofDToB17EYgA=
' WHERE size = 33;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
34
mUGh9A2BpaiaRydaRlVW4rXTL8bUy2w43YZZysMpNCQ=

— lab-17.hospital.example/calque/1 ESn5cADwTAioDPM+BBuYPYz3W3sh0YFaiVN62YeOfYMFGFHpm0Q34dlq2PBhPHJgG/qCsJY5AKqmYk3U5StPAnzzIgw=
' WHERE size = 34;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
35
kd4J9I8afRNAWpF13eeh9+E55xLOSxrlOehd4imRkm0=

— lab-17.hospital.example/calque/1 ESn5cNxIcSW+Z327jd4aDWe47XO5RNNqUvkdLw6H5VGyUZ6nrQTc03IoUNV/e8F85eptmXrFb4mVmWe78CSMdatBxgE=
' WHERE size = 35;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
36
tPcDYFIEWW99OBbx/MdyEplqn+wXUP0qCtXygjfk1ic=

— lab-17.hospital.example/calque/1 ESn5cHZFQx1UtX6Vg/xVGhrfMbIm1hWm8asCPVmrb4ms1RXZLP3v2w0TNH7dPRQGbuw1ddSSGMuqQp5d6vnhEwy2HQY=
' WHERE size = 36;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
37
PDQPxviST3oRuBqjAB8xmwNyz8p+K14GwNmwq2Kksqs=

— lab-17.hospital.example/calque/1 ESn5cIjBjpKec/vPzlsn3S2dsnYMSjimdTg5K4h6YdRf1pQ4EbSFXFcSH/QwuxKQbE5cFpM5xB/PcxGkepfQXsmdoQw=
' WHERE size = 37;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
egPn1Kz2w/qjrjiuOiQXNpMifhTSAAnQDI/kcWys+nw=

— lab-17.hospital.example/calque/1 ESn5cNVW4lhpF7TiWqGt2vE63vS9FxFCJQxisnOUtcThG0zdRIocvJ0UaTYAQmBKZuWp4SYe+r9jxWMo6j3iWa+yOQw=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
m5LtvrzizJjvueTOysX3xNowq8ngK/3t2HC5xAYvQtU=

— lab-17.hospital.example/calque/1 ESn5cDFhiHtB9ErOAvkFI1K6EaACveuh/d0wE3BpsgVu+JLxJx9KkTMpZ48G5wrgAYuk+0kQH/HiT+UR0afZFBGwIAg=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
yCYQZf6lrof1o/jLviJL9A+d7JcJUBQlR2SCYq9nSQU=

— lab-17.hospital.example/calque/1 ESn5cIe8aW0kKRD7KTn7T2bRO3M/3Lmkuq53p3siFHpgTxLldZhqlfGjufF8olKMFwAkvpUJG+/Xx5quCnlU2ydGLwU=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
+ls9u8dCUUuKmqOwXAnrxmB8MOrYif7a6rBALrBRhTg=

— lab-17.hospital.example/calque/1 ESn5cKsTFZ+23a/Tc5PYXJ+dr1i9zEi+hq60URAM3eLVnBlttBKPMarMnMQs2Tuuq2HSxru5CvfidrmBRfFisn3JMwI=
' WHERE size = 41;
INSERT INTO checkpoint VALUES (42, 'lab-17.hospital.example/calque/1
42
mZxkdFzULA0Yu0u1LR/35XdmgAJabHFDmqeJ/VfduMw=

— lab-17.hospital.example/calque/1 ESn5cCwPkVKYBfoVxuHQSbByeiOeDR25nMSbPxBytLSaH46vUdSa6iavcYQCnuTdMmunPXAuFN4Y2ylfVroHpK7kJAY=
');
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
