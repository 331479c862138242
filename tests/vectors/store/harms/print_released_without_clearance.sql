-- A clinical model was released for print without a clearance.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0003","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"copies":1,"job":"j-0001","layer_um":18,"lots":["m-0001"],"mode":"high","model":"9372c470eeadd5ecd9c3c74c2b3cb633f8e2f2fad799250a0f70d652b6b825e4","placement":["1","0","0","0","0","1","0","0","0","0","1","0","0","0","0","1"],"postprocess":"wash","printer":"p-0001","token":"3c469e9d6c5875d37a43f353d4f88e61"},"files":[{"kind":"json","role":"form","sha256":"39b96d130d7276a59202cc0500cebb8c8e3a0b74c0ccdf384d28e9ca3270f550","size":15},{"kind":"3mf","role":"print_job","sha256":"bc4a71180870f7945155fbb02f4b0a2e3faa2a62d6d31b7039013055ed19869a","size":7}],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"7f7f61e70fdab47adfc18fe384c1175ff9b9bf8d50e7023c1b063fa086857338","record":"c-0001","rev":6,"seq":26,"sess":"a424de254e5be838b73ee6a26d41903d","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:26.000Z","tx":26,"type":"print.planned","tz":"+01:00","v":1}', prev = '7f7f61e70fdab47adfc18fe384c1175ff9b9bf8d50e7023c1b063fa086857338' WHERE seq = 26;
UPDATE log SET entry = '{"actor":"u-0001","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBsQYJKoZIhvcNAQcCoIIBojCCAZ4CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBezCCAXcCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhR5Z1JqvMV0LeQW0ftG1wCD90bHmjALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE5WjAvBgkqhkiG9w0BCQQxIgQgs5TD4jskRtFAboQSoCbDMi+M2+v2OGazEDSKhfmfdtAwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgsrzOk0sq5s3pXiI/ivb0CfNrjJRIppRS65faPwYK8+cwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUeWdSarzFdC3kFtH7RtcAg/dGx5owCgYIKoZIzj0EAwIERjBEAiAd1rn77ZB/+5aeGyyS0mvC3aQsiBsBS6KtO8ukntSWqAIgFyP/fpJNAgMkeqq1FZn2nX32Fh6FNA0MRKcDFu+VQLk=","stmt":"{\"after\":{\"root\":\"9760b5a1bed39033065d5ca018719c91ab8fcf5151466f66cdd15e16c9e50c7c\",\"size\":27},\"cert\":\"b2bcce934b2ae6cde95e223f8af6f409f36b8c9448a69452eb97da3f060af3e7\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"release\",\"name\":\"Q. Åkesson\",\"record\":\"c-0001\",\"rev\":6,\"role\":\"qa\",\"shown\":\"a6bedd23b71d0d709d9ce5f9b60f9372b99f31a960d987c1f38f7eb5edff4a83\",\"sid\":\"fe4e78f72df5558e9efb9975909f7401\",\"signer\":\"u-0001\",\"subject\":\"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060\",\"t\":\"2026-03-02T07:30:27.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"9c87beaa1f398b06fcac1986bcbd809be1e77d0646f395004b043441a9f5bab6","record":"c-0001","rev":7,"seq":27,"sess":"d4bfa07fd8656a943604da3f3133bc41","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:27.000Z","tx":27,"type":"esign","tz":"+01:00","v":1}', prev = '9c87beaa1f398b06fcac1986bcbd809be1e77d0646f395004b043441a9f5bab6' WHERE seq = 27;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"expires":"2026-03-03T07:30:00.000Z","job":"j-0001","lots":["m-0001"],"model":"9372c470eeadd5ecd9c3c74c2b3cb633f8e2f2fad799250a0f70d652b6b825e4","printer":"p-0001","sid":"fe4e78f72df5558e9efb9975909f7401","sids":["2e4635a59e76d46d8c746fbd415ab631"],"token":"3c469e9d6c5875d37a43f353d4f88e61"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"33647ed2d7615761c84f71412a6ceab6c521e27c6b3aeccbf3458afb40758731","record":"c-0001","rev":8,"seq":28,"sess":"d4bfa07fd8656a943604da3f3133bc41","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:28.000Z","tx":28,"type":"print.released","tz":"+01:00","v":1}', prev = '33647ed2d7615761c84f71412a6ceab6c521e27c6b3aeccbf3458afb40758731' WHERE seq = 28;
UPDATE log SET entry = replace(entry, prev, '8a2e1db911b50e1c652f6872865660c94357e8fe8d0184a40e8cdd352aca62db'), prev = '8a2e1db911b50e1c652f6872865660c94357e8fe8d0184a40e8cdd352aca62db' WHERE seq = 29;
UPDATE log SET entry = replace(entry, prev, '4545cf2f7b2a121e8de7f84c64f2b9e5e630f096466f0c26ed39efd197d83660'), prev = '4545cf2f7b2a121e8de7f84c64f2b9e5e630f096466f0c26ed39efd197d83660' WHERE seq = 30;
UPDATE log SET entry = replace(entry, prev, 'd8051dd07e25f3b428d9200fb3cc3e3658bfc5832d2532c71fe18d982d2edbaf'), prev = 'd8051dd07e25f3b428d9200fb3cc3e3658bfc5832d2532c71fe18d982d2edbaf' WHERE seq = 31;
UPDATE log SET entry = replace(entry, prev, '8cf4039c0d755885f75657f048105042e0164efd4c14188ec461b2d895eff5c0'), prev = '8cf4039c0d755885f75657f048105042e0164efd4c14188ec461b2d895eff5c0' WHERE seq = 32;
UPDATE log SET entry = replace(entry, prev, '5a662caaaaec97f8a16c19fce3cfeebec69a6618f368a43f32a75856c3ce7591'), prev = '5a662caaaaec97f8a16c19fce3cfeebec69a6618f368a43f32a75856c3ce7591' WHERE seq = 33;
UPDATE log SET entry = '{"actor":"u-0002","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBsQYJKoZIhvcNAQcCoIIBojCCAZ4CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBezCCAXcCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhRkDIKx387wYRu38fK/AR6nNYo3qzALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE5WjAvBgkqhkiG9w0BCQQxIgQgmRF3ZYiw7TSFQh4r1T7qbDnLC917EQMfsEUTeVABfVkwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgPQ67XWC5gNMkEOox5KWfzhy5pNFYOAzDW4Vsq5DuEjEwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUZAyCsd/O8GEbt/HyvwEepzWKN6swCgYIKoZIzj0EAwIERjBEAiBqnq3cs3pDsgBXQNLETWfYN7szBpLuTDwVU7hYcQCGPgIgdgbtPJcon9/+xsN7UsmsrfPPtjRmqApekH4AEpszFlc=","stmt":"{\"after\":{\"root\":\"9f84cd24e2e9c805b40668d8d012dbaefdcbcb0bed28f337729b2638684e392d\",\"size\":34},\"cert\":\"3d0ebb5d60b980d32410ea31e4a59fce1cb9a4d158380cc35b856cab90ee1231\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"release\",\"name\":\"S. Okafor\",\"record\":\"c-0001\",\"rev\":13,\"role\":\"qa\",\"shown\":\"89993fa75793209f2bdff1ff30b0e26230f5ed1a6a74f5fdf9cc26d87c73a941\",\"sid\":\"a0c95c487879d9bd9b8c617491392382\",\"signer\":\"u-0002\",\"subject\":\"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060\",\"t\":\"2026-03-02T07:30:34.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"5546179ea615cedec86b74194303b3a226b35dfa4f60ef4e52cf5a271fb93442","record":"c-0001","rev":14,"seq":34,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:34.000Z","tx":34,"type":"esign","tz":"+01:00","v":1}', prev = '5546179ea615cedec86b74194303b3a226b35dfa4f60ef4e52cf5a271fb93442' WHERE seq = 34;
UPDATE log SET entry = replace(entry, prev, 'b755ea6d5c2bc309e9309608de6dd47e7fd0e2a326211e9768e958f02ab5c590'), prev = 'b755ea6d5c2bc309e9309608de6dd47e7fd0e2a326211e9768e958f02ab5c590' WHERE seq = 35;
UPDATE log SET entry = replace(entry, prev, '97cc1ce37f86a1eae5f61b815d8614dda661c8b8f5fbac00b12e134896fa48ae'), prev = '97cc1ce37f86a1eae5f61b815d8614dda661c8b8f5fbac00b12e134896fa48ae' WHERE seq = 36;
UPDATE log SET entry = replace(entry, prev, '1f499a314f492463d6ba44b134c9103cd154258a9719a029178ba6da9014d8e4'), prev = '1f499a314f492463d6ba44b134c9103cd154258a9719a029178ba6da9014d8e4' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, '9a7d40965e06adee030456257fec839a8953895f21ff2c6a2ad28f9f01669152'), prev = '9a7d40965e06adee030456257fec839a8953895f21ff2c6a2ad28f9f01669152' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, 'ff15f0cffb1d0d91d556283fb1f063dcfd844f8cb85c1a68057b4b137b618b74'), prev = 'ff15f0cffb1d0d91d556283fb1f063dcfd844f8cb85c1a68057b4b137b618b74' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '84946e4d4586d207ad38c6321f5f2f210c4d33d562475d06cc6de78a98fc98de'), prev = '84946e4d4586d207ad38c6321f5f2f210c4d33d562475d06cc6de78a98fc98de' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
27
l2C1ob7TkDMGXVygGHGckauPz1FRRm9mzdFeFsnlDHw=

— lab-17.hospital.example/calque/1 ESn5cEitOwlgLRA+cTBmPrDNTWPBrjlT0zDyzu68gnzBiH62FkCVYjg9IG0XKpt3KhO2zyNruE1jjZY+49WtsaPaTgc=
' WHERE size = 27;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
28
nTWPd79TImZnt/FpFYEd5QxASfpdiiRlUoRH6yMzdVQ=

— lab-17.hospital.example/calque/1 ESn5cOxOJJQBCyNNJqYEmisMvilmHdb7+15Jx4H2OEUenMbAQOtvxSMjyHKkiBh8F5W+SPyiop7ZbDQGJX+V+TPOFAg=
' WHERE size = 28;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
29
9/WOUjdFS7M1L0vZ5JY4SF2y293sHi3Gh7DkgpOg+QA=

— lab-17.hospital.example/calque/1 ESn5cDXKRPLPQc6F2/iz/lPBfRGvS1exRRlMyraIwKoXLNQVVx9zyR3BXDYlF/Z0gaLheXdhMGUi+ZHaToGED6V8bA0=
' WHERE size = 29;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
30
SBQcbdwy46qSE3EujRBkvp3OfRn07WjcRIndcNwVEwk=

— lab-17.hospital.example/calque/1 ESn5cJXSJVXt5wnUV+SeHchti1/X53W9CD7ejSPNtuF3lHicdt8psnk9GeOHyZ3WRIiWbD41xVSI79lMQOsSV90tcAo=
' WHERE size = 30;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
31
LyH1cjN5y9KbcJIbt7Fz+xB9BaM/fUvL7Glqbk/++DY=

— lab-17.hospital.example/calque/1 ESn5cDPIKGZzJYXWLgKW9MIRMg1jJl5CUTMfESM+6fonw5vffj5tSQzEERTOkEGQkzloRfapElkETXtX26tMgSWNYQs=
' WHERE size = 31;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
32
6+qJMbWAckzVJPs3SgtO/TCJHYf4kdQLz+zrmRVsFhU=

— lab-17.hospital.example/calque/1 ESn5cCWNgym6DlPxv7kcf5Gt3xVA43rUBynSnhy1iDca9PmYUjznb6fDDtMy4KCUUIn7/fMa/87J/Gdmn3GJlVbNggs=
' WHERE size = 32;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
33
dPLb2+/qtkNxLw/rRoBxD8eXpDj5At1OuTx+qUkD5ss=

— lab-17.hospital.example/calque/1 ESn5cDl7poZBSczeYfwBeG2ARSnxY02JnmRJPnR5X/uBMKfYqmOADnnR1UxMl9Qp630PCSvNxqI9E/o+yc36Ip89Zgg=
' WHERE size = 33;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
34
n4TNJOLpyAW0BmjY0BLbrv3LywvtKPM3cpsmOGhOOS0=

— lab-17.hospital.example/calque/1 ESn5cPpbzQw79l/oulhIFGBBbccwXYFeIcOwD6T8mnyLIILp7X9Oa8Cfr9g7b19pX3QvUH5MRtb9fupCmmvXVupgqAw=
' WHERE size = 34;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
35
feIt8njw8albYmtpalGrZu1qHqnFAleIN0hamdpyKrM=

— lab-17.hospital.example/calque/1 ESn5cMeDI+mHY38PNmTGecNArP3eTxfAl+5B0Lu2YdWjHCSnwUCMT4nmzQXxpv7jT6mTfplgNNFZY0e+aKFpU0jLmAc=
' WHERE size = 35;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
36
qWD9IFm5tOWFgsCkYWn9tEAdo6atZPKFMKaQbe7QdR8=

— lab-17.hospital.example/calque/1 ESn5cPXEFGBLtTYg7VZKJJYrztLDwpmA+r1EwzhdPh6MjGNwgOIFiRStfDRG1IFj7VBk7jHyVhSvPGCtACPHo4dTNQY=
' WHERE size = 36;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
37
gotVBuUcZnwIpBPZoTRX8K8KY3kI+GXp0OErPDjLInc=

— lab-17.hospital.example/calque/1 ESn5cBjSuIrdxKh1RPUWipURQixU36QGZtmh2JyjqhVmPV3f+1WuWjU3jYVvcMqdafuhMXQ/fJQGAJZNA0ZctI0Z3Q4=
' WHERE size = 37;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
eY84hTgDPPOPhGd0vwfQ1qf6ulyJM1ufTsBrRN3prGQ=

— lab-17.hospital.example/calque/1 ESn5cCRFTyZUv42HWjtndPTWBq8Mz9uqUAtrjcN8R+3keLiEZULi9nPcy0jyiycf//OQ6CcrKawQj7/Oh33fLaqXwwc=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
yW5GZJq+6acHhleHExaGEuARg4jDwbG6dwQcAajMijM=

— lab-17.hospital.example/calque/1 ESn5cFIZeeFiY980Gn9A3lbGcyIBi1RvozGzRxKEmkX6bs7k7cPHLoRsg2m2b8Yr7QqNWpHXX9/Nr2ps4hQNkjaqPg0=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
MdxR6QEeyEt6zCnTZv0Sc/NJWwMJ+lNkjsoyZzzYTlU=

— lab-17.hospital.example/calque/1 ESn5cBbBB5LVH/pu8EfndgPF1zh7oM4voiLs2FAVUECPn2VGYcyq6Hat7jfcgfMsYW4EspmC+MGoWIX0v5Sangt+5gE=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
1NvJ6rEcXIVCcacrZra8bc3jD6G0m26IjDzL6OIwQrc=

— lab-17.hospital.example/calque/1 ESn5cMaSd0Jb/7nrXWJycRQbnqyJiP+cselucp/4F8RD3AtZlSdD/jliDcXWbHuk6uemO/R2rQWJUfycKxsAyNcnsgM=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
