-- The release was signed under the number of an earlier signature.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0002","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBsQYJKoZIhvcNAQcCoIIBojCCAZ4CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBezCCAXcCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhRkDIKx387wYRu38fK/AR6nNYo3qzALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQggbO3BWGaDGCsDTkxWwecaxs9KiWElJ+xV7KLkO4ceoUwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgPQ67XWC5gNMkEOox5KWfzhy5pNFYOAzDW4Vsq5DuEjEwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUZAyCsd/O8GEbt/HyvwEepzWKN6swCgYIKoZIzj0EAwIERjBEAiApacyybF+3vIrm7vJff1dolpLx3mzRPs85VvIZMd5wagIgA4Fbdl8EKTpSL2xUyZrrj/ot3fZX95sH2TmySxTHg0M=","stmt":"{\"after\":{\"root\":\"4f86265ed4826ea398b930f0c2c7e67e52df9d848efdb64dd829f631ae703687\",\"size\":34},\"cert\":\"3d0ebb5d60b980d32410ea31e4a59fce1cb9a4d158380cc35b856cab90ee1231\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"release\",\"name\":\"S. Okafor\",\"record\":\"c-0001\",\"rev\":13,\"role\":\"qa\",\"shown\":\"89993fa75793209f2bdff1ff30b0e26230f5ed1a6a74f5fdf9cc26d87c73a941\",\"sid\":\"2e4635a59e76d46d8c746fbd415ab631\",\"signer\":\"u-0002\",\"subject\":\"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060\",\"t\":\"2026-03-02T07:30:34.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"a8b08bd82bb9fd5824623361ceed3a65a615ac1b361b38a79760cbcd366c2fe6","record":"c-0001","rev":14,"seq":34,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:34.000Z","tx":34,"type":"esign","tz":"+01:00","v":1}', prev = 'a8b08bd82bb9fd5824623361ceed3a65a615ac1b361b38a79760cbcd366c2fe6' WHERE seq = 34;
UPDATE log SET entry = replace(entry, prev, 'afb79833cb583df61428b7d0d4138df135d04715ccb9340bf5d298481f23685b'), prev = 'afb79833cb583df61428b7d0d4138df135d04715ccb9340bf5d298481f23685b' WHERE seq = 35;
UPDATE log SET entry = replace(entry, prev, 'dc16c219675b45a574572269c2f2d14dc6534da088c1be1f47e1c4d6d999bb4a'), prev = 'dc16c219675b45a574572269c2f2d14dc6534da088c1be1f47e1c4d6d999bb4a' WHERE seq = 36;
UPDATE log SET entry = replace(entry, prev, '97cb35efe6be3f5b3396deb7c7a31f8d0581131979cd42e18eaa6e0721685845'), prev = '97cb35efe6be3f5b3396deb7c7a31f8d0581131979cd42e18eaa6e0721685845' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, '84bf8a67099910349110748ab9b99fa27ac1d2b2eba4aedfc872eb4252d16f8d'), prev = '84bf8a67099910349110748ab9b99fa27ac1d2b2eba4aedfc872eb4252d16f8d' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, '91ac53076f8429b32af9b0dadb0f5418e61ed22214d55e876208553e55ca4402'), prev = '91ac53076f8429b32af9b0dadb0f5418e61ed22214d55e876208553e55ca4402' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, 'ad1ef27876c7a1fc1af308d339cd9669ab202bbebd475ad6d8f380745d1faee4'), prev = 'ad1ef27876c7a1fc1af308d339cd9669ab202bbebd475ad6d8f380745d1faee4' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
35
Ws4IPOamdUvECBU0bDhX3JGnSjm9auomL8RI/8rYmlk=

— lab-17.hospital.example/calque/1 ESn5cJlboe3Gi9ZWiu8BO896b9XnyKGtYMNtDSsoPT4RdeQPOqe0g+EB7deSGjdcbJGXXfNCAfpfrPEvAosmub1hVwY=
' WHERE size = 35;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
36
owCFTcX8nQ7RoXGZfLfahA2UGDkFkKTSBIDhpJkqsto=

— lab-17.hospital.example/calque/1 ESn5cKmOzuYedv8a0NjWAU0LqKxdSj1mPCAqUjqisEb+H+2inKqQOAIKupynYuDYXyNn/eHL0W8ymX5/eVohjlaOrQs=
' WHERE size = 36;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
37
WYupFzSA4FgLRzpRCvOt3tOzZsP1wRqifeVNt5d/Xm4=

— lab-17.hospital.example/calque/1 ESn5cOjN4Hvd+XC1TDM4nv9Cu4/HwVTYjJvpQ0lllPPayRAOiXrh3/y/5HYEDbH4vQ06AhXuAp5ZinIxFkhb5tnWPQ8=
' WHERE size = 37;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
Csj+dOinKtjRUx1c3++RiymNjw5ovViQeEMIqjYA8fM=

— lab-17.hospital.example/calque/1 ESn5cNldCA6/ZK5owqMGk8YP21ykk/AtybsMMscDwo00Xigz/MzxBzvexR1xbzVuCSfshQsrI17wgGrsR8oZIN4zLws=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
LCUB3Gf6+gg43O0+/MSL3jSGm2uun0T+g4KqBGyVAHc=

— lab-17.hospital.example/calque/1 ESn5cALoVNc2ouweqJNRZAjNHxsCzVLTTvCi0dsqN2TiXbbeR3zz2h5wdEgOyfPu32oP0j2TnxPAzOoMiiySI5o7vgU=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
XEYXX0eV3aVlPlOAaA0+gfPBhwUbz0ylMFnINeFxCtI=

— lab-17.hospital.example/calque/1 ESn5cGrZYqtCLEpZ+DclTgZRQV0ZPt1c/CWarfJYKHUAS+c8bUPKMzXWTofxvsOrB0tnZKCJLEmuHsOPG7iGVRiLKgA=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
g9J6S2TUNSU0pP7WVOnZQWolqu1UtFmSdb8mqfah+cM=

— lab-17.hospital.example/calque/1 ESn5cBZTWoPOVOQfCL46qzoy8jfLkseaOpjhEJkCVN8+DDNwmkt7dusHRBl5sybZphB+1yBesJ7G1anubE7hTcvUOQ8=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
