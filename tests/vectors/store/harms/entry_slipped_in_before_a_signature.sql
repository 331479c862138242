-- An entry was put between the page that was shown and its signature.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"system:calque@0.1.0","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"number":1,"step":"release"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"a8b08bd82bb9fd5824623361ceed3a65a615ac1b361b38a79760cbcd366c2fe6","reason":"not yet","record":"c-0001","rev":14,"seq":34,"subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:34.000Z","tx":34,"type":"step.refused","tz":"+01:00","v":1}', prev = 'a8b08bd82bb9fd5824623361ceed3a65a615ac1b361b38a79760cbcd366c2fe6' WHERE seq = 34;
UPDATE log SET entry = '{"actor":"u-0002","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBsgYJKoZIhvcNAQcCoIIBozCCAZ8CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBfDCCAXgCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhRkDIKx387wYRu38fK/AR6nNYo3qzALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQgL/ZfOQc2rjYaWyIzyUuU5IdK2JQorKlrPsJ41LQZGLEwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgPQ67XWC5gNMkEOox5KWfzhy5pNFYOAzDW4Vsq5DuEjEwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUZAyCsd/O8GEbt/HyvwEepzWKN6swCgYIKoZIzj0EAwIERzBFAiAItxNp+4zCWYdWAaUFgiwwRfh/nW3altrOAd5k5s9pqgIhALwmkwYAN/yKOph4Ot5Afr4FrLmylnc4xMzj+jkJfXc7","stmt":"{\"after\":{\"root\":\"4f86265ed4826ea398b930f0c2c7e67e52df9d848efdb64dd829f631ae703687\",\"size\":34},\"cert\":\"3d0ebb5d60b980d32410ea31e4a59fce1cb9a4d158380cc35b856cab90ee1231\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"release\",\"name\":\"S. Okafor\",\"record\":\"c-0001\",\"rev\":13,\"role\":\"qa\",\"shown\":\"89993fa75793209f2bdff1ff30b0e26230f5ed1a6a74f5fdf9cc26d87c73a941\",\"sid\":\"a0c95c487879d9bd9b8c617491392382\",\"signer\":\"u-0002\",\"subject\":\"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060\",\"t\":\"2026-03-02T07:30:34.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"bf5b8c56df88324d2f171a5bd8d1a20c79c8122516b520d7c85a133f6678968d","record":"c-0001","rev":15,"seq":35,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:35.000Z","tx":35,"type":"esign","tz":"+01:00","v":1}', prev = 'bf5b8c56df88324d2f171a5bd8d1a20c79c8122516b520d7c85a133f6678968d' WHERE seq = 35;
UPDATE log SET entry = '{"actor":"u-0002","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"items":["d-0001"],"sid":"a0c95c487879d9bd9b8c617491392382"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"7d2557876397bf16681854ea33826515387bf1cd1d55d980455357d9d7c3c1ee","record":"c-0001","rev":16,"seq":36,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:36.000Z","tx":36,"type":"case.released","tz":"+01:00","v":1}', prev = '7d2557876397bf16681854ea33826515387bf1cd1d55d980455357d9d7c3c1ee' WHERE seq = 36;
UPDATE log SET entry = '{"actor":"u-0003","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"delivered":"to the ward"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"2724ea6118f3fbadc6c2f9693ffdf8d97464db0177605e34329b8e37b04c1a0b","record":"c-0001","rev":17,"seq":37,"sess":"a424de254e5be838b73ee6a26d41903d","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:37.000Z","tx":37,"type":"case.closed","tz":"+01:00","v":1}', prev = '2724ea6118f3fbadc6c2f9693ffdf8d97464db0177605e34329b8e37b04c1a0b' WHERE seq = 37;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"section":"screens"},"host":"h-1","log":"lab-17.hospital.example/calque/1","new":{"columns":"4","title":"Überblick"},"old":{"columns":"3"},"prev":"40fdd31e85f3ee439d0169ca534c920129e14079e58718f6f0b03421a91740d9","reason":"wider screens","seq":38,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:38.000Z","tx":38,"type":"config.changed","tz":"+01:00","v":1}', prev = '40fdd31e85f3ee439d0169ca534c920129e14079e58718f6f0b03421a91740d9' WHERE seq = 38;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"ea7317310ce8ec5b422884c4d44c539ab3ab3b870bebec9cb2be08e7023133d1","seq":39,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:39.000Z","tx":39,"type":"session.closed","tz":"+01:00","v":1}', prev = 'ea7317310ce8ec5b422884c4d44c539ab3ab3b870bebec9cb2be08e7023133d1' WHERE seq = 39;
UPDATE log SET entry = '{"actor":"u-0002","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"742fe87b3dfd203ece02f84f5897c88eb397b6662d9f5a2acef9aeb29121ce4a","seq":40,"sess":"a65a76ec69bbea2d46010727c6eb98e3","t":"2026-03-02T07:30:40.000Z","tx":40,"type":"session.closed","tz":"+01:00","v":1}', prev = '742fe87b3dfd203ece02f84f5897c88eb397b6662d9f5a2acef9aeb29121ce4a' WHERE seq = 40;
INSERT INTO log VALUES (41, 'c370c0cb47b53acc88780b049b64487c7a703d69fb1ce60691a1880b319f68ef', '{"actor":"u-0003","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"c370c0cb47b53acc88780b049b64487c7a703d69fb1ce60691a1880b319f68ef","seq":41,"sess":"a424de254e5be838b73ee6a26d41903d","t":"2026-03-02T07:30:41.000Z","tx":41,"type":"session.closed","tz":"+01:00","v":1}');
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
35
O8cB0lhT3YRbGx97lLI3H7oWFjqDUvuJILc0tVWS/RE=

— lab-17.hospital.example/calque/1 ESn5cHg4lkAZWMiWnOpn7uzpXZ00fbCpvDoZRd05175ibSma2xv47fVP+tgmP7PMhJD+4OGQYtRUWZKvTlM4U9iPUQs=
' WHERE size = 35;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
36
d0sRqbAmRANU9UcjtWcu+XVrajRtEq2y+3lpi7Nm6fo=

— lab-17.hospital.example/calque/1 ESn5cDQGQXM0mGUTMzsKIAFw2LVWpy7Or7SZWycWSqqALcEoAPJHiOLlDYmXjiXI+Xw3UZSksF10FDQcpbsW9xoktQM=
' WHERE size = 36;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
37
hFx0vPMMbDz1G0iEU5Yae73t3s9+aMkuHuMpUP0v0EY=

— lab-17.hospital.example/calque/1 ESn5cIkaToq89qCYehM9o3mQp1lQr4pwLl34rhAzaltfhiNU9/X1eYe0iCq2MKczXBu3U9ZDtupJz1hVCAKnYoHa8Qc=
' WHERE size = 37;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
P2/cytLERLhSk94oXkvztG6YtKMknpO1qmwxw9aRykk=

— lab-17.hospital.example/calque/1 ESn5cBLA18HTU/tZjDMpLLic6hcwGeqZSTC9SxO07XC7IbJJWFTDOO/QFdCVImbVGhpidBiDtbhwkVw3ggZH+gK6kg4=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
MLA0jL64ghAKJfRTrz840FAxRYzYbdUmePNAF9fE+0k=

— lab-17.hospital.example/calque/1 ESn5cLgBiBErFAY12KS5hO0w2Vy4JsqGuqlkg8MKRYcTchrKShQNn0Neyqc36pYXUKnrzPDH3AiXf6ZAvtbRjUe1PwM=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
UnT9L9V5Ai9SNMjcfIn/G4QuZM/OPM+bun7BTVHulBQ=

— lab-17.hospital.example/calque/1 ESn5cH4ots8t5PGG5BFiO1C3hogSZEVdbOhwpAZXWFQaUxReAqC9Pl8MKqiOXi8WOqtpRe4AjBGgq9IeI1obv1s3ww8=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
2B/O2tCRAGq310M6YhVgcwWBMiMXtvfEa+E0srIwFO8=

— lab-17.hospital.example/calque/1 ESn5cFbUM1E8qlQ6bp2jFP3HzNnUsb4IXZ3vnfSRdtHlvKX3LtPU/2b+3m6DcilA1xZM2uun+CWwef/NqAgUC+9Gogg=
' WHERE size = 41;
INSERT INTO checkpoint VALUES (42, 'lab-17.hospital.example/calque/1
42
6oZ98SbJHF0g12TsmqZ4NFCSgymRcyCl8luM2LLRVTs=

— lab-17.hospital.example/calque/1 ESn5cO/TvwETLy11hUe+6mCJrbi4AK0R8ap7VPLbV2XUSMw4/gjzxis4pdmL/01Lf2tED2VkdldogMoLZKcY7+lSswU=
');
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
