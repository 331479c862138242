-- The last ten bytes of a CMS were cut off.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0002","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBsgYJKoZIhvcNAQcCoIIBozCCAZ8CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBfDCCAXgCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhRkDIKx387wYRu38fK/AR6nNYo3qzALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQgL/ZfOQc2rjYaWyIzyUuU5IdK2JQorKlrPsJ41LQZGLEwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgPQ67XWC5gNMkEOox5KWfzhy5pNFYOAzDW4Vsq5DuEjEwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUZAyCsd/O8GEbt/HyvwEepzWKN6swCgYIKoZIzj0EAwIERzBFAiAItxNp+4zCWYdWAaUFgiwwRfh/nW3altrOAd5k5s9pqgIhALwmkwYAN/yKOph4Ot5Afr4FrLmylnc=","stmt":"{\"after\":{\"root\":\"4f86265ed4826ea398b930f0c2c7e67e52df9d848efdb64dd829f631ae703687\",\"size\":34},\"cert\":\"3d0ebb5d60b980d32410ea31e4a59fce1cb9a4d158380cc35b856cab90ee1231\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"release\",\"name\":\"S. Okafor\",\"record\":\"c-0001\",\"rev\":13,\"role\":\"qa\",\"shown\":\"89993fa75793209f2bdff1ff30b0e26230f5ed1a6a74f5fdf9cc26d87c73a941\",\"sid\":\"a0c95c487879d9bd9b8c617491392382\",\"signer\":\"u-0002\",\"subject\":\"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060\",\"t\":\"2026-03-02T07:30:34.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"a8b08bd82bb9fd5824623361ceed3a65a615ac1b361b38a79760cbcd366c2fe6","record":"c-0001","rev":14,"seq":34,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:34.000Z","tx":34,"type":"esign","tz":"+01:00","v":1}', prev = 'a8b08bd82bb9fd5824623361ceed3a65a615ac1b361b38a79760cbcd366c2fe6' WHERE seq = 34;
UPDATE log SET entry = replace(entry, prev, '9d69a23cea466f9bc964dce37bf914d49b0739e8e05edb74f05ab1a8a1343fc8'), prev = '9d69a23cea466f9bc964dce37bf914d49b0739e8e05edb74f05ab1a8a1343fc8' WHERE seq = 35;
UPDATE log SET entry = replace(entry, prev, '8235155195646682d327039fc2ee70e3162093f1ccc96a5847b2ef5456d8c967'), prev = '8235155195646682d327039fc2ee70e3162093f1ccc96a5847b2ef5456d8c967' WHERE seq = 36;
UPDATE log SET entry = replace(entry, prev, '66a04eb9142682c02852b7ebcc876c40d84705e1be32de9d1f739777e43a4418'), prev = '66a04eb9142682c02852b7ebcc876c40d84705e1be32de9d1f739777e43a4418' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, '91a942b52e7f8461b7dd75279a355233f026d64bcddc86a842a06aa7ebd1a5cf'), prev = '91a942b52e7f8461b7dd75279a355233f026d64bcddc86a842a06aa7ebd1a5cf' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, '77236c930cac1fbb7e7f3c6576084b87a64a3b99c56d70544a41aff9fa2dca38'), prev = '77236c930cac1fbb7e7f3c6576084b87a64a3b99c56d70544a41aff9fa2dca38' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '6010dba7d37d8d17149dc5ce33b3eebd3dd6caf4187ff0bec64c86c74becb138'), prev = '6010dba7d37d8d17149dc5ce33b3eebd3dd6caf4187ff0bec64c86c74becb138' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
35
UnQjZkg4cOO2reV58qfwsr79hCyNUfSBXwwqkmEVrV8=

— lab-17.hospital.example/calque/1 ESn5cKXqaO3Z6/YvVnZutcZ2KYbe8DP6EcD6RLTB+1DVlhiMJEYP5BXnMDza30NbnBkKo5AD4iBdddhMEP6hO2slNAI=
' WHERE size = 35;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
36
gIRjgh4fWMNopAvCNUXAa7fL5tAvd1C45Am/BAv0H6E=

— lab-17.hospital.example/calque/1 ESn5cHQSWqSqsu4Y+6UnVP/Y0pSsIvbWBuxu5h6PTn4xJpu1jWT6mAcgo6Dv3iGsqDv+kJuV7HZGPlZvQ7blIcGYPwA=
' WHERE size = 36;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
37
QR/Bu6D5aPYP8mrSYYSmpg0JsB+66FPaw8Ic1yOXQJw=

— lab-17.hospital.example/calque/1 ESn5cEkQ9xBjPieiS/PiP+Oz5364m3KJpbXYSBFPQO6zQ9n6YxrQInHPtZerchwKkPF+tH9Ug/zpxwYWD2X4muwvkQo=
' WHERE size = 37;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
4+BjcRh0Pa0wA5PbZ/UHhfYKZFav7toUGsbwX3LT6Pw=

— lab-17.hospital.example/calque/1 ESn5cGBDwCTNMPgOZexiPzLP6EgEVFjDdEjkuXToCveiq5xn1FyDfT3TyYH2cdXrF5FeFo5FyfUFS7CBow2/C2EA+g8=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
5ikPOPvoH+OoPXelOzeJgINUJzXAnDR1VW8UKvBdv54=

— lab-17.hospital.example/calque/1 ESn5cFeRFYprHZRP/3sdKpTmzqiWQYEBCJ9ub4ulzeL/liWzc0+TWYoPIISTpcV1jroT1ebf0JB09uYA0hW4acSWHgU=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
Tn5wRwFeD+Q0BW5UZfHb8Nd+lUhr+Bzvt9vxTgFVtlE=

— lab-17.hospital.example/calque/1 ESn5cFIODSw09EzbRv8Ng2Qp7u5EAK1+orVhOxogbmf99KSoUCyOL8eZhD0VhEtj95qIZ/XBlNK4nuktooHipKls0Q8=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
mQKSNN8DDhFJTfznA8v2gEoJ2CaTFLLZJA7t1deZk0c=

— lab-17.hospital.example/calque/1 ESn5cFDMK2RwVRhjMDUdHKf+qfl5p1SEYTn9Zswgxu/esBKvglFFPZzL6V2kcUkdg9vNpDZiCDC3kbB8F9Vfn9+AZwA=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
