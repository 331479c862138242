-- Nothing; objects nest as deep as they may.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"section":"screens"},"host":"h-1","log":"lab-17.hospital.example/calque/1","new":{"a":{"b":{"c":{"d":{"e":{"f":{}}}}}}},"old":{"columns":"3"},"prev":"ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b","reason":"wider screens","seq":37,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:37.000Z","tx":37,"type":"config.changed","tz":"+01:00","v":1}', prev = 'ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, '585f7921ae787dd4a84dbc155efbd775d7a2c8acee04382f4156c67de1a701a9'), prev = '585f7921ae787dd4a84dbc155efbd775d7a2c8acee04382f4156c67de1a701a9' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, '90df45f488e8304d116ed19f3cd1ef5c3151358559d98a5522005f1438ea2556'), prev = '90df45f488e8304d116ed19f3cd1ef5c3151358559d98a5522005f1438ea2556' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '90ad786801ef9697660fc8ad9c082503151afc788d848c3aee22a404de3a6a5d'), prev = '90ad786801ef9697660fc8ad9c082503151afc788d848c3aee22a404de3a6a5d' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
CTdt35u6A24EzRJLVxxyrh9CvtakECJbA7ZsXvEsDwM=

— lab-17.hospital.example/calque/1 ESn5cFBVJDdpdGbw9vZAcp5y0TQkeVwT78LLyI99055trc3lZZvx4WxFyDx47QkJZHDqEBZPKMCwsSZkcUoMWmmX1Qs=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
tdYC/KreFl6sot2+5OspM9mL12Az1I+anEUb6zu+voI=

— lab-17.hospital.example/calque/1 ESn5cH445rkbEi8xz9wgYcouSBg7abyiSIuUlIdVJEQKPBYbzF5Yfwfjyl1I/zRPTM2c1h1JdG8D92JIGHl1gByF1wI=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
pphRZ+7PLy/kJA5PBW33Z/gSN7K5cXaJwzrJ+C36KS0=

— lab-17.hospital.example/calque/1 ESn5cFjyP81vgEGTxXhqIw2RDieo5ylgrYQdWYYLNpUwx8EMyApih8AjtZlEbO5WOfG/HKQgLLuh8bnORhSqYbfuogo=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
POc51AXh1/Ts3lxOTAFnOxqkzmCqaCEsdcr8qWxQbY8=

— lab-17.hospital.example/calque/1 ESn5cOUMDHI0ip5kR6iu0R9E3d9xJSO0ngJxFwIP4CzzbqbTK7hKeGJKrkRhSb6rbbtU0pmcFn/taajQ2BvVmiaL6wo=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
