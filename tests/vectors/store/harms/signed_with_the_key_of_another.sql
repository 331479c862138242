-- The statement names one person, another person's key signed it.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0002","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBswYJKoZIhvcNAQcCoIIBpDCCAaACAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBfTCCAXkCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhR5Z1JqvMV0LeQW0ftG1wCD90bHmjALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQgL/ZfOQc2rjYaWyIzyUuU5IdK2JQorKlrPsJ41LQZGLEwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgsrzOk0sq5s3pXiI/ivb0CfNrjJRIppRS65faPwYK8+cwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUeWdSarzFdC3kFtH7RtcAg/dGx5owCgYIKoZIzj0EAwIESDBGAiEAwcdOBXhXne2htrRNZwUq2WyFpw0A37ICL9LEYpeDU+ACIQDh2IXpjqTsY+yX6I7H0eMOzUdSCU88UhL06VwttfGEAA==","stmt":"{\"after\":{\"root\":\"4f86265ed4826ea398b930f0c2c7e67e52df9d848efdb64dd829f631ae703687\",\"size\":34},\"cert\":\"3d0ebb5d60b980d32410ea31e4a59fce1cb9a4d158380cc35b856cab90ee1231\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"release\",\"name\":\"S. Okafor\",\"record\":\"c-0001\",\"rev\":13,\"role\":\"qa\",\"shown\":\"89993fa75793209f2bdff1ff30b0e26230f5ed1a6a74f5fdf9cc26d87c73a941\",\"sid\":\"a0c95c487879d9bd9b8c617491392382\",\"signer\":\"u-0002\",\"subject\":\"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060\",\"t\":\"2026-03-02T07:30:34.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"a8b08bd82bb9fd5824623361ceed3a65a615ac1b361b38a79760cbcd366c2fe6","record":"c-0001","rev":14,"seq":34,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:34.000Z","tx":34,"type":"esign","tz":"+01:00","v":1}', prev = 'a8b08bd82bb9fd5824623361ceed3a65a615ac1b361b38a79760cbcd366c2fe6' WHERE seq = 34;
UPDATE log SET entry = replace(entry, prev, 'b72f0db06e4ac8e7fd4252d973a849d7e20ec978c989b186cdece86c010633ec'), prev = 'b72f0db06e4ac8e7fd4252d973a849d7e20ec978c989b186cdece86c010633ec' WHERE seq = 35;
UPDATE log SET entry = replace(entry, prev, 'd193695e08a043e3329e4af70acff29173883f133d9bde1e6bf3be03205833a1'), prev = 'd193695e08a043e3329e4af70acff29173883f133d9bde1e6bf3be03205833a1' WHERE seq = 36;
UPDATE log SET entry = replace(entry, prev, '92fdd1110744ff3591ac3e1fb8915320db2d06a96fa29e2fcdf02ef446585ba9'), prev = '92fdd1110744ff3591ac3e1fb8915320db2d06a96fa29e2fcdf02ef446585ba9' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, '52082870858ac88ac22d8c24398bf95547ab2fa6efc619695fb950661ba1180b'), prev = '52082870858ac88ac22d8c24398bf95547ab2fa6efc619695fb950661ba1180b' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, '09b204e1ab4ac75a6071598a7759b2b370bc8716962f28f7a66b86ac1dd97488'), prev = '09b204e1ab4ac75a6071598a7759b2b370bc8716962f28f7a66b86ac1dd97488' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '8ef3de804feb976ab87bbfd536f44ebfb8036d3b0dff5c6d73cad028ca3ff8f1'), prev = '8ef3de804feb976ab87bbfd536f44ebfb8036d3b0dff5c6d73cad028ca3ff8f1' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
35
AnVIhvayHdUPsu8VTKvIOC3oWJjw2Hjy/Dkgfu0iCE0=

— lab-17.hospital.example/calque/1 ESn5cMYCQjfX1fCzTeFxchdZMJQxfxm0sK0B1J0UO+M3Ju82lVZUWCu+tFdlCfxNiag0zjROGh32dHoAdz6+8LSkRwU=
' WHERE size = 35;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
36
kCHmLhF2KAC5JYJU2JFdDTNRVy7MOhiuPeTUXjVnSf8=

— lab-17.hospital.example/calque/1 ESn5cDUQQTlXknlhEpuljlee8CohglhEuX/Po3fqLBNcCU+dFR231qI0zBmRkFE2akpLxhL5w+1e7i5ZRzL3Dym0DgM=
' WHERE size = 36;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
37
xZ4YD7oF+FSoTxFlzPiTXNHwehY9DVVhdlrlFdmQ9pw=

— lab-17.hospital.example/calque/1 ESn5cJXSD4/GbNjyApjWQet41NwCyJDnCTEorPWfuw1+aNXCcphUWXnEC706Ma/9OU8YcxqFMKtgvVFgX4zfGeYnDAw=
' WHERE size = 37;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
hNqGXFSUkJeiOQBL+DFBoiumohqmkpMKLi90dB3Ay5E=

— lab-17.hospital.example/calque/1 ESn5cOzu1ViAnq028YxFk1BAwdu7jk9XSSEUBXMdr7BcQWSqBJavh01d2MvyMWg1UEpkcXxGRmtIO57XecThCHJ+vgE=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
Jf1ZWmr5yMYb/6THELOHbLUwM7EDZ5MV7hq1p6baHD0=

— lab-17.hospital.example/calque/1 ESn5cBeo2XCLMq9Je7W69bWeXJ3cI5xje9LYzln5B2+IXWTiIisxPQqJhN1eQaoH55Dkg1uUBk8e6bRv2HLUo735CQU=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
GMyI5DPAwsyZZeg254OTMFsDGEc0sZorNzJ16dvKVcU=

— lab-17.hospital.example/calque/1 ESn5cAi0yUCRijqZDseYwbYOqB8MdrVComoAN7xpUu8Md7nZuL9RTvdwRtzYi6C/MQULIuF7Kx3uknyvbKzpwZjfZQA=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
e3ps5q+FTC2uhyoBLLWrY0MaxaAPNkv54yU9DLtLtNg=

— lab-17.hospital.example/calque/1 ESn5cCzaDh2qQeomxaVo7lLbqSLW4YSbLxb/zi61Db1TnlvgbwBWrmKg4SN9koxA3ubp6kCqj2FjIL+e18KEXU9ffQE=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
