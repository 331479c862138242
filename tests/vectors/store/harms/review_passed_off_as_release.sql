-- A signature of meaning review is named as the release of the case.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0002","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBswYJKoZIhvcNAQcCoIIBpDCCAaACAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBfTCCAXkCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhRkDIKx387wYRu38fK/AR6nNYo3qzALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE5WjAvBgkqhkiG9w0BCQQxIgQgkRymexT2aH47yDipki1IQq+l+I6f5Egwz7Eet2fQdQQwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgPQ67XWC5gNMkEOox5KWfzhy5pNFYOAzDW4Vsq5DuEjEwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUZAyCsd/O8GEbt/HyvwEepzWKN6swCgYIKoZIzj0EAwIESDBGAiEAvuwDTmL71QFvTfsosxjOX1P/E1yILM5yfDEWiNqW7PoCIQCuELWNYHhUUTlljE6RFMzkJogI44v12V0gXj+uV5qRdg==","stmt":"{\"after\":{\"root\":\"4f86265ed4826ea398b930f0c2c7e67e52df9d848efdb64dd829f631ae703687\",\"size\":34},\"cert\":\"3d0ebb5d60b980d32410ea31e4a59fce1cb9a4d158380cc35b856cab90ee1231\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"review\",\"name\":\"S. Okafor\",\"record\":\"c-0001\",\"rev\":13,\"role\":\"qa\",\"shown\":\"89993fa75793209f2bdff1ff30b0e26230f5ed1a6a74f5fdf9cc26d87c73a941\",\"sid\":\"a0c95c487879d9bd9b8c617491392382\",\"signer\":\"u-0002\",\"subject\":\"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060\",\"t\":\"2026-03-02T07:30:34.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"a8b08bd82bb9fd5824623361ceed3a65a615ac1b361b38a79760cbcd366c2fe6","record":"c-0001","rev":14,"seq":34,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:34.000Z","tx":34,"type":"esign","tz":"+01:00","v":1}', prev = 'a8b08bd82bb9fd5824623361ceed3a65a615ac1b361b38a79760cbcd366c2fe6' WHERE seq = 34;
UPDATE log SET entry = replace(entry, prev, 'bb3d6e8ccad0439d953c100d7b8dc9d2b89ebecf1cc73a7cd15c29d011ee718a'), prev = 'bb3d6e8ccad0439d953c100d7b8dc9d2b89ebecf1cc73a7cd15c29d011ee718a' WHERE seq = 35;
UPDATE log SET entry = replace(entry, prev, 'd4530fa270907fc5b73a9733765ac8df8154cb428f7d0bbcbf642518e8b7c298'), prev = 'd4530fa270907fc5b73a9733765ac8df8154cb428f7d0bbcbf642518e8b7c298' WHERE seq = 36;
UPDATE log SET entry = replace(entry, prev, 'd476e229837a34f6da9b46bd98d4aa0766d1fdad51f4fe619b05b701df377015'), prev = 'd476e229837a34f6da9b46bd98d4aa0766d1fdad51f4fe619b05b701df377015' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, '4cf4dc398a1fda2cb96dc4f00891c5e74cf7c025ef7fa7e07d6ce016b695e186'), prev = '4cf4dc398a1fda2cb96dc4f00891c5e74cf7c025ef7fa7e07d6ce016b695e186' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, 'a4caebacc5b8dbbc81d1c41d8726cb3571d428c6f679f2be544c818b8817bf4d'), prev = 'a4caebacc5b8dbbc81d1c41d8726cb3571d428c6f679f2be544c818b8817bf4d' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '6e7d321f8b45f32da67e4094018f8fc2984129b15b3b4db15181ec7b404ab677'), prev = '6e7d321f8b45f32da67e4094018f8fc2984129b15b3b4db15181ec7b404ab677' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
35
/kfADbsabyRTNScuFlDBi+fdHrTF9BTU0DGWZHGtE8w=

— lab-17.hospital.example/calque/1 ESn5cPeXU+GShDGWpAYbD6aOviI6y1He9OV0MOYxgfAne/6fMoGo9RLAxUrc1AMDxg9nqqVkFmVdZj2molHN0OJVsAo=
' WHERE size = 35;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
36
vmxuX11nouNHgICvTUgdYXuQRQAIund1M92GbRutFRk=

— lab-17.hospital.example/calque/1 ESn5cKD0zSHKx3Da+x17QI64wMthm8BsG8m8ZhHIsn7vW7CciGctdZYmPfpiOXO4lh3xFVy6HH9YiH7FOS2XjFNiywU=
' WHERE size = 36;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
37
rxmfNmD4NlFK+Q6yhNC2gwWXug6iEg3s02f+yltgZJs=

— lab-17.hospital.example/calque/1 ESn5cKCBPD+Rs6plV//r2u8d7iQ/xwktSuBMB+mcrsfO5Y1n7qEB7iCDZiOS06NVbhgtUgq+9d0n3sHtnhGYTaYRMgA=
' WHERE size = 37;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
8EaGV+nAmTN7pKx24unYA388u4sryJERyaCTSCnnVjE=

— lab-17.hospital.example/calque/1 ESn5cKVQUPCLgVEU2hP1EOG8OOvNA/IXcduNc3FkArj73l+p9QU/WO/35QYXpRqukYT3KM42XHLnIfmCH+nHUFMWHwA=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
B6BR8E5UZXuYnXFKfEzFJH4BNy8UYlSzIMdACmeRA/w=

— lab-17.hospital.example/calque/1 ESn5cIH8Ej/Uw9JdociRp3c4MJDHYidwsXrLLsNGBGF+fv/54k9+bMPsUppKlLHSK590OYCnACRCkqWwsNZO5KHmswg=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
Vly8YAngpE2ynkaXHL8Gn31z2AgTrNpW3ustJ1CsejU=

— lab-17.hospital.example/calque/1 ESn5cEurAlwFINIs5xvdabIexYAPlT+8+q+ublOyFoMBfUU3ryJnSArE7EpTh5F0grz5W/AT9pSA1HsX7zts2U72PAY=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
Rt+vkc7fREsXWV+ab/78ON8v0Olz4wJ2Vd+RXqaJX4w=

— lab-17.hospital.example/calque/1 ESn5cIW6LjuCX4lelQLnMiRzepQeACvdukzBfHWI4ypxFoEahWd2Dcuxm5gHInGmnsR2JrpwahJb42kSr6xttBPN8gk=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
