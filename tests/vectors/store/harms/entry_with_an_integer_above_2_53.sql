-- An entry holds the number 2^53.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"section":"screens"},"host":"h-1","log":"lab-17.hospital.example/calque/1","new":{"columns":9007199254740992},"old":{"columns":"3"},"prev":"ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b","reason":"wider screens","seq":37,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:37.000Z","tx":37,"type":"config.changed","tz":"+01:00","v":1}', prev = 'ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, '72debaf6f1f4a27646cea6a5c4b6ea5da90984eae787f0054aef46ef58dbd451'), prev = '72debaf6f1f4a27646cea6a5c4b6ea5da90984eae787f0054aef46ef58dbd451' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, '0bfeda8ce9af5d18e2f4a68791480b6657a80eec5d2be8878fa0f99c317582ed'), prev = '0bfeda8ce9af5d18e2f4a68791480b6657a80eec5d2be8878fa0f99c317582ed' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '6f2b1c14a41270c4c9ac557026b6f77379d18e8f876bf3b6fdb25d53bb8a5ab2'), prev = '6f2b1c14a41270c4c9ac557026b6f77379d18e8f876bf3b6fdb25d53bb8a5ab2' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
dKD7TP9d83UQ3sozUGCxNMvhsTtOI6/07Gld9cdPl9c=

— lab-17.hospital.example/calque/1 ESn5cI0qp4lUNuI0Dmzt7q7aG1BK0Yunc61mLp8s9I0ik9JTMEoI/4qE9NI7X2PscQpPW3VvQDiMw//nvogo7lIQxQI=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
DtoLWYIbNXV0+jlEN+T0/SNkz8cmY481F/CgaT3Aft0=

— lab-17.hospital.example/calque/1 ESn5cC3ztJNRFJ8/EGCqz9ERgRkGUVUrqsT5/Acfl2Mso1IAWNeQWvpwrDALQK0A9Udf2tTwijjtR/ezHRJCvcJarwc=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
8mHWtdyUueu3ioCfEbjbeyvEP0zPNX/fe0uKkqlMLmc=

— lab-17.hospital.example/calque/1 ESn5cF+w45X5zXDn5IF48flOlpWN6reDczhTSmWnqXaZRKKdSUaFHgMvxVsJLDfax93a2EhP9t5MlCGz+/+5DRBn0AI=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
Gt199oVl4oOMZgzDpEop/yKwMqwpzq2KPuQiJxNitIg=

— lab-17.hospital.example/calque/1 ESn5cNX+4VpdM1vtA5ZueRo8zdLpXn2UknA958kBJ7G8+Vf2Rxx8CV+7cb3HBpdfOK72HGUupvWAVkyGlr5mwhiYCQQ=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
