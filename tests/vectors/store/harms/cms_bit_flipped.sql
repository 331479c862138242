-- One bit of a signature value was changed.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0002","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBsgYJKoZIhvcNAQcCoIIBozCCAZ8CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBfDCCAXgCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhRkDIKx387wYRu38fK/AR6nNYo3qzALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQgL/ZfOQc2rjYaWyIzyUuU5IdK2JQorKlrPsJ41LQZGLEwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgPQ67XWC5gNMkEOox5KWfzhy5pNFYOAzDW4Vsq5DuEjEwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUZAyCsd/O8GEbt/HyvwEepzWKN6swCgYIKoZIzj0EAwIERzBFAiAItxNp+4zCWYdWAaUFgiwwRfh/nW3altrOAd5k5s9pqgIhALwmkwYAN/yKOph4Ot9Afr4FrLmylnc4xMzj+jkJfXc7","stmt":"{\"after\":{\"root\":\"4f86265ed4826ea398b930f0c2c7e67e52df9d848efdb64dd829f631ae703687\",\"size\":34},\"cert\":\"3d0ebb5d60b980d32410ea31e4a59fce1cb9a4d158380cc35b856cab90ee1231\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"release\",\"name\":\"S. Okafor\",\"record\":\"c-0001\",\"rev\":13,\"role\":\"qa\",\"shown\":\"89993fa75793209f2bdff1ff30b0e26230f5ed1a6a74f5fdf9cc26d87c73a941\",\"sid\":\"a0c95c487879d9bd9b8c617491392382\",\"signer\":\"u-0002\",\"subject\":\"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060\",\"t\":\"2026-03-02T07:30:34.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"a8b08bd82bb9fd5824623361ceed3a65a615ac1b361b38a79760cbcd366c2fe6","record":"c-0001","rev":14,"seq":34,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:34.000Z","tx":34,"type":"esign","tz":"+01:00","v":1}', prev = 'a8b08bd82bb9fd5824623361ceed3a65a615ac1b361b38a79760cbcd366c2fe6' WHERE seq = 34;
UPDATE log SET entry = replace(entry, prev, '7d1f535084ed4dfc49495a243cd472d605a2f2379c58bf7584026f682dca05a0'), prev = '7d1f535084ed4dfc49495a243cd472d605a2f2379c58bf7584026f682dca05a0' WHERE seq = 35;
UPDATE log SET entry = replace(entry, prev, '4ef965f624ce8ed00c5dab2857605ecfc6e56c425738d962a47a3bc4da87899a'), prev = '4ef965f624ce8ed00c5dab2857605ecfc6e56c425738d962a47a3bc4da87899a' WHERE seq = 36;
UPDATE log SET entry = replace(entry, prev, 'c74e341749607649b0306f1db7a8309079cbf8b8868436efd819fac794ca4845'), prev = 'c74e341749607649b0306f1db7a8309079cbf8b8868436efd819fac794ca4845' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, 'ab7deabb3d2f11228d3543b9bcebf49ac4fa154a40e3c599dbf9916c53494de4'), prev = 'ab7deabb3d2f11228d3543b9bcebf49ac4fa154a40e3c599dbf9916c53494de4' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, '6f42dc86ea7036baa7b00048a0d4dc754a93e237dbb035caf81e482e461ad952'), prev = '6f42dc86ea7036baa7b00048a0d4dc754a93e237dbb035caf81e482e461ad952' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '6bf583930241a2665eed06937aafb58442d8025029b315f7a0df3dd8cda71b73'), prev = '6bf583930241a2665eed06937aafb58442d8025029b315f7a0df3dd8cda71b73' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
35
vlKzpedjPbVV7jSXDADzVuXkVSGYg0lVtHAQndyXWhQ=

— lab-17.hospital.example/calque/1 ESn5cLL+lVZCcrYQIkOfD6Gri7aiATUNf3MekUMbAPeWFgYYMcpUvroVN5rAP8F1wRLLYnSR3C8A8c5tX31PjTqUZQo=
' WHERE size = 35;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
36
pPg4dSidKl5yEo7sGBzKLTC0DefxALp4TCvTUlSUEhs=

— lab-17.hospital.example/calque/1 ESn5cBm6TTwrm6g9TS0ZBP/avgj/H4+5Rp1+fqfk+mmOrppqYYlveRnNizFYUlnYFiU43SWKwts5ecFeuMda2/dwpw0=
' WHERE size = 36;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
37
0eCv5P5hQ9wABwS1Zt1sWQiE0+Mmf2/pn234eFJhR4I=

— lab-17.hospital.example/calque/1 ESn5cKvYsvFHfxu0lnNR/hIuWGDW7HKmQQaBjubsWRwgTqVHWQiFQrRu+DQs+Z9TvDMi41xksEmWfa3rkNm8r3CYHQQ=
' WHERE size = 37;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
AfXf8qAF+uSSNKn82Eu+6Hp7WStCsmhA782wSmLFMJA=

— lab-17.hospital.example/calque/1 ESn5cAAUXEkbcyFkWkagNnPdA+6qverlKl/wiupHIP+TQpLVFoEKqUCePvlG/HqNvK/wLgWrjYVQaeRnYpqBOhzkugs=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
hYxsKYX+6UT5sHINfzVPFO5cRW2wQdvAGSIe6sK6H3g=

— lab-17.hospital.example/calque/1 ESn5cHVSFZrjGOA5l641j+moQvjgRGrtHmBzf3sHb308SqGSx4X+SLcx6+7Xn1e2KHf8lDXDvdu/J215NBbSPmc1bw8=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
r/VN1294Fy0U1X6I1L9by043WicwXj1nrKoIwpS26l8=

— lab-17.hospital.example/calque/1 ESn5cCC37uOsjksxlSv/h538x+J655yewqy2FC6lgsjKUMmW2L5QkCzFbcHHDLkQMqtXVdjyoFPz3VhMJqHkC+wInwk=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
2MuwcPaBHRbGY/XpyYUdwV44EZ8D+2YrMcniT2VUBCQ=

— lab-17.hospital.example/calque/1 ESn5cJQDprVGvjFKRLuz+JvfBgAD4uKx/+mmmRq/BAz0QfTV4FVqn9rqDsQZol2Y8ninuqKejBg4W4nHhgDbz/HNCgo=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
