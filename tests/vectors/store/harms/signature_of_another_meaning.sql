-- The word release in the statement was changed to approval.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0002","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBsgYJKoZIhvcNAQcCoIIBozCCAZ8CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBfDCCAXgCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhRkDIKx387wYRu38fK/AR6nNYo3qzALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQgL/ZfOQc2rjYaWyIzyUuU5IdK2JQorKlrPsJ41LQZGLEwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgPQ67XWC5gNMkEOox5KWfzhy5pNFYOAzDW4Vsq5DuEjEwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUZAyCsd/O8GEbt/HyvwEepzWKN6swCgYIKoZIzj0EAwIERzBFAiAItxNp+4zCWYdWAaUFgiwwRfh/nW3altrOAd5k5s9pqgIhALwmkwYAN/yKOph4Ot5Afr4FrLmylnc4xMzj+jkJfXc7","stmt":"{\"after\":{\"root\":\"4f86265ed4826ea398b930f0c2c7e67e52df9d848efdb64dd829f631ae703687\",\"size\":34},\"cert\":\"3d0ebb5d60b980d32410ea31e4a59fce1cb9a4d158380cc35b856cab90ee1231\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"approval\",\"name\":\"S. Okafor\",\"record\":\"c-0001\",\"rev\":13,\"role\":\"qa\",\"shown\":\"89993fa75793209f2bdff1ff30b0e26230f5ed1a6a74f5fdf9cc26d87c73a941\",\"sid\":\"a0c95c487879d9bd9b8c617491392382\",\"signer\":\"u-0002\",\"subject\":\"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060\",\"t\":\"2026-03-02T07:30:34.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"a8b08bd82bb9fd5824623361ceed3a65a615ac1b361b38a79760cbcd366c2fe6","record":"c-0001","rev":14,"seq":34,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:34.000Z","tx":34,"type":"esign","tz":"+01:00","v":1}', prev = 'a8b08bd82bb9fd5824623361ceed3a65a615ac1b361b38a79760cbcd366c2fe6' WHERE seq = 34;
UPDATE log SET entry = replace(entry, prev, '7395243611005ff60a3b8b4bb551beab01e29d39aab841b930b523936ca5cd94'), prev = '7395243611005ff60a3b8b4bb551beab01e29d39aab841b930b523936ca5cd94' WHERE seq = 35;
UPDATE log SET entry = replace(entry, prev, '64358a63abc3c253d0c4123ece42e7278396752201c5d4a3f9bc121e2e546b5f'), prev = '64358a63abc3c253d0c4123ece42e7278396752201c5d4a3f9bc121e2e546b5f' WHERE seq = 36;
UPDATE log SET entry = replace(entry, prev, '65f43dc51b98679baf442b05143d8929fe1df856d7318aedb1fccf3e4cb1348c'), prev = '65f43dc51b98679baf442b05143d8929fe1df856d7318aedb1fccf3e4cb1348c' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, '9635f4e2bbeea82bf8bae4372c7e980ac557893c1f6e23e22390538b77cf0cb3'), prev = '9635f4e2bbeea82bf8bae4372c7e980ac557893c1f6e23e22390538b77cf0cb3' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, '2a055f137680fc8dc28de7153747d1b8b410378ba6cf719a5462c1923286cff2'), prev = '2a055f137680fc8dc28de7153747d1b8b410378ba6cf719a5462c1923286cff2' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '2b4a91b835066a24313346fb6794dd39f838d847a34a397fd3b9b852ab06f314'), prev = '2b4a91b835066a24313346fb6794dd39f838d847a34a397fd3b9b852ab06f314' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
35
eHf+EutJbbL7y9ALKhUKKrrRKpn3lnI0LkzpiDLuaEI=

— lab-17.hospital.example/calque/1 ESn5cLiKXGDqrC5qj4E95LLhf0OHlpZJN0aLizQZrdT6/1r8XAhoWmDU2DxFRseW8CXkMgCURtUK9QREgjwkgvJpEAc=
' WHERE size = 35;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
36
rV3vJBeui5Efhs6RQ2ZIodYr13ck2b4qAsQ6F8M3JA8=

— lab-17.hospital.example/calque/1 ESn5cPF6LAc9Zoruj7A44G1WWXGYqeBUIJK0rpeHVIIUeikjX2X1/BeceXdoY1CvwmD0JtQ99C0xydK2JtnarYq6vQA=
' WHERE size = 36;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
37
sN4htCBi8+hTGVoONlYkTfMGR+EbIODAHRYtUnE+mZY=

— lab-17.hospital.example/calque/1 ESn5cHLP6MNdEnX8HPDtVdnuLgKkuNU3ShDZj6joMMwmBQDydXQX4/4otb9O2Cp+ChiXgT5TPlyDGQSssyvKVFNX2QE=
' WHERE size = 37;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
1NfIu8ms66RFap4/n6DQPTlDmCcznDBg76swu7C/8NE=

— lab-17.hospital.example/calque/1 ESn5cOnU9T6ynHz8tpr46YnoxdQtm72ORVvJEYGALrfcuJTZfvpbpVXtmKHVWc36P3SM5QgmZAK/0Jj5/qIkpjh95gw=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
+VJVsOE3DctwGK9vUUqpl/tAUqSNh9XqFCFmYALBWoI=

— lab-17.hospital.example/calque/1 ESn5cFkYnKx6JTQOg12AoE93+eVyn88lBjh0ULxxD98psN8xwn898nzeBOqnc8hscJK2K3MSMtvX4vJ+xVWIrGFcIwI=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
JiJ8JzF/XOtH8SkIhJMexXmlO/n9rahA3Lpj2OhhlO8=

— lab-17.hospital.example/calque/1 ESn5cA3mwwzySExUzEImDJkL0fWNX7GOHtjL2i7vFfDorfgZfCEVnsgwpdfvLL/3a50KxX2SfuIkA0GQYzBiQxwe4ws=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
0EmdImo5NsV2fCK5PsXHbbkVEFB4PrULbTmIbi1ju3k=

— lab-17.hospital.example/calque/1 ESn5cCLVmR9KbZuwxFZj+J0LP9tHFt5I4E+6KGzyGfgepPk6NSlNQxOJKF10WKGT7IetOvbdGRa8TD8ZcVChMF5xfgY=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
