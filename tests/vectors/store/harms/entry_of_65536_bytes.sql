-- Nothing; an entry is as long as may be.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"section":"screens"},"host":"h-1","log":"lab-17.hospital.example/calque/1","new":{"columns":"4","title":"Überblick' || printf('%.*c', 65055, 'x') || '"},"old":{"columns":"3"},"prev":"ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b","reason":"wider screens","seq":37,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:37.000Z","tx":37,"type":"config.changed","tz":"+01:00","v":1}', prev = 'ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, 'b641398dc2e7aa7dca1aaa977d63299dc3c821ee35f57a1e6f859b274d3b7cb2'), prev = 'b641398dc2e7aa7dca1aaa977d63299dc3c821ee35f57a1e6f859b274d3b7cb2' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, '5f3603a5b402e56591571861a974c0f5d4fa0da56149c4d1b0d283c37bc894c6'), prev = '5f3603a5b402e56591571861a974c0f5d4fa0da56149c4d1b0d283c37bc894c6' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '7c0c02ed6cb6dcc3b3c4a07b7b3f91aa76e4ffec78bc84be33b1c202d1e70e48'), prev = '7c0c02ed6cb6dcc3b3c4a07b7b3f91aa76e4ffec78bc84be33b1c202d1e70e48' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
tgckx/+n1bziZ+L9kO8+ps2QrJUroligSLOEG5JKtvk=

— lab-17.hospital.example/calque/1 ESn5cG7BFKP9Urh98THq83HepV0DfZNEJo08a1x66z8VKyzkj3jiwoOE3cdHW5ZSLZF4Gxh5rkYjUAt4IHOEwVAbmgo=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
+FlFMlzINvH/cv0sGWc8UBXcIWy0T9+RwUqEa7eQBBU=

— lab-17.hospital.example/calque/1 ESn5cEmgWq/lReM5/Lpt/M2skUpF/Abgq3u/fQ8KPAHtk1fw00OilyXYthtQt3Opwwst3JUQMBIzEBX585LZcQ2cBAE=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
v6mH6IgnDR8vT0RzTu6oGAIfw6IOONnO+ue+wFGBt4k=

— lab-17.hospital.example/calque/1 ESn5cJdGP33SheZeYtGPZ2btItAIDTg+pz8vgYE19g47TnosvlYN3naFRvdsFPBthzqvq8LsVYnLYjynm761GG0SdAE=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
WOCU2I+EXCSC+3bn6NvYEcOUSLncPKG+uLvAV0lV3FQ=

— lab-17.hospital.example/calque/1 ESn5cProWkVSwopTgnChJbJJJaZfCTTYie6eLOjcMtrj8iQRZzYRuk5YHAUBLdeOm+NFWw0tiHlgn1KtOJErcxWrWgw=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
