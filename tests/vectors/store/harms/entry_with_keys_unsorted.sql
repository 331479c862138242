-- Two keys of an entry are not in order.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"section":"screens"},"host":"h-1","log":"lab-17.hospital.example/calque/1","new":{"title":"x","columns":"4"},"old":{"columns":"3"},"prev":"ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b","reason":"wider screens","seq":37,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:37.000Z","tx":37,"type":"config.changed","tz":"+01:00","v":1}', prev = 'ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, 'c11e92196a343fae3ab10ce7a2328a9cf3e70291025f497eeaecfce5f487a5a2'), prev = 'c11e92196a343fae3ab10ce7a2328a9cf3e70291025f497eeaecfce5f487a5a2' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, 'c2ff86630acde27f4bf58d2eb96a1ab6b48eb1a268ba66e969f57d42b9038c58'), prev = 'c2ff86630acde27f4bf58d2eb96a1ab6b48eb1a268ba66e969f57d42b9038c58' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '17d6ec2dddfeb196aec801feb5017091cec3e3ee62f9df2cf68b0c353c454e26'), prev = '17d6ec2dddfeb196aec801feb5017091cec3e3ee62f9df2cf68b0c353c454e26' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
kl4BpoTrGHWJaPtFI+ps5EWHWPCtpyks1p3AqGgSdNY=

— lab-17.hospital.example/calque/1 ESn5cKDqmqbyYq3U9nFKiekUF7Q6OgQsb7dSsjaC75UF0u6daW93MRuLVMMEnP4EpvnR/eq+fF63yG0Xd1ymrIocbwQ=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
bZSO8pwP+1y8byO5lLj3pEx7rdUfZ7FTHELCmx23QVY=

— lab-17.hospital.example/calque/1 ESn5cIhrADZEny2/9VUDHbh7z3CErVxo3aoz1K9O4vaWq3skJER3TPnM7DyXxRh6BBWtArzpAnmUxHT8ZDvIB1P/mg8=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
Ph5f27sFsLgvquIHsaTYSiJlEcfKLUXiXXvKPOGUL3o=

— lab-17.hospital.example/calque/1 ESn5cLc1QECh0TReAZGIiWK3xTiZIwfiGbAsuYiWAwcibz4nTdKpLDhajGKYYlElZsk8K85hLlE73YR6sNXK7L3eXg4=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
AW/Ur8zmtybk9D8MgqHg/4oDplhUqz2FlvZpe5Wr53A=

— lab-17.hospital.example/calque/1 ESn5cN0cQ2wTE9oOHHsOgWmQZYUgd2Cwao2hl39K1fdGm1B+mpzKKIm/uYrmEVa36JJfXgwjY88DxkiQeOHnqls0UwI=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
