-- A person's signature on his own record stands in place of the release.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0002","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBsgYJKoZIhvcNAQcCoIIBozCCAZ8CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBfDCCAXgCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhRkDIKx387wYRu38fK/AR6nNYo3qzALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQg5NfeKaakrGppVLP//8AgEnWE8E9K2oHPduw9xlRxOXUwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgPQ67XWC5gNMkEOox5KWfzhy5pNFYOAzDW4Vsq5DuEjEwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUZAyCsd/O8GEbt/HyvwEepzWKN6swCgYIKoZIzj0EAwIERzBFAiEA+JpiRoZC3HqZxWDC1bBDoE2HMAMyjC8fAM4UsU3xKagCIA8EODz9mHmTa67dPnv8D7FOmne1fLqCqcsBjktigAjZ","stmt":"{\"after\":{\"root\":\"05a986703a87a7bc73b5f3ab8ccc9968f22fbe6b40ad40e212c0d982f678e6ac\",\"size\":6},\"cert\":\"3d0ebb5d60b980d32410ea31e4a59fce1cb9a4d158380cc35b856cab90ee1231\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"responsibility\",\"name\":\"S. Okafor\",\"record\":\"u-0002\",\"rev\":1,\"role\":\"qa\",\"shown\":\"6b01f89e696898d190fbaf55fcfaf9ecf93ea5d8c6f888c3055c697072cec40a\",\"sid\":\"520fab8fa6fad9785ef2005e500b1c6a\",\"signer\":\"u-0002\",\"t\":\"2026-03-02T07:30:06.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"a8b08bd82bb9fd5824623361ceed3a65a615ac1b361b38a79760cbcd366c2fe6","record":"c-0001","rev":14,"seq":34,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:34.000Z","tx":34,"type":"esign","tz":"+01:00","v":1}', prev = 'a8b08bd82bb9fd5824623361ceed3a65a615ac1b361b38a79760cbcd366c2fe6' WHERE seq = 34;
UPDATE log SET entry = replace(entry, prev, '7ac2363d4599dc42cb8625bdfc702675a6b3cb8dd0d3a5c155b70c9f3b83a9a1'), prev = '7ac2363d4599dc42cb8625bdfc702675a6b3cb8dd0d3a5c155b70c9f3b83a9a1' WHERE seq = 35;
UPDATE log SET entry = replace(entry, prev, 'ffe49e3731dc59d9308d49d7485c3042773583981bc3b92d7af0ad40b4d4d3a3'), prev = 'ffe49e3731dc59d9308d49d7485c3042773583981bc3b92d7af0ad40b4d4d3a3' WHERE seq = 36;
UPDATE log SET entry = replace(entry, prev, '499c0a44d9bb8d564df29226ccdfb895a3eeb912080ae889cd8fab73d7c9aa1d'), prev = '499c0a44d9bb8d564df29226ccdfb895a3eeb912080ae889cd8fab73d7c9aa1d' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, '7125cf3056991b67cb36b76d7f5f934e58fa061065889ecbc70455a2065ca8c2'), prev = '7125cf3056991b67cb36b76d7f5f934e58fa061065889ecbc70455a2065ca8c2' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, 'f7e56511b437d623511b529ea8cdd255a379884737fbaf7558eef31180ff0ea8'), prev = 'f7e56511b437d623511b529ea8cdd255a379884737fbaf7558eef31180ff0ea8' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, 'e191316b45f79e6de346e3af538476ca67922679124a53c96945537bd513368c'), prev = 'e191316b45f79e6de346e3af538476ca67922679124a53c96945537bd513368c' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
35
2oF9DOPr/L8bu87/CRNK8v0XMJCTAnX+7RfufLCyjrg=

— lab-17.hospital.example/calque/1 ESn5cBRvj44b4QWWB/PGNhcnJUtUz9M57AgvlzSfgITsRkqKsF4kCMbzjd4VpgNdXST2tqMjHPGIY/EY7CpjOYvOuw4=
' WHERE size = 35;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
36
do5pmdLSnw7mVwhzv+/ud5GbPMCtYbiNvxPXvKcDovE=

— lab-17.hospital.example/calque/1 ESn5cGxrwVBJky22E8WFJC5i2PmWiW+BXsziTvCb2oVW+rWohh2f4PKkiwmjckaoj4drSxkddw6R0wC7Us5FmSMp7Ak=
' WHERE size = 36;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
37
DkkQpVVwn+7FiQr8jfaTtuW4LSAykxTXxKZGZ1YLqeo=

— lab-17.hospital.example/calque/1 ESn5cBFypv4oEM5ybxSiItqNn55lZUoJnha5Is0GTOsVTIf1D8fiI7tN3LJI1MYebKBHTojofIF9kbCzVAJu8wLXEw0=
' WHERE size = 37;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
DzvbbYMJrf6y3YyH5hJc7TFUcPG0jNQB8ZOJB64WVu8=

— lab-17.hospital.example/calque/1 ESn5cJwwZs4r1LVi+hSvWR2ADBfBDrmV+OJ7GE+lcFp+pjVcVfONJWn+54GHI1gxHjsvMKAAp0iGamFpMwNRJz8cBQY=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
qcFHG8f0CzJ8hdGusqdsZpkYId0oBdpSEnw9/sJYfrE=

— lab-17.hospital.example/calque/1 ESn5cGR6CbpwcTtLwAKhQlKdHFayk4RfSUNYnNLaqP3pE3wxqrVHfvv6+9LyVk1X+fv4XonTE2If3aDz8CJ4KCNkkw8=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
PLX99xJx24oa99wVU0W/KlhKzaE+vsuMpz3um90yaaI=

— lab-17.hospital.example/calque/1 ESn5cB0cn/DkOBjrT0Igagi2yNc487NXXiCF1I4VjU08gM3CE1LqSn/RB9p3/jLi9GslhcIOn3Mn2jN5PY8GRNtR6Qo=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
acnOsw3FwSNd1WrGBciK1J5C3qZCZ9TyOfetnFQms2E=

— lab-17.hospital.example/calque/1 ESn5cCU2sDDzOSr+/RB+kZvzv+ZCun5wkg9lKn0gTMG9p/EP0daCSCaTYA9oJkWvtxLV1QSNYpcXcPrlYjCWGupK/A8=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
