-- A technician signed an approval.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0003","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBsgYJKoZIhvcNAQcCoIIBozCCAZ8CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBfDCCAXgCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhRhsKJtWWfO4Z0YRRddUra4XZuXIDALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQgGeGZNDmKIbWXQiVS+v9oe4AvtBYnMxSYd+q+2/8YwOEwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgorr4LXDHrREpDTrlSP5hgWLJ7pzBET5a0WdJ3wg6R1cwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUYbCibVlnzuGdGEUXXVK2uF2blyAwCgYIKoZIzj0EAwIERzBFAiBaC6vpwacFkMAGSbmQY2R1KcNE4wtDOeH65MJVMZlt8gIhAIbCPKQJ8urC/Ye7+XGTgPAk240PYpSsHvoRTYZplEee","stmt":"{\"after\":{\"root\":\"4782c2eef3182700a35d9c090595d8da18924e3b14f702600c04827cd5d501ff\",\"size\":38},\"cert\":\"a2baf82d70c7ad11290d3ae548fe618162c9ee9cc1113e5ad16749df083a4757\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"approval\",\"name\":\"T. Lind\",\"record\":\"u-0003\",\"rev\":2,\"role\":\"technician\",\"shown\":\"02176b201736a71cc4e1ef8a2ccbc8501815e565e8a438c18a6a528ff853b3cc\",\"sid\":\"e259202cf023eab7796e37ae870c07f3\",\"signer\":\"u-0003\",\"t\":\"2026-03-02T07:30:38.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"2feb748595ff5a862d3091fd613bee3984b095b34ccefa9c3ac72bfad8981ca1","record":"u-0003","rev":3,"seq":38,"sess":"a424de254e5be838b73ee6a26d41903d","t":"2026-03-02T07:30:38.000Z","tx":38,"type":"esign","tz":"+01:00","v":1}', prev = '2feb748595ff5a862d3091fd613bee3984b095b34ccefa9c3ac72bfad8981ca1' WHERE seq = 38;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"2b3d5e6dc332b0e5f3fcb35fbe4af8c84d02a30b645eb2948b8842cf8a983e1b","seq":39,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:39.000Z","tx":39,"type":"session.closed","tz":"+01:00","v":1}', prev = '2b3d5e6dc332b0e5f3fcb35fbe4af8c84d02a30b645eb2948b8842cf8a983e1b' WHERE seq = 39;
UPDATE log SET entry = '{"actor":"u-0002","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"5f6f6bc4971037e8c9d8b2464cabca30e76875606a4a879a6829d5f97e726623","seq":40,"sess":"a65a76ec69bbea2d46010727c6eb98e3","t":"2026-03-02T07:30:40.000Z","tx":40,"type":"session.closed","tz":"+01:00","v":1}', prev = '5f6f6bc4971037e8c9d8b2464cabca30e76875606a4a879a6829d5f97e726623' WHERE seq = 40;
INSERT INTO log VALUES (41, 'df65d2b2600621d374c3b4c6a81b3c46e7a5e5fb24664f643a46140c51ca34ef', '{"actor":"u-0003","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"df65d2b2600621d374c3b4c6a81b3c46e7a5e5fb24664f643a46140c51ca34ef","seq":41,"sess":"a424de254e5be838b73ee6a26d41903d","t":"2026-03-02T07:30:41.000Z","tx":41,"type":"session.closed","tz":"+01:00","v":1}');
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
cRqI3/rtYAJLa4WMdOIxGtCkqU6HkhOUnhCk7/N2G98=

— lab-17.hospital.example/calque/1 ESn5cOD+dSQ/E5oStSLXCDPtbWb5cV2k4/8wCXB5lR5eOApIQ5sToqFUImIPbMZeIrEXMIW+ke4ARWRMBbGZKtZz6QI=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
oltm4PmTlDmd/XGZ3bjy3CNYaTd3Mpp1msQVY9f845I=

— lab-17.hospital.example/calque/1 ESn5cBxGdlhnjsrGKnX9KpUob2NWIuRlSrJoc8yp0Le7WcAEBO/ja/IPwalK7ECySty71D2s/DuReLQfIuZP1MsRSgE=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
ON2+285gbzgYYSKxiqxSpeBev1V6spbK3B1zSAC2/nA=

— lab-17.hospital.example/calque/1 ESn5cOb7ZXHUXvYZIKhiWDspzr9FNNcjm/DeduPN+b0gikt3mkGnTKkW/6FI16TVp/PivIVkWkeIIxDcPxNXcpnCuA8=
' WHERE size = 41;
INSERT INTO checkpoint VALUES (42, 'lab-17.hospital.example/calque/1
42
KI7kY1pOir5sBayk+RsBQtdGz34B4i6Feb2vzfLZKx4=

— lab-17.hospital.example/calque/1 ESn5cIghQHW5yYS1FNK2srRPK78fKIMzLydBTXLcbZrwhbPv3HBsgliDKTWh3Cb0MF8xOnw6YiYOY5NOOfUOxe4RTgg=
');
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
