-- The release was entered once more.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0002","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBsgYJKoZIhvcNAQcCoIIBozCCAZ8CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBfDCCAXgCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhRkDIKx387wYRu38fK/AR6nNYo3qzALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQgL/ZfOQc2rjYaWyIzyUuU5IdK2JQorKlrPsJ41LQZGLEwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgPQ67XWC5gNMkEOox5KWfzhy5pNFYOAzDW4Vsq5DuEjEwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUZAyCsd/O8GEbt/HyvwEepzWKN6swCgYIKoZIzj0EAwIERzBFAiAItxNp+4zCWYdWAaUFgiwwRfh/nW3altrOAd5k5s9pqgIhALwmkwYAN/yKOph4Ot5Afr4FrLmylnc4xMzj+jkJfXc7","stmt":"{\"after\":{\"root\":\"4f86265ed4826ea398b930f0c2c7e67e52df9d848efdb64dd829f631ae703687\",\"size\":34},\"cert\":\"3d0ebb5d60b980d32410ea31e4a59fce1cb9a4d158380cc35b856cab90ee1231\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"release\",\"name\":\"S. Okafor\",\"record\":\"c-0001\",\"rev\":13,\"role\":\"qa\",\"shown\":\"89993fa75793209f2bdff1ff30b0e26230f5ed1a6a74f5fdf9cc26d87c73a941\",\"sid\":\"a0c95c487879d9bd9b8c617491392382\",\"signer\":\"u-0002\",\"subject\":\"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060\",\"t\":\"2026-03-02T07:30:34.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"08e23974d655af837a88cd6828481ca5b2d1e3c551d104d8e8721ec1b63e13ac","record":"c-0001","rev":15,"seq":35,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:35.000Z","tx":35,"type":"esign","tz":"+01:00","v":1}', prev = '08e23974d655af837a88cd6828481ca5b2d1e3c551d104d8e8721ec1b63e13ac' WHERE seq = 35;
UPDATE log SET entry = '{"actor":"u-0002","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"items":["d-0001"],"sid":"a0c95c487879d9bd9b8c617491392382"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"5ad5b62511970bf2c0263727ef6d37de16afee6fcb417da40f32bc28c7ceb92b","record":"c-0001","rev":16,"seq":36,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:36.000Z","tx":36,"type":"case.released","tz":"+01:00","v":1}', prev = '5ad5b62511970bf2c0263727ef6d37de16afee6fcb417da40f32bc28c7ceb92b' WHERE seq = 36;
UPDATE log SET entry = '{"actor":"u-0003","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"delivered":"to the ward"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"3b046f7d3e3b057918f0321c6241a34fc7ba86f076891051d00c41bc222b1fd5","record":"c-0001","rev":17,"seq":37,"sess":"a424de254e5be838b73ee6a26d41903d","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:37.000Z","tx":37,"type":"case.closed","tz":"+01:00","v":1}', prev = '3b046f7d3e3b057918f0321c6241a34fc7ba86f076891051d00c41bc222b1fd5' WHERE seq = 37;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"section":"screens"},"host":"h-1","log":"lab-17.hospital.example/calque/1","new":{"columns":"4","title":"Überblick"},"old":{"columns":"3"},"prev":"2dfc9a50d19a960162f14891247074613b61f7f5992eee11ed6ea2c0568d61c3","reason":"wider screens","seq":38,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:38.000Z","tx":38,"type":"config.changed","tz":"+01:00","v":1}', prev = '2dfc9a50d19a960162f14891247074613b61f7f5992eee11ed6ea2c0568d61c3' WHERE seq = 38;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"31111c8eeddc97e22f94450582431cc0e89afa0d176dad8db8c83473faad3fe1","seq":39,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:39.000Z","tx":39,"type":"session.closed","tz":"+01:00","v":1}', prev = '31111c8eeddc97e22f94450582431cc0e89afa0d176dad8db8c83473faad3fe1' WHERE seq = 39;
UPDATE log SET entry = '{"actor":"u-0002","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"7ea1107c690d18ad86cff3dc640ec36f1d61b8e537119b5f3344906ff4855cf3","seq":40,"sess":"a65a76ec69bbea2d46010727c6eb98e3","t":"2026-03-02T07:30:40.000Z","tx":40,"type":"session.closed","tz":"+01:00","v":1}', prev = '7ea1107c690d18ad86cff3dc640ec36f1d61b8e537119b5f3344906ff4855cf3' WHERE seq = 40;
INSERT INTO log VALUES (41, '28be211f15075cc1b379dcc32298735706a5dac226f3b74620bcec6839355089', '{"actor":"u-0003","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"28be211f15075cc1b379dcc32298735706a5dac226f3b74620bcec6839355089","seq":41,"sess":"a424de254e5be838b73ee6a26d41903d","t":"2026-03-02T07:30:41.000Z","tx":41,"type":"session.closed","tz":"+01:00","v":1}');
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
36
UPyk0UnQAlYvKGDXx3LZnvpZt42sSz8/4hw1ED10KLg=

— lab-17.hospital.example/calque/1 ESn5cHRIvKKa2xHNaZnwFCZLU8mulmKr3DWC7xTPbdYYQ629pzoc/ZM7CUM8rgRpjZxSkQKqd81CcjIZnXp2kJXIYQc=
' WHERE size = 36;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
37
ipS6Dj6p1UQcN1k0SIM4U2TXFNVhx98XdVoWMnPlG4c=

— lab-17.hospital.example/calque/1 ESn5cIe04swqSryqbhomygkezS9lEbK6V4XQBgM7OLrWdZeQxTJXSzG1UiOr1CmsLJYMgYzHH6unNJHppTydUllcVg4=
' WHERE size = 37;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
i0RvIyRNw9c5ZbDCepo37sFCwBqXCBQnA+tPFtbhOhg=

— lab-17.hospital.example/calque/1 ESn5cCTLbj6AFVuGJNgbMIfO2/q7uUCy+JEoxDaA6A+eZBvhagcMwOohTS+gt/5ZcsmirGgxtzdkrqazwihKs8xgeAI=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
CK2sSXQKqvGVuDiFPQZ6wd3yXDOJRqbRKifbnubfo78=

— lab-17.hospital.example/calque/1 ESn5cJMXThxN+PAhcbKmnafmoLa+Hb/yrLWxRtCCq27Sj2/0vSv/kBqHI3sfvBYfim/2e6H7lpj7J1xxf4E2KyjEGww=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
ST8qlAf6vvfgTFt0X0SGEUVid5Q+2UNKF1rH0fPqeAA=

— lab-17.hospital.example/calque/1 ESn5cCcXpSspTqggiQj4WMxsMhZSUQkEzxpBlYFtYyj/feyH+/EemN/6Yo4c7pO3t/PkWCH5A+1O+dKOT1ZNa3FE8gM=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
TGej91wm0fFU+bNwiRMkGZSxRfkI5STfv2rLEkeYNeE=

— lab-17.hospital.example/calque/1 ESn5cBvxqG2SgxaUOz2h6hazB/Q8kkIZ5cVimh00o9U1fok/+3bAFXxs1TMYkMzAZGDma/qTn1rO4qcKH9vkyKmJMwU=
' WHERE size = 41;
INSERT INTO checkpoint VALUES (42, 'lab-17.hospital.example/calque/1
42
eMCQDPw6A0lYwmUt7qkVmT6RTboqVAvWzoB0rfVoXuc=

— lab-17.hospital.example/calque/1 ESn5cDvwX9YaeBP13b2tHpBFB4DGdj/KO4vcact6j7xjDcWBAMF9e6hEnNgG/clK7nVB2U6EZbWll5FOI/uFJEMsXgo=
');
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
