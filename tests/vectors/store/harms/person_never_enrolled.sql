-- An entry is by a person whom nobody enrolled.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0009","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"section":"screens"},"host":"h-1","log":"lab-17.hospital.example/calque/1","new":{"columns":"4","title":"Überblick"},"old":{"columns":"3"},"prev":"ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b","reason":"wider screens","seq":37,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:37.000Z","tx":37,"type":"config.changed","tz":"+01:00","v":1}', prev = 'ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, '6f437f4635b460068d5df9ff749c6492fe9950da8e59ba46d4cd630be11d1e24'), prev = '6f437f4635b460068d5df9ff749c6492fe9950da8e59ba46d4cd630be11d1e24' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, '2c4e7c30d303109f950ee131b8849ca04a8a6df4ccf54da9ff123645123f2f1d'), prev = '2c4e7c30d303109f950ee131b8849ca04a8a6df4ccf54da9ff123645123f2f1d' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '687ffe72c9a860647dabd0dbf0207f2e3529c728e46c8e73380728a7d1db67e5'), prev = '687ffe72c9a860647dabd0dbf0207f2e3529c728e46c8e73380728a7d1db67e5' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
nxgvra1zQalDpQHbBq90/rhWG4DoKgedlEuV+hC6rUU=

— lab-17.hospital.example/calque/1 ESn5cH9FOE0GAq52g8zU9IOuyGZSXYvXSOtBF5JfFGdUZRRhv3xMGKQA4JwGxebnlAj0GbPd20No2isM1nHb/B3epwk=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
2GUu6umV5Zenu44tV7KtBrCmMKguA1qzmu5a5L4ty6I=

— lab-17.hospital.example/calque/1 ESn5cO+z1PpCK0fVB8zA0pRD/EcGZCPhIlueGvnwUHyVK6ZRW1sqj8L8SeKSyaQ778LYbqJJbI+HJUFui6usrf7K+Qg=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
8ZGi0JNZhpu0tcChhiMxkGy7VknpPsmvlARntttZ404=

— lab-17.hospital.example/calque/1 ESn5cJNxzr+cHfHhXyuaMeXpCXtPkBDTJ3cMNfP0YCj2W4iYx7slGTjKcLT0YqjkfZb4UWZWZX8iwxkyq3VGkY1g9wk=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
+cgt3jogCMDNKy7Ab11lzycIYFPrN6o/ijlshpu27z8=

— lab-17.hospital.example/calque/1 ESn5cOp+u/ZqsnhrvrQqs5YwEQa7clpMGA322j6QY8S3gBPN7hoFF6TxxmTRQwp0kF/c6vQEY6nCLXYWYoY0JF7gVQ0=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
