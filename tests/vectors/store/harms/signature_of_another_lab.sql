-- The release was signed for a record of the same name in another lab.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0002","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBsgYJKoZIhvcNAQcCoIIBozCCAZ8CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBfDCCAXgCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhRkDIKx387wYRu38fK/AR6nNYo3qzALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQgKfxmq9YtMRmGgmZmf3EcvafbjsrhRo1jmJNcY5EA3a8wcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgPQ67XWC5gNMkEOox5KWfzhy5pNFYOAzDW4Vsq5DuEjEwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUZAyCsd/O8GEbt/HyvwEepzWKN6swCgYIKoZIzj0EAwIERzBFAiBR6/UXwMkedW6Wmoe5/hZQ/Tk+D8ZtmemmR9hs0t3JNAIhAOr56eeJvpUrTWDqc01smF6A1TnHmNUbwbxfQWgb7tvy","stmt":"{\"after\":{\"root\":\"4f86265ed4826ea398b930f0c2c7e67e52df9d848efdb64dd829f631ae703687\",\"size\":34},\"cert\":\"3d0ebb5d60b980d32410ea31e4a59fce1cb9a4d158380cc35b856cab90ee1231\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-18.hospital.example/calque/1\",\"meaning\":\"release\",\"name\":\"S. Okafor\",\"record\":\"c-0001\",\"rev\":13,\"role\":\"qa\",\"shown\":\"89993fa75793209f2bdff1ff30b0e26230f5ed1a6a74f5fdf9cc26d87c73a941\",\"sid\":\"a0c95c487879d9bd9b8c617491392382\",\"signer\":\"u-0002\",\"subject\":\"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060\",\"t\":\"2026-03-02T07:30:34.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"a8b08bd82bb9fd5824623361ceed3a65a615ac1b361b38a79760cbcd366c2fe6","record":"c-0001","rev":14,"seq":34,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:34.000Z","tx":34,"type":"esign","tz":"+01:00","v":1}', prev = 'a8b08bd82bb9fd5824623361ceed3a65a615ac1b361b38a79760cbcd366c2fe6' WHERE seq = 34;
UPDATE log SET entry = replace(entry, prev, '5354174598713eff5b04adac9fc1842d82e6ec12fa808c0186dffa6ca605f94c'), prev = '5354174598713eff5b04adac9fc1842d82e6ec12fa808c0186dffa6ca605f94c' WHERE seq = 35;
UPDATE log SET entry = replace(entry, prev, '169c270385cc14b5dd51330ba0b333cf9ee279b1bc782c0878b161f2fcd22117'), prev = '169c270385cc14b5dd51330ba0b333cf9ee279b1bc782c0878b161f2fcd22117' WHERE seq = 36;
UPDATE log SET entry = replace(entry, prev, '7f37b22490c041516594f7d1f0da51a5e76b9bafb71e2c4e2f468d020f20e086'), prev = '7f37b22490c041516594f7d1f0da51a5e76b9bafb71e2c4e2f468d020f20e086' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, '32217daf445736447c5ab3bcdaaabbd141284b5a8eca71f66d7ea9d492dba313'), prev = '32217daf445736447c5ab3bcdaaabbd141284b5a8eca71f66d7ea9d492dba313' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, 'ff21e6408d4f800d2331369ede2a2f8e268c9680e6b7b529a187de77ffb306c4'), prev = 'ff21e6408d4f800d2331369ede2a2f8e268c9680e6b7b529a187de77ffb306c4' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, 'eb331de1b692ef969603618b45d94536d6ddbc04bce50d33ce58ad89ff35c445'), prev = 'eb331de1b692ef969603618b45d94536d6ddbc04bce50d33ce58ad89ff35c445' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
35
D/ce+8+C23Cs/p0djyTaYmaSJyflS6GV+rQDMtE9dpM=

— lab-17.hospital.example/calque/1 ESn5cM8e9GqqiYIsqO5BI4zkmNhabk11iZkbTMQSIEB6JeR/8qISKt/Iv5MvPOC3Y7qryz2c2VPU39my/VHSTERNdAg=
' WHERE size = 35;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
36
urPDiM6jKXV6N8USXL/i4W+TWdRO9kKORsM1eOnS0GA=

— lab-17.hospital.example/calque/1 ESn5cCNvVaiPfK/YKse5j6BfjMHUiQPwdYrG2ZLqtH66Q/zSp/v5BIiYPEiOPeiVcXSuPukvXOYZhCpi+xUFMXYvzAw=
' WHERE size = 36;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
37
Uhdf3RKJc+IxO8d2lV5DJ4RMlVEdzfGh1QTzXGB3/po=

— lab-17.hospital.example/calque/1 ESn5cA8Ge8xwGRuiWQwSFH9WmfN1FK8khY6AJLbcx0aN5BeRYiEQS3Ybvmf+hb7WyFcHAzgDyWHSDuzhfN4Ar8WOwAc=
' WHERE size = 37;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
DJZ8d8xxSULbWEUeiZoGDDc9c5em0/gSgPPtot95XXY=

— lab-17.hospital.example/calque/1 ESn5cF6bmmTbJHFhL4rV4uAU8/PsaErSf7sgMLM5OHlT1+YjA/JJ7aqpYu/uxUfG0zoypDKciiOYhd8doznS3ciARwk=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
XB6rIe8Bx81fzqBnw4Cf7uUNGhspCxqiVnmcCcLN4rk=

— lab-17.hospital.example/calque/1 ESn5cN0picQqBfgYpEhzSNHoMV10odcVMpaO3w9sXjCuQRtfVonr2A0SzpO/TDD8CA3v1vEa6IC1eTGpHngcDq9yVAI=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
GJmbwa5EUbzZWxJx8bNz7cqJJdxiwmyq04o+EjHGrBw=

— lab-17.hospital.example/calque/1 ESn5cFnMIXJti1W9j90+WBCidyp6v+lBJu9gOVccUJvrCwV33emfN8c9LTnNlhjgJaOJz+y9LyRLnJF2BLN8dBjurQQ=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
B3YhxpewYGHu+XGpqtYPmTw4euLFpFEyH00DNC47pV8=

— lab-17.hospital.example/calque/1 ESn5cN/MatDQnsM4QvFDvTSrEZixudfxyaID/kPCqyJpOx6ptffLzDsRJhSkECakuZ+jy4fK9lSCzilVhdYewDF+zgM=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
