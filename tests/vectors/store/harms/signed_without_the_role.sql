-- A person signed as surgeon who is none.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0001","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBsgYJKoZIhvcNAQcCoIIBozCCAZ8CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBfDCCAXgCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhR5Z1JqvMV0LeQW0ftG1wCD90bHmjALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQgQTLI+hcOb/6/9a8Vx3/8HNu/wGekFCvlsM8mlgHua5kwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgsrzOk0sq5s3pXiI/ivb0CfNrjJRIppRS65faPwYK8+cwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUeWdSarzFdC3kFtH7RtcAg/dGx5owCgYIKoZIzj0EAwIERzBFAiEA2r7HGWX1bAziIkRozKY3EYRCJPveuoRfHubw7dBdhckCIBu7kokRApWt/u6mS7aqKccrQHnb74PzpEwPEs8BaWl3","stmt":"{\"after\":{\"root\":\"4782c2eef3182700a35d9c090595d8da18924e3b14f702600c04827cd5d501ff\",\"size\":38},\"cert\":\"b2bcce934b2ae6cde95e223f8af6f409f36b8c9448a69452eb97da3f060af3e7\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"review\",\"name\":\"Q. Åkesson\",\"record\":\"u-0001\",\"rev\":2,\"role\":\"surgeon\",\"shown\":\"02176b201736a71cc4e1ef8a2ccbc8501815e565e8a438c18a6a528ff853b3cc\",\"sid\":\"e259202cf023eab7796e37ae870c07f3\",\"signer\":\"u-0001\",\"t\":\"2026-03-02T07:30:38.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"2feb748595ff5a862d3091fd613bee3984b095b34ccefa9c3ac72bfad8981ca1","record":"u-0001","rev":3,"seq":38,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:38.000Z","tx":38,"type":"esign","tz":"+01:00","v":1}', prev = '2feb748595ff5a862d3091fd613bee3984b095b34ccefa9c3ac72bfad8981ca1' WHERE seq = 38;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"6bd0a7863c990675682f0af0e629b1aff2d79bb15dc6137a5ee8e6331323966c","seq":39,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:39.000Z","tx":39,"type":"session.closed","tz":"+01:00","v":1}', prev = '6bd0a7863c990675682f0af0e629b1aff2d79bb15dc6137a5ee8e6331323966c' WHERE seq = 39;
UPDATE log SET entry = '{"actor":"u-0002","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"f8aab7d41d5907a4133ae390bb2acb381ab69cea0651e903eff6afe9f56d4893","seq":40,"sess":"a65a76ec69bbea2d46010727c6eb98e3","t":"2026-03-02T07:30:40.000Z","tx":40,"type":"session.closed","tz":"+01:00","v":1}', prev = 'f8aab7d41d5907a4133ae390bb2acb381ab69cea0651e903eff6afe9f56d4893' WHERE seq = 40;
INSERT INTO log VALUES (41, 'eace4089e38e85221a7670ecc44fe5dca34cc09cbf82754528112f14f105de3a', '{"actor":"u-0003","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"eace4089e38e85221a7670ecc44fe5dca34cc09cbf82754528112f14f105de3a","seq":41,"sess":"a424de254e5be838b73ee6a26d41903d","t":"2026-03-02T07:30:41.000Z","tx":41,"type":"session.closed","tz":"+01:00","v":1}');
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
4E0J235tUvwOqLaI6PgMl1XZWyxoCvgmWZel7zrnrm8=

— lab-17.hospital.example/calque/1 ESn5cL6sleMpJLBuN4zZpDvZrnOUy/eTC57M8rFpenbutmb1Rw7rOkD8AM5HMbZQ5xtsTm/CTlO02VrLIg2LD2Nm8Ag=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
KFVk6mVv8u34OsFnFA2m1IRuDdHMeAEyAI2V80OgD3M=

— lab-17.hospital.example/calque/1 ESn5cEa9iIMiFTf0K1+T7AcvINwKtTM50vJPzVue6mv27gSWvP2TZATiQci1fYqlD41zfesOalw+GEprrWdYAh5TxA4=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
VH5/407hfw6zXZmQ1JUkzQj0Zk5v08vtyMJ+H97ULao=

— lab-17.hospital.example/calque/1 ESn5cNnNc7jVxXjEndzymGkIjO1y4ralvezNVfZL32+/nUVInW90sct/a4dymCwgP1HrSALWTxLob4TUz3hc5XLJfg8=
' WHERE size = 41;
INSERT INTO checkpoint VALUES (42, 'lab-17.hospital.example/calque/1
42
4O2QSYYoxTu2vw4ZML11mnLxTmq0axBKSgHlMnXZ9eo=

— lab-17.hospital.example/calque/1 ESn5cL6VH2y21VKfRyuOVB2spRXZh8UFDynxdf3YGVyFTj8+2FN8Te8A2SLXz4ZBheLVt9Pu8du1ycFjymfxnvAeuw0=
');
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
