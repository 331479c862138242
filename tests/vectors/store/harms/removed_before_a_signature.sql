-- An entry of the case was removed, and the log sealed again.
DROP TRIGGER log_no_update;
DROP TRIGGER log_no_delete;
DROP TRIGGER checkpoint_no_update;
DROP TRIGGER checkpoint_no_delete;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0002","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBsgYJKoZIhvcNAQcCoIIBozCCAZ8CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBfDCCAXgCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhRkDIKx387wYRu38fK/AR6nNYo3qzALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQgL/ZfOQc2rjYaWyIzyUuU5IdK2JQorKlrPsJ41LQZGLEwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgPQ67XWC5gNMkEOox5KWfzhy5pNFYOAzDW4Vsq5DuEjEwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUZAyCsd/O8GEbt/HyvwEepzWKN6swCgYIKoZIzj0EAwIERzBFAiAItxNp+4zCWYdWAaUFgiwwRfh/nW3altrOAd5k5s9pqgIhALwmkwYAN/yKOph4Ot5Afr4FrLmylnc4xMzj+jkJfXc7","stmt":"{\"after\":{\"root\":\"4f86265ed4826ea398b930f0c2c7e67e52df9d848efdb64dd829f631ae703687\",\"size\":34},\"cert\":\"3d0ebb5d60b980d32410ea31e4a59fce1cb9a4d158380cc35b856cab90ee1231\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"release\",\"name\":\"S. Okafor\",\"record\":\"c-0001\",\"rev\":13,\"role\":\"qa\",\"shown\":\"89993fa75793209f2bdff1ff30b0e26230f5ed1a6a74f5fdf9cc26d87c73a941\",\"sid\":\"a0c95c487879d9bd9b8c617491392382\",\"signer\":\"u-0002\",\"subject\":\"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060\",\"t\":\"2026-03-02T07:30:34.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"e1ffc920584672b6a6d052c5a6122a986254a3363c1654e377b2571c27876dbd","record":"c-0001","rev":13,"seq":33,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:33.000Z","tx":33,"type":"esign","tz":"+01:00","v":1}', prev = 'e1ffc920584672b6a6d052c5a6122a986254a3363c1654e377b2571c27876dbd' WHERE seq = 33;
UPDATE log SET entry = '{"actor":"u-0002","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"items":["d-0001"],"sid":"a0c95c487879d9bd9b8c617491392382"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"98646e93c2c8ed5fa45b3c6e0c2aad7b93b1cbf664eac6e7b8add812a066b4b7","record":"c-0001","rev":14,"seq":34,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:34.000Z","tx":34,"type":"case.released","tz":"+01:00","v":1}', prev = '98646e93c2c8ed5fa45b3c6e0c2aad7b93b1cbf664eac6e7b8add812a066b4b7' WHERE seq = 34;
UPDATE log SET entry = '{"actor":"u-0003","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"delivered":"to the ward"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"315b7302060894b61d8116731c59ced89ec25f81e0ee8841b2b45e4067f22851","record":"c-0001","rev":15,"seq":35,"sess":"a424de254e5be838b73ee6a26d41903d","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:35.000Z","tx":35,"type":"case.closed","tz":"+01:00","v":1}', prev = '315b7302060894b61d8116731c59ced89ec25f81e0ee8841b2b45e4067f22851' WHERE seq = 35;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"section":"screens"},"host":"h-1","log":"lab-17.hospital.example/calque/1","new":{"columns":"4","title":"Überblick"},"old":{"columns":"3"},"prev":"e1bb56ff7e0775f3cbf5de52bad5b1bddcc977f3b4cd47917a549eb08258e6b8","reason":"wider screens","seq":36,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:36.000Z","tx":36,"type":"config.changed","tz":"+01:00","v":1}', prev = 'e1bb56ff7e0775f3cbf5de52bad5b1bddcc977f3b4cd47917a549eb08258e6b8' WHERE seq = 36;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"1cd48d0932bdbd933f92bbca98c6a2d2cb64e8293fd1ee3f9aba11b6571dea04","seq":37,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:37.000Z","tx":37,"type":"session.closed","tz":"+01:00","v":1}', prev = '1cd48d0932bdbd933f92bbca98c6a2d2cb64e8293fd1ee3f9aba11b6571dea04' WHERE seq = 37;
UPDATE log SET entry = '{"actor":"u-0002","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"f86b1b35ef7725bc07e63bf8213ce20e9f9bad5e7ce7590b9c6ca0dc8564d1c4","seq":38,"sess":"a65a76ec69bbea2d46010727c6eb98e3","t":"2026-03-02T07:30:38.000Z","tx":38,"type":"session.closed","tz":"+01:00","v":1}', prev = 'f86b1b35ef7725bc07e63bf8213ce20e9f9bad5e7ce7590b9c6ca0dc8564d1c4' WHERE seq = 38;
UPDATE log SET entry = '{"actor":"u-0003","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"049fe1ae38b513a9715e3358bafe6755a6ecf06176a264e2e6b70438585236d3","seq":39,"sess":"a424de254e5be838b73ee6a26d41903d","t":"2026-03-02T07:30:39.000Z","tx":39,"type":"session.closed","tz":"+01:00","v":1}', prev = '049fe1ae38b513a9715e3358bafe6755a6ecf06176a264e2e6b70438585236d3' WHERE seq = 39;
DELETE FROM log WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
34
MfQzeKnXF1v1Sk/yy+953L8S6O/Cf6r5m1U1mvJwTuo=

— lab-17.hospital.example/calque/1 ESn5cLD5Z6A3UZKIKyX6eg8Dr5M71rbNnYKY7vHKcU0JyoVF9oVQTcjjXcBtR/49wS8D2JlDoWu5NQFYxZJjDgGWXQw=
' WHERE size = 34;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
35
GpRXWG2IZTo7D0rk5GrM4GIxctaIOtcmizbdeZoUi4c=

— lab-17.hospital.example/calque/1 ESn5cKLQgWpDm07/DcMvwAxMT7202K8uSMz+GuEhpL0lUFD7eoutNomX7JFtUvgc5dRW7WnzdkDYuE3z/tsF1BF1NQ4=
' WHERE size = 35;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
36
L5XQxj5Udns+fxTnmlo0dHSJ+Pam+LH+BfuKQjjtojk=

— lab-17.hospital.example/calque/1 ESn5cM8RjGDNRg94V1DnL65tu9DpbOpp6CmEbmQbGXT2ZWe22NUuv4GgFrpsuGolor+Z38lIjyRKxnqCdlyQBNz3aAk=
' WHERE size = 36;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
37
opM3ZlzR4KIG90y5TVkgxElt9tdTSgvmtMHfk+rDCeM=

— lab-17.hospital.example/calque/1 ESn5cILCjroTSnbonvRpZcIc0AteKJ908kc/W7BItItnCchW8WjCkKNMdjphaox+1F8fAnCy2iLGbJBal5w07XjGJQc=
' WHERE size = 37;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
aM4eNr8fYVQNzgVpM4ckc3owEUuHVGRFVyLDOsBF27o=

— lab-17.hospital.example/calque/1 ESn5cICUJWQOrVyasGWhdsJl7CaaGaReTIylvIFMhEwmCWYQnC5CT84QKDYOJvHKTSGRfULM38OiOJr/e9h1RapzxwU=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
uMAtPKhuNrTibPBnSepNfL6AcB803BcMpsdiRMgQat4=

— lab-17.hospital.example/calque/1 ESn5cCtsHsk7x9S0mKRajH4VftVHsRrrkrq03m6CG9kXb/JIKZjiOLqeGVBE00Xusl6QEntN/hG/m0gRU2xHMOKAsgQ=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
+NTZWo4QyoRkwof/CJpz5sDybvqofh/WI0N21Oe/zKc=

— lab-17.hospital.example/calque/1 ESn5cAd7cFqGhahxQAZv+XYGjBjQ9cwejkYB5f//SBFm67G5DrWKiRbQidIfB0xtDxKLX1YTpynB1tALc70OkJEiDQo=
' WHERE size = 40;
DELETE FROM checkpoint WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER log_no_delete BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_delete BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
