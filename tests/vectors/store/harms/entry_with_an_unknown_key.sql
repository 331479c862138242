-- An entry has a key that no entry has.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"section":"screens"},"extra":1,"host":"h-1","log":"lab-17.hospital.example/calque/1","new":{"columns":"4","title":"Überblick"},"old":{"columns":"3"},"prev":"ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b","reason":"wider screens","seq":37,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:37.000Z","tx":37,"type":"config.changed","tz":"+01:00","v":1}', prev = 'ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, '7e5d9de07e914e632eab263d379439ff395a3003c27a4b66ba55f948678494bd'), prev = '7e5d9de07e914e632eab263d379439ff395a3003c27a4b66ba55f948678494bd' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, 'db3d117c924c50c361f5de11d27ab92ac0518489f03bb8072fe0cb6fd08f821e'), prev = 'db3d117c924c50c361f5de11d27ab92ac0518489f03bb8072fe0cb6fd08f821e' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '91f322c2f1c56935597e65499a77ec72ba58b9bcfbb7825e9ea21a43e17ddad2'), prev = '91f322c2f1c56935597e65499a77ec72ba58b9bcfbb7825e9ea21a43e17ddad2' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
Imdidl4yfrzAc+h9AwsPqDe7DBYya2l2+Xl/2eQ8xi0=

— lab-17.hospital.example/calque/1 ESn5cAVsbwt2OkNu9TPA2xIhiG1OkoI3h99APbXKzPou4GUE15rsTITCQFAkvveu3Be50Zbnl1Vv3e/AlFZ/Kt8+sA0=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
WFE3DSFnuK37jBSWs/ppOJfSxPpM5SgEF86lupm9zng=

— lab-17.hospital.example/calque/1 ESn5cDwGhK511KEHPJgMva4sEQSSs28DEQcZq0OFiyWWuyTPsaRD6XS/m7iWjmxfvbNCjuFOe/z9LDVayyycfofh+wE=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
LgBGTvZAq/yYKFgfz68OL7aqIYmEYMafCF/P1GtX7ho=

— lab-17.hospital.example/calque/1 ESn5cK6OHYjr463xafpFkeAq/PNEPLUVsg08O6v8bc1WMs+urATyHhafW3Kem7XsDL7c8q1WwSAifSSLFq/J3wq5xwA=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
0Nvyxcpm2aCgjH+8ebs164JzacZvGdn9KZOUb8YkzjY=

— lab-17.hospital.example/calque/1 ESn5cAq6BSgiXvBq7Ybdsz9Ni4YyWc/fnJNuDEPwniURh21TEpRCQDzChOU/ruFZTgOlJEH4blvuM38R1Gv6P1RfZwk=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
