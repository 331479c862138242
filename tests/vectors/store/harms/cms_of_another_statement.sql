-- The CMS is that of another statement of the same person.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0002","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBsgYJKoZIhvcNAQcCoIIBozCCAZ8CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBfDCCAXgCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhRkDIKx387wYRu38fK/AR6nNYo3qzALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQgXuAg70RBePA88YJ16z19lApVOh8niYooJdfy9WncjkgwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgPQ67XWC5gNMkEOox5KWfzhy5pNFYOAzDW4Vsq5DuEjEwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUZAyCsd/O8GEbt/HyvwEepzWKN6swCgYIKoZIzj0EAwIERzBFAiAeN/+Qzg+hVb5KUHbdEA9vvtsKN8oE8Frm2oTz5syrLwIhAOB5alF17P4gfDqLUqZOXU4K3OU1adVMiteqO9ysdoYD","stmt":"{\"after\":{\"root\":\"4f86265ed4826ea398b930f0c2c7e67e52df9d848efdb64dd829f631ae703687\",\"size\":34},\"cert\":\"3d0ebb5d60b980d32410ea31e4a59fce1cb9a4d158380cc35b856cab90ee1231\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"release\",\"name\":\"S. Okafor\",\"record\":\"c-0001\",\"rev\":13,\"role\":\"qa\",\"shown\":\"89993fa75793209f2bdff1ff30b0e26230f5ed1a6a74f5fdf9cc26d87c73a941\",\"sid\":\"a0c95c487879d9bd9b8c617491392382\",\"signer\":\"u-0002\",\"subject\":\"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060\",\"t\":\"2026-03-02T07:30:34.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"a8b08bd82bb9fd5824623361ceed3a65a615ac1b361b38a79760cbcd366c2fe6","record":"c-0001","rev":14,"seq":34,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:34.000Z","tx":34,"type":"esign","tz":"+01:00","v":1}', prev = 'a8b08bd82bb9fd5824623361ceed3a65a615ac1b361b38a79760cbcd366c2fe6' WHERE seq = 34;
UPDATE log SET entry = replace(entry, prev, 'cb02e52754109ac87f5ce60984551ef7c0e06b72437150584060913e95727e33'), prev = 'cb02e52754109ac87f5ce60984551ef7c0e06b72437150584060913e95727e33' WHERE seq = 35;
UPDATE log SET entry = replace(entry, prev, 'cc6d60ade8af20ad5bb2ae7224b6522877d2df79561e3008d75664a579e6df6c'), prev = 'cc6d60ade8af20ad5bb2ae7224b6522877d2df79561e3008d75664a579e6df6c' WHERE seq = 36;
UPDATE log SET entry = replace(entry, prev, '3ad62361abd410eafc82e92cb9877bf5c39a5a7bcf7e8a11d23fb4f1f305004a'), prev = '3ad62361abd410eafc82e92cb9877bf5c39a5a7bcf7e8a11d23fb4f1f305004a' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, 'b6deaa90b228b3b6af368760acb9e0dffd0b35f361c39806c80038a0ff34b304'), prev = 'b6deaa90b228b3b6af368760acb9e0dffd0b35f361c39806c80038a0ff34b304' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, '4a8db7f5c77f062c5d54aa18757f66b5fa51f387e9d45dddfb3e04b7334f8554'), prev = '4a8db7f5c77f062c5d54aa18757f66b5fa51f387e9d45dddfb3e04b7334f8554' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '184b5139012ff5d312c42a61a68849f8334c16865d5814ef4f44c1ea6b23f9f6'), prev = '184b5139012ff5d312c42a61a68849f8334c16865d5814ef4f44c1ea6b23f9f6' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
35
DrHo5uyVh9zmF/WYc3s57q6YssZ/GN0Uyu9twcPD2bo=

— lab-17.hospital.example/calque/1 ESn5cLPPGJ2kJj4D8F6SItzxBssJbiWEK+0ckMMzgc2FpsEetzSWwoi8t/bKi1opYlrLeb2ySpPfuQXaQuBF+NRRNQ4=
' WHERE size = 35;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
36
rknPsg+YBiI+aBhcQRtdl1jgN6ni7z5PmBjv0LQpW1M=

— lab-17.hospital.example/calque/1 ESn5cOHfhwCv2v68zLh13Y6gx03Akak7bdAyjxfr4ucErlPZ5QbZBthP89hGu46u0zFsLErQ1U4Xkjq2JRlihzIMQgk=
' WHERE size = 36;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
37
onkOUsdeK4MqjEoRyiXf48y/uEmAyWezFVGV13I2ZTc=

— lab-17.hospital.example/calque/1 ESn5cCxrBpjcs+CD3mKi3yLy0Z41EhbLqkKavB4hIP1wN9FBkgiUSFlztk6aACtG/TfDjcdpLyoMBZ6Gfab1ib06BQM=
' WHERE size = 37;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
ayDazXlaldVOmc198QhvW6FfqcdL+b9nbBJiKlerdfw=

— lab-17.hospital.example/calque/1 ESn5cOSnjb8dHbC6gomHFN5r7wddS1qHPJ6WolXb471lgpV7U0JM1ORQXQQbJdZPkta8GEw48+bP2om5KM5cCNL/7gw=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
bRIbzZNStAfBZl1cbBZ9Bmx7kr98+1GmHBbQaDC/hjI=

— lab-17.hospital.example/calque/1 ESn5cKNgONKXv/lliHH3Dg9JJZVw1B66kT8gxINMWzyf8ePb6fZbBVr7VTb6WPO2tOd+mjiuwrd14muRtEyTcMoC/Qw=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
eOn7vA0c3gvHgwk766W/KbIu1M/AWRcp8RM7plGc5h0=

— lab-17.hospital.example/calque/1 ESn5cM84XXdXg7qvVX7U091kiCPQbzrIZoeVJr3LGIg/dc2YZiVU4bxLxQcsxw74TU+caisYablIRBNToyfvzBSX5QE=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
qXYhbzjCpSq4KgTby+6aBsEsGEO3nrvep4P8TJEORoI=

— lab-17.hospital.example/calque/1 ESn5cOhWtPmOQg1Dak/57Qtg1zc4RLVm1Jfl4fiosZyACk1xVwgo7p/aEh/5BVw9v1NTV8JFzkPuG8KlP3GIaahXwwI=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
