-- The surgeon who locked the model approved it.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0002","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"bbox_mm":["-1","2.5"],"checks":[],"geometry":"8148b7fefaf89ebf8e7951994d2601d731220c5460faecc64c69d12bb7ff3213","model":"9372c470eeadd5ecd9c3c74c2b3cb633f8e2f2fad799250a0f70d652b6b825e4","segmentation":"fba586be3b6f140b30389654d548a660d3a746cf8344ab6f39248caf65e2da4d","triangles":1200,"units":"mm","volume_mm3":"1000.5"},"files":[{"kind":"stl","role":"model","sha256":"9372c470eeadd5ecd9c3c74c2b3cb633f8e2f2fad799250a0f70d652b6b825e4","size":5},{"kind":"json","role":"form","sha256":"08fddbc83d3de346b066c02bde82e898a0a75742cdc23c0b87706152c6facebd","size":8}],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"c3bf99a088da1b5dbef2c8cafa4c83f81f85641e07cb312f34922870c1cb0747","record":"c-0001","rev":4,"seq":24,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:24.000Z","tx":23,"type":"model.locked","tz":"+01:00","v":1}', prev = 'c3bf99a088da1b5dbef2c8cafa4c83f81f85641e07cb312f34922870c1cb0747' WHERE seq = 24;
UPDATE log SET entry = '{"actor":"u-0002","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBswYJKoZIhvcNAQcCoIIBpDCCAaACAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBfTCCAXkCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhRkDIKx387wYRu38fK/AR6nNYo3qzALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE5WjAvBgkqhkiG9w0BCQQxIgQgsS5ZGcosyP943P+S3iOp8mQ2QXd8Ibc+wklSFIlh36MwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgPQ67XWC5gNMkEOox5KWfzhy5pNFYOAzDW4Vsq5DuEjEwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUZAyCsd/O8GEbt/HyvwEepzWKN6swCgYIKoZIzj0EAwIESDBGAiEA6RdzVcxLOodka2SB6cE3Xnx2WfU/ZHEM9LlzsN9HiloCIQDFAFqrw3A8WU0IjQBXQlSkXUiihcdsHuFxmmwe7xcoAg==","stmt":"{\"after\":{\"root\":\"50793e9c6655730e4dc28da3852b912f0c9e8cc3dc5b41c3705d34624bc30b07\",\"size\":25},\"cert\":\"3d0ebb5d60b980d32410ea31e4a59fce1cb9a4d158380cc35b856cab90ee1231\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[{\"kind\":\"stl\",\"role\":\"model\",\"sha256\":\"9372c470eeadd5ecd9c3c74c2b3cb633f8e2f2fad799250a0f70d652b6b825e4\",\"size\":5}],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"approval\",\"name\":\"S. Okafor\",\"record\":\"c-0001\",\"rev\":4,\"role\":\"surgeon\",\"shown\":\"90a118f6d9dca83b4975cfc2ec627adc56c95be6e8a8cd629bbb7a865d54edcb\",\"sid\":\"2e4635a59e76d46d8c746fbd415ab631\",\"signer\":\"u-0002\",\"subject\":\"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060\",\"t\":\"2026-03-02T07:30:25.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[{"kind":"stl","role":"model","sha256":"9372c470eeadd5ecd9c3c74c2b3cb633f8e2f2fad799250a0f70d652b6b825e4","size":5}],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"8c7c79a7e94af7513a5888865f08c95282031ec6cc86266cff755636d22f686e","record":"c-0001","rev":5,"seq":25,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:25.000Z","tx":25,"type":"esign","tz":"+01:00","v":1}', prev = '8c7c79a7e94af7513a5888865f08c95282031ec6cc86266cff755636d22f686e' WHERE seq = 25;
UPDATE log SET entry = replace(entry, prev, 'fd555d2bd47d0b13607b218d81228846e2b087d236c064330e1aaff359e771be'), prev = 'fd555d2bd47d0b13607b218d81228846e2b087d236c064330e1aaff359e771be' WHERE seq = 26;
UPDATE log SET entry = '{"actor":"u-0001","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBsQYJKoZIhvcNAQcCoIIBojCCAZ4CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBezCCAXcCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhR5Z1JqvMV0LeQW0ftG1wCD90bHmjALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE5WjAvBgkqhkiG9w0BCQQxIgQg2e/nWxTsnn89Hk5tGeREhCb3BIbe6gT6Z3VpR0g4O1EwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgsrzOk0sq5s3pXiI/ivb0CfNrjJRIppRS65faPwYK8+cwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUeWdSarzFdC3kFtH7RtcAg/dGx5owCgYIKoZIzj0EAwIERjBEAiBAOiYKeT5IW/IpmPRFMuRjFOJNKjnaeGQoIaV9eUzO/wIgIU+siLhRzp17pY4Q090abrM9W/YnddEv48yYupPa4MI=","stmt":"{\"after\":{\"root\":\"b4f2ebf44b54219d17a222b7cc8e2d380d35d1bf564fb65a04c8dbf61d52e905\",\"size\":27},\"cert\":\"b2bcce934b2ae6cde95e223f8af6f409f36b8c9448a69452eb97da3f060af3e7\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"release\",\"name\":\"Q. Åkesson\",\"record\":\"c-0001\",\"rev\":6,\"role\":\"qa\",\"shown\":\"a6bedd23b71d0d709d9ce5f9b60f9372b99f31a960d987c1f38f7eb5edff4a83\",\"sid\":\"fe4e78f72df5558e9efb9975909f7401\",\"signer\":\"u-0001\",\"subject\":\"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060\",\"t\":\"2026-03-02T07:30:27.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"2ba018edeb49725b5944fa65eba9d11efbd8907930857b706266a5164804a374","record":"c-0001","rev":7,"seq":27,"sess":"d4bfa07fd8656a943604da3f3133bc41","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:27.000Z","tx":27,"type":"esign","tz":"+01:00","v":1}', prev = '2ba018edeb49725b5944fa65eba9d11efbd8907930857b706266a5164804a374' WHERE seq = 27;
UPDATE log SET entry = replace(entry, prev, '9eef2b652b42af60ae5847370ab619a9bb4f92f42a85c735ea5bae761d7ae509'), prev = '9eef2b652b42af60ae5847370ab619a9bb4f92f42a85c735ea5bae761d7ae509' WHERE seq = 28;
UPDATE log SET entry = replace(entry, prev, 'e76bb91f8dfb4666db9bf2a97215172b1bac8aa6d6d34954aadd8e577c191de3'), prev = 'e76bb91f8dfb4666db9bf2a97215172b1bac8aa6d6d34954aadd8e577c191de3' WHERE seq = 29;
UPDATE log SET entry = replace(entry, prev, '69348092598df2ab5c133bf16c9d0c2acda9a727d4d78c54cef8cb867ad5b1e5'), prev = '69348092598df2ab5c133bf16c9d0c2acda9a727d4d78c54cef8cb867ad5b1e5' WHERE seq = 30;
UPDATE log SET entry = replace(entry, prev, '4f2475cb807a9cc0f3c84a837e4fd40321716a61175940454ad9a6ce1983b52c'), prev = '4f2475cb807a9cc0f3c84a837e4fd40321716a61175940454ad9a6ce1983b52c' WHERE seq = 31;
UPDATE log SET entry = replace(entry, prev, '9024ba34df9ce4691395354620c8e64736fa17e17bc9adec27df24248cbea9e3'), prev = '9024ba34df9ce4691395354620c8e64736fa17e17bc9adec27df24248cbea9e3' WHERE seq = 32;
UPDATE log SET entry = replace(entry, prev, 'ae2774cf89dbde1b12ff40df5f6e93708d25d72ee016cec1bd9c47a884451c6c'), prev = 'ae2774cf89dbde1b12ff40df5f6e93708d25d72ee016cec1bd9c47a884451c6c' WHERE seq = 33;
UPDATE log SET entry = '{"actor":"u-0002","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBsQYJKoZIhvcNAQcCoIIBojCCAZ4CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBezCCAXcCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhRkDIKx387wYRu38fK/AR6nNYo3qzALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE5WjAvBgkqhkiG9w0BCQQxIgQg+vXqMpFNwTIiizgsFKW5AXI7QTHXOL//g6yfisdgvrYwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgPQ67XWC5gNMkEOox5KWfzhy5pNFYOAzDW4Vsq5DuEjEwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUZAyCsd/O8GEbt/HyvwEepzWKN6swCgYIKoZIzj0EAwIERjBEAiB559DeAz4otGLkFqj6CZaR5G0HM2zC4E+ojYqSL4+gfQIgQdnIgXS/Jy1PVvghkWiCwfbM6r2qLIeWi+e7M4Q+juw=","stmt":"{\"after\":{\"root\":\"835108e62445c2e28ff0d79cec933f87600f23d594d479b209a3afab25cfda57\",\"size\":34},\"cert\":\"3d0ebb5d60b980d32410ea31e4a59fce1cb9a4d158380cc35b856cab90ee1231\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"release\",\"name\":\"S. Okafor\",\"record\":\"c-0001\",\"rev\":13,\"role\":\"qa\",\"shown\":\"89993fa75793209f2bdff1ff30b0e26230f5ed1a6a74f5fdf9cc26d87c73a941\",\"sid\":\"a0c95c487879d9bd9b8c617491392382\",\"signer\":\"u-0002\",\"subject\":\"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060\",\"t\":\"2026-03-02T07:30:34.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"d89dd6962b15b857a327dcbd6de5e6e47fa9d9eec8518cf1cf7962db4b5e96d0","record":"c-0001","rev":14,"seq":34,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:34.000Z","tx":34,"type":"esign","tz":"+01:00","v":1}', prev = 'd89dd6962b15b857a327dcbd6de5e6e47fa9d9eec8518cf1cf7962db4b5e96d0' WHERE seq = 34;
UPDATE log SET entry = replace(entry, prev, 'a8007601e581410bdd9d6180655f0185e1a4351bc8281fbb74158fd03b0ff8a7'), prev = 'a8007601e581410bdd9d6180655f0185e1a4351bc8281fbb74158fd03b0ff8a7' WHERE seq = 35;
UPDATE log SET entry = replace(entry, prev, '945c999f0d8ba2fbc70a66aefa82214ecd35a4eaa47dea0027c79a426fa0b1d0'), prev = '945c999f0d8ba2fbc70a66aefa82214ecd35a4eaa47dea0027c79a426fa0b1d0' WHERE seq = 36;
UPDATE log SET entry = replace(entry, prev, '01defaea7a2b9fc0a448aedd8bfc0b84e7d6619f086921b86e95cc00c0d2c177'), prev = '01defaea7a2b9fc0a448aedd8bfc0b84e7d6619f086921b86e95cc00c0d2c177' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, 'a3003a8715c1263f0dfdf94c543cf0c5cdf200fe53272272558db50cd821179f'), prev = 'a3003a8715c1263f0dfdf94c543cf0c5cdf200fe53272272558db50cd821179f' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, '847d7baff8103c97123126127f65d484a25a4e3300d831032a317ef5b0bd817d'), prev = '847d7baff8103c97123126127f65d484a25a4e3300d831032a317ef5b0bd817d' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, 'c759b60a7262bf940f35ff0a3f6e76539179c07ebdedcaee2c69cbc6d582fd80'), prev = 'c759b60a7262bf940f35ff0a3f6e76539179c07ebdedcaee2c69cbc6d582fd80' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
25
UHk+nGZVcw5Nwo2jhSuRLwyejMPcW0HDcF00YkvDCwc=

— lab-17.hospital.example/calque/1 ESn5cOL7/wYJBXwAuT2PFiDJL5K4jUUgIzrEglG2b51FElcWNWTdq6XFtJuOaEhFyVuOYHSzCSypVF/BtN3xT48thQw=
' WHERE size = 25;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
26
h2wHGNEWG9hHpGVGuTCIOKvj1wu48VhfJjXPjD1736A=

— lab-17.hospital.example/calque/1 ESn5cEMkQzsvISSJiWzw6K/6aRNE82TfX7T7Fr7+Iojf1+TkDger/de45CPlHvpPf/UAqqN2oqhWjV55xLigJlNr5AU=
' WHERE size = 26;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
27
tPLr9EtUIZ0XoiK3zI4tOA010b9WT7ZaBMjb9h1S6QU=

— lab-17.hospital.example/calque/1 ESn5cKJuzECNJET81+YVCB34r0dHgDq5LbSm6mgEnIGUbYSrM/ZzQHBT/Rx00xsG/AMNo7SuiwVdu+4LIt4G59nKEwY=
' WHERE size = 27;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
28
djsU1Qjn5QpsrhqzZXA+gSMSRgf4h/9UgtrWYIGVeaU=

— lab-17.hospital.example/calque/1 ESn5cH9kWxfTkp+6qbO4jrexF4mJ13tSXuWymThoLwJ4rlmeN5E8NKlYoN1M38TrbA4La7xmNlSI4MDV9uoLhOs3yQo=
' WHERE size = 28;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
29
vA0jOu4mhK0OsxahC07wpW9j+ADHrjk6QyN25oYYZq8=

— lab-17.hospital.example/calque/1 ESn5cHVftllxTYCGWHoPH6ZaBtI0hF5Qzu6oQ1E/sbMwH2mtJtMcXmD8ObmAbdmTEGK77Fv6FSpowV9ycfL+bylpKgM=
' WHERE size = 29;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
30
zi/RDoWy5bXHvV7dpA164Gt8Jnibt4yKvBsIeGb2sEw=

— lab-17.hospital.example/calque/1 ESn5cKfkK4Ck2H2s8cAlIqo7bqeZWwQ/JgA+nmZDImF88ll77FWN6lVFRUTfSwWxkIAz7Jnlet/plrXhXKut4lKmxQw=
' WHERE size = 30;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
31
SHFdrnAhw3FHgpwupFUUSxmnL4Td3Ql8+cNeleystDw=

— lab-17.hospital.example/calque/1 ESn5cGKGhIUOlIGH9Jjqmc9QkotDmYQ6WAKNHOn0OXrC8La6fPddIF0yFswy1SBTnHmXrs6SQ/zqj2e2RbLorAkm+Ac=
' WHERE size = 31;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
32
3Pi4RAfZ48dpWc38I0Bkh5xtsIDGGYlxGZKjRR3Wl5w=

— lab-17.hospital.example/calque/1 ESn5cA0YZvnVQ03hN5n/VzgC4aYhVyy9GQ6hU/0T19DAUedZ1XJdftIBnlbNdk4TSLxpHY8w2a/h9nBi/xvjFB9RMwU=
' WHERE size = 32;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
33
3NLAWVUXYMbx9tByzamcSxsDUCrIbgJsh6oih9gvry4=

— lab-17.hospital.example/calque/1 ESn5cLOxIWOFLaP2+43TgYrZgLsN9TlogRrjycfhs952Ou+bSpsVvUl7E5sCObHX07aICMt1vLvuWuoQdLAC77IrEAw=
' WHERE size = 33;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
34
g1EI5iRFwuKP8Nec7JM/h2API9WU1HmyCaOvqyXP2lc=

— lab-17.hospital.example/calque/1 ESn5cCZsQv1zBd5nrf9+0mRu9lBZoaQ9iUrebv3nvvZT0rDG08cNoZ4aEGGivPnHlqNUUQ89VX+CHyOu7jRPuksAog8=
' WHERE size = 34;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
35
SR1GNrocT4HZpLEpvpRqtxf8O5vcEUWDBpHhrA6eEo8=

— lab-17.hospital.example/calque/1 ESn5cLvoEkwkuYGu8LDK/pjkTVKYUTsVsGkCjWwp5c6ZYOKcJ0C9PU89J8jm9zDcaoX0LVyyZ0v0NbfQUdsoJn9rFAA=
' WHERE size = 35;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
36
yo2jC1e6KgsIeGbsUv3Y59WMj2hYQXUTeEVBY2z8V5U=

— lab-17.hospital.example/calque/1 ESn5cFRmsBxeHEBBNko4Hj27QBdEV34AYbiyrLgS5DTJrgcBCrleOLlIaPTmB5KVQFr8u2F+R533TT8b9rxbLFwTfw4=
' WHERE size = 36;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
37
/VNsVv0x7WplPFRtxVCW7N5GYn6JEAAW7hhGBHgYJNs=

— lab-17.hospital.example/calque/1 ESn5cHM+PUXJca4mSn1X/7YDvJlVSfn8YykIZ3zpUxGEQRVgJz6RW/w4n2Uf1O5jdw6fhgSydnZtmAtfwi80Gr9MlAk=
' WHERE size = 37;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
nPhxI1PkgLpDeZaI0hh+oIk8pCAxP+kAaSLW+UeSBus=

— lab-17.hospital.example/calque/1 ESn5cAWz9bDCpKvASdBH2WmKyPeQEfKI1rm/AeipIu0vz8rTaeJb9V6MRSO6GOHbNxLCkSivFyxPuMuwPXRrT6qu5AI=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
zsGG5HfMsnRToqbrJAC7lfWp+CA0vLsLWkN6INtdekU=

— lab-17.hospital.example/calque/1 ESn5cP+4R5zH18iOredB7qTOSlprQbVwz/l6fEKmcqmsQ/rOBKgj+nQ4rpgbsCv0Im3KeZyhepc39B2CPzoPHGkYaAQ=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
7KHGLpp5JPcJ5qe76Agr0F6oTuLeuC1el7HXHN0jwIQ=

— lab-17.hospital.example/calque/1 ESn5cH0vjNt5ApABIBRkEhynCesOIrCEclkwFieoZta3QEtydANueEDYPiMIq044R9oDrowNk5Hk1FnmSUlJmj6V3Ak=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
DazZFaH5Nj0UJ1JmVhBFmKpcRC/A9R3pRETtm4OPdNU=

— lab-17.hospital.example/calque/1 ESn5cAAFjblRiYNKYw5SnK4Xr4LrduuFyJDB80yrkkuGR3gskUrqq8Yw8GQW+9JG3osgCf3NAJzMIqVbwrzVHoJZdwQ=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
