-- A key that had been revoked signed the release.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"lost","fp":"3d0ebb5d60b980d32410ea31e4a59fce1cb9a4d158380cc35b856cab90ee1231"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"a8b08bd82bb9fd5824623361ceed3a65a615ac1b361b38a79760cbcd366c2fe6","reason":"token lost","record":"u-0002","rev":4,"seq":34,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:34.000Z","tx":34,"type":"person.revoked","tz":"+01:00","v":1}', prev = 'a8b08bd82bb9fd5824623361ceed3a65a615ac1b361b38a79760cbcd366c2fe6' WHERE seq = 34;
UPDATE log SET entry = '{"actor":"u-0002","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBsgYJKoZIhvcNAQcCoIIBozCCAZ8CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBfDCCAXgCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhRkDIKx387wYRu38fK/AR6nNYo3qzALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQgfEsKS8IKSUiI0H3cscm9n/I//wjKa6ZSMz52s9IepugwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgPQ67XWC5gNMkEOox5KWfzhy5pNFYOAzDW4Vsq5DuEjEwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUZAyCsd/O8GEbt/HyvwEepzWKN6swCgYIKoZIzj0EAwIERzBFAiEAn4y6jpnSRnQFZAEsRHmQ3odOORz5lIFzUwfkwCbT7U4CIHLmAeMYz38zWEdFVAigDBt7qa3xIY61jHL0eYO83sK8","stmt":"{\"after\":{\"root\":\"24283177fe450fb36ab1633b717bf62a89ae5af2731cb7f9a4c9ea95189afafb\",\"size\":35},\"cert\":\"3d0ebb5d60b980d32410ea31e4a59fce1cb9a4d158380cc35b856cab90ee1231\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"release\",\"name\":\"S. Okafor\",\"record\":\"c-0001\",\"rev\":13,\"role\":\"qa\",\"shown\":\"89993fa75793209f2bdff1ff30b0e26230f5ed1a6a74f5fdf9cc26d87c73a941\",\"sid\":\"a0c95c487879d9bd9b8c617491392382\",\"signer\":\"u-0002\",\"subject\":\"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060\",\"t\":\"2026-03-02T07:30:35.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"7e4b65782f10b524106d1ec4023d5f385688889c27eb635ee9c52b997725ef94","record":"c-0001","rev":14,"seq":35,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:35.000Z","tx":35,"type":"esign","tz":"+01:00","v":1}', prev = '7e4b65782f10b524106d1ec4023d5f385688889c27eb635ee9c52b997725ef94' WHERE seq = 35;
UPDATE log SET entry = '{"actor":"u-0002","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"items":["d-0001"],"sid":"a0c95c487879d9bd9b8c617491392382"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"96a6ac83191f74a68248d81afcbc8abe6248984597f5fb53b441a285052bbc6d","record":"c-0001","rev":15,"seq":36,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:36.000Z","tx":36,"type":"case.released","tz":"+01:00","v":1}', prev = '96a6ac83191f74a68248d81afcbc8abe6248984597f5fb53b441a285052bbc6d' WHERE seq = 36;
UPDATE log SET entry = '{"actor":"u-0003","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"delivered":"to the ward"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"b2fbe39ca4f4a7f8a663c138c139c97a484f3dc044fc8d4090225b8743846b57","record":"c-0001","rev":16,"seq":37,"sess":"a424de254e5be838b73ee6a26d41903d","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:37.000Z","tx":37,"type":"case.closed","tz":"+01:00","v":1}', prev = 'b2fbe39ca4f4a7f8a663c138c139c97a484f3dc044fc8d4090225b8743846b57' WHERE seq = 37;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"section":"screens"},"host":"h-1","log":"lab-17.hospital.example/calque/1","new":{"columns":"4","title":"Überblick"},"old":{"columns":"3"},"prev":"3e815b59e36cb2cf097176df690a5dafb8848bebdbbf1dff1b4963f68cb6ee1a","reason":"wider screens","seq":38,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:38.000Z","tx":38,"type":"config.changed","tz":"+01:00","v":1}', prev = '3e815b59e36cb2cf097176df690a5dafb8848bebdbbf1dff1b4963f68cb6ee1a' WHERE seq = 38;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"efb8f1dc5d2d1f4b7202546d255353b21c96494cbca59b0b46bc1067e8f9358f","seq":39,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:39.000Z","tx":39,"type":"session.closed","tz":"+01:00","v":1}', prev = 'efb8f1dc5d2d1f4b7202546d255353b21c96494cbca59b0b46bc1067e8f9358f' WHERE seq = 39;
UPDATE log SET entry = '{"actor":"u-0002","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"8aaaefef761b47be7d8ec8aed7bd204d6a61fd619f18e76f242a1e597f6dbb09","seq":40,"sess":"a65a76ec69bbea2d46010727c6eb98e3","t":"2026-03-02T07:30:40.000Z","tx":40,"type":"session.closed","tz":"+01:00","v":1}', prev = '8aaaefef761b47be7d8ec8aed7bd204d6a61fd619f18e76f242a1e597f6dbb09' WHERE seq = 40;
INSERT INTO log VALUES (41, 'c4af7b9f2a0732e461aca0624d65fdcfea181cab32f1b90f3c414b0749af9c24', '{"actor":"u-0003","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"c4af7b9f2a0732e461aca0624d65fdcfea181cab32f1b90f3c414b0749af9c24","seq":41,"sess":"a424de254e5be838b73ee6a26d41903d","t":"2026-03-02T07:30:41.000Z","tx":41,"type":"session.closed","tz":"+01:00","v":1}');
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
35
JCgxd/5FD7NqsWM7cXv2KomuWvJzHLf5pMnqlRia+vs=

— lab-17.hospital.example/calque/1 ESn5cJrZAIr6SR7YmaXwgaVvTSXgGDhklK2gSZxBW5TZwpapHzUFzCcM3iIKBN9R0CzKquFJH27c7mv+0gMZmAMwcAU=
' WHERE size = 35;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
36
k+kto6WUiBAy+WOX2+RYMEieD7xpYq5DtqmlBVf52fg=

— lab-17.hospital.example/calque/1 ESn5cCkB58Bz2/A3esoesT5reMt9zOuKG6gUoJm/nTX58Ns5ZGd1h4qAYX+QvtkIrMTGkViZMPp2FA1h5ZhLCiEfPAU=
' WHERE size = 36;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
37
EL29kbz/ppiPEchTaJvNFKkzGDJWKX4BBEVL2XzbY7w=

— lab-17.hospital.example/calque/1 ESn5cIc1+M8ALNsneTRHnLQbElaytR5G5DTdT8Vod2GJ/Xv8woBCmCuPRVZewCxNIiBQJbwswvQO2e1DbjeDX6MnvQE=
' WHERE size = 37;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
ux9SUnwvncv3X+TRopwLFWt9rxLdTmJtKbwHjJpOMgU=

— lab-17.hospital.example/calque/1 ESn5cLKzQx1jg3TrRLw/dfRkznzVZixeFn7NUSPDTpy0Ezy0dcsZI9f9KF4Jdyoc/4iDktOneSTDdgJ4l9l3Y5etxQ0=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
DqUrdtjSKikCD4EL6j2e5lhl/nL/uJzORW6M3B1X9FM=

— lab-17.hospital.example/calque/1 ESn5cH1vTpXyaG13YXgHeP53l031h9WvL9EtyEDPmUQy0FoMPHGvkgO0o8FTzEAVr8AjJL72O+tjbh/yNJaIvoanSws=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
crVHXbv00SfSHKPco6JdzLeR5wIRx26RHcifq6a9clM=

— lab-17.hospital.example/calque/1 ESn5cP14MWAvbAL7fv7RHxou0OhCeN/Ej8yj4IlzKK+bxA5iUJP9u0MWa1EWLfzqEf8MVhcY5qwGHOFCJy9+uAgLGAE=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
JC2aJPC8hbceJIBivMgrMMEubHxRlix8tiuaYiqpGBQ=

— lab-17.hospital.example/calque/1 ESn5cH2DkEH68EUuV6qhNJ6UqNuZH6dOfZBx7W7j2S4jsqKXe/9IJ+3yXyPWbrwlSpjqgOyB9fkPOkzL9aXO95C+pgA=
' WHERE size = 41;
INSERT INTO checkpoint VALUES (42, 'lab-17.hospital.example/calque/1
42
rUZ7FuJduJTT8VcMAijfSV9qA5fsBHfDgYDMDuAKYBQ=

— lab-17.hospital.example/calque/1 ESn5cFp0Q3/79+8Ke9U1612+8KeebyBr9jCgLz9SA5SNR6+fnJtvpJ0hmsRtXTyRETUBAYxyKhRI8LRP/Qdy4qfpwAM=
');
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
