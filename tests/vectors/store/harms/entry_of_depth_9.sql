-- Objects nest nine deep.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"section":"screens"},"host":"h-1","log":"lab-17.hospital.example/calque/1","new":{"a":{"b":{"c":{"d":{"e":{"f":{"g":{}}}}}}}},"old":{"columns":"3"},"prev":"ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b","reason":"wider screens","seq":37,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:37.000Z","tx":37,"type":"config.changed","tz":"+01:00","v":1}', prev = 'ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, 'e6c32550b269a7b54f43193d84e56ab515dd1bbd1bf1819b0517283c94e8df75'), prev = 'e6c32550b269a7b54f43193d84e56ab515dd1bbd1bf1819b0517283c94e8df75' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, 'd0767516c8c59e57097b9fd4a4df579d3f06531221cea03b85c34c28f6140c02'), prev = 'd0767516c8c59e57097b9fd4a4df579d3f06531221cea03b85c34c28f6140c02' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '5e83831aba7878e19f7c9c244ad18b5aa93d7162fb64709356b18e5f375c27cd'), prev = '5e83831aba7878e19f7c9c244ad18b5aa93d7162fb64709356b18e5f375c27cd' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
CyBy0jN64p/PbcS2ZQv6D4XDNovzIgNrWDFLYYpENnk=

— lab-17.hospital.example/calque/1 ESn5cNOwL+fYRi8zSYlCI68Dx6NEQMmCH7KOmsa45xVLf8uFtaSjKzVyT3XqimEqlxXJIZZpLbZ1Hqjrq8vyBDGa0Qk=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
66NCLh1cklXNdYxK3u67rBnQsNe6UwwixtkAYAO7o/A=

— lab-17.hospital.example/calque/1 ESn5cPH0YWewyLSe98ORtXgS3z2ipojtXRnZ4rsYItBJELD2U56wjCbUHDcjo2IT0oS9QqYk2jVDAEOBknROqfPD3gE=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
8xumkOFwQAlUJTZmvL5tTOOrd7GLI8JOHY5Um3AjHUs=

— lab-17.hospital.example/calque/1 ESn5cIwquQ/b4FVzNccW342kD/cWxDXYZQ6RF3aldXJIB4Pfi5a4JGSFY+Ek+n4t22JN9mqiseBODXDs+h2b91kUXAc=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
Se2Ma3BC15dB4wGADgo8TjuRGsMUEnwOkLf67mEIR1o=

— lab-17.hospital.example/calque/1 ESn5cDRMeV5Ecb3sANtpxjNSOzCVqmmWZa/ufayihUDYspXnl+13ArzKHQR9YpjICOk7D95pL8Fa1O70gk2rkTBFdAs=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
