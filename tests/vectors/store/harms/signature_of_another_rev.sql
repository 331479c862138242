-- The approval of the model stands once more in place of the release.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0002","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBsgYJKoZIhvcNAQcCoIIBozCCAZ8CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBfDCCAXgCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhRkDIKx387wYRu38fK/AR6nNYo3qzALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQgXuAg70RBePA88YJ16z19lApVOh8niYooJdfy9WncjkgwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgPQ67XWC5gNMkEOox5KWfzhy5pNFYOAzDW4Vsq5DuEjEwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUZAyCsd/O8GEbt/HyvwEepzWKN6swCgYIKoZIzj0EAwIERzBFAiAeN/+Qzg+hVb5KUHbdEA9vvtsKN8oE8Frm2oTz5syrLwIhAOB5alF17P4gfDqLUqZOXU4K3OU1adVMiteqO9ysdoYD","stmt":"{\"after\":{\"root\":\"7a361a4d847133150573dbf1f18abf2b434a4ebb45f889eca29dc00b1b879cb1\",\"size\":25},\"cert\":\"3d0ebb5d60b980d32410ea31e4a59fce1cb9a4d158380cc35b856cab90ee1231\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[{\"kind\":\"stl\",\"role\":\"model\",\"sha256\":\"9372c470eeadd5ecd9c3c74c2b3cb633f8e2f2fad799250a0f70d652b6b825e4\",\"size\":5}],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"approval\",\"name\":\"S. Okafor\",\"record\":\"c-0001\",\"rev\":4,\"role\":\"surgeon\",\"shown\":\"90a118f6d9dca83b4975cfc2ec627adc56c95be6e8a8cd629bbb7a865d54edcb\",\"sid\":\"2e4635a59e76d46d8c746fbd415ab631\",\"signer\":\"u-0002\",\"subject\":\"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060\",\"t\":\"2026-03-02T07:30:25.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"a8b08bd82bb9fd5824623361ceed3a65a615ac1b361b38a79760cbcd366c2fe6","record":"c-0001","rev":14,"seq":34,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:34.000Z","tx":34,"type":"esign","tz":"+01:00","v":1}', prev = 'a8b08bd82bb9fd5824623361ceed3a65a615ac1b361b38a79760cbcd366c2fe6' WHERE seq = 34;
UPDATE log SET entry = replace(entry, prev, '11bb2f8f649df15f494e98ee7d0c830630745face4abab2353f69c3ce150c11d'), prev = '11bb2f8f649df15f494e98ee7d0c830630745face4abab2353f69c3ce150c11d' WHERE seq = 35;
UPDATE log SET entry = replace(entry, prev, '82e7cf40e7cc29a6bbb71b33e4def4f1f313667e69705339b241816b9658d4fd'), prev = '82e7cf40e7cc29a6bbb71b33e4def4f1f313667e69705339b241816b9658d4fd' WHERE seq = 36;
UPDATE log SET entry = replace(entry, prev, '1dc5aaed66885711cc546246709570a5d038ffeb49b0abfca38cc300c74d11aa'), prev = '1dc5aaed66885711cc546246709570a5d038ffeb49b0abfca38cc300c74d11aa' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, '44e35eedc6708060a35ac42c858e173c1f18a4ce06f634f6d859d8324320efae'), prev = '44e35eedc6708060a35ac42c858e173c1f18a4ce06f634f6d859d8324320efae' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, '38b5a3000f50cc460bf4f19519b24d135078e80cb636b7d96151c3968b9834b1'), prev = '38b5a3000f50cc460bf4f19519b24d135078e80cb636b7d96151c3968b9834b1' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, 'b08641f3e5a39b96cf40a87d21106a5bb0d0ddea33feae56da3822541ce75c6c'), prev = 'b08641f3e5a39b96cf40a87d21106a5bb0d0ddea33feae56da3822541ce75c6c' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
35
WRzusdJrYcriqUy9/gx45iFTDLKN3CStQ7EmEkznmf4=

— lab-17.hospital.example/calque/1 ESn5cIpH+/82fENFSEW+A7mOuBqPigXTYfLLWgtInwtXPHZzF9I6+TjdOAHTqHnLAU8MdxPLvoPUmNCIrDInZ6oFegY=
' WHERE size = 35;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
36
FyatlqLYpnJQ7YB0FC8BAl4ydFeV8ZJm+5Y56i+hLo0=

— lab-17.hospital.example/calque/1 ESn5cEsFuS9ypGlbUa4bmagEapdBuAwLcogy1f48RymOYLj39G/OYD5nTysbQyyz6ePqHHTfQxlEID9pQSSE1ZdmNQU=
' WHERE size = 36;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
37
ZW2yNBoQHaNhkm2ov7+WTKR4ngRH12+ICr7vmu6XNGw=

— lab-17.hospital.example/calque/1 ESn5cLr7AwSzyAyNbiDwSaqWmlK6hzwXPBn47srZN93D2CeXW4X19pBj4W5XfhJNp2uZMmx/2DThM0iGMEJr1VDexAg=
' WHERE size = 37;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
VgY9Kl3jjhCZbJ9OqFiykeXuRDGCX1EKo4UUBYIa7fo=

— lab-17.hospital.example/calque/1 ESn5cMJECBhW8nNHeJW5AIoTzbCvzvrP/dg7cCJKnxdvhuz37QZedUU90FG9NaG3EVTpi14k67AykGjn9JsMtpxMgQ4=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
DwmOB+PrxZ1xYppa64uQIVVZs0MZEN5aS5zWIu/fLs0=

— lab-17.hospital.example/calque/1 ESn5cB+RWwaWcHDDHJMpYXymft2UPVtSMDb4tV6EI1izXIN73kF7R1gs/lt0D+XWscHiAdffl9NS+CdgrYv4PeFDLwU=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
bpmW5Gs2ZRAvC1PVPNvVqU986iT/za6kUclRoy2WIsY=

— lab-17.hospital.example/calque/1 ESn5cClCYWFvKphy4Qp5jAwoO6X0f40X3qmKz7me7BRz+R5IdJEV6onsO51vXJ+ZH+5KyT/ytYBaZUIqcyZFrtou+gs=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
prwlKj2dGlPUqCG0TXxVCMK6SHsoVacg0ayptnPrO4A=

— lab-17.hospital.example/calque/1 ESn5cA4osjsm3AaUsBckK6aF9FHcUkpnzZa/c0AtL+wgsbeCwwA+NPEVrTkmbNzxddG5LxaPOTZtPkqeimBeW1mikgs=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
