-- A space stands after a colon.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"section":"screens"},"host":"h-1","log":"lab-17.hospital.example/calque/1","new":{"columns": "4"},"old":{"columns":"3"},"prev":"ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b","reason":"wider screens","seq":37,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:37.000Z","tx":37,"type":"config.changed","tz":"+01:00","v":1}', prev = 'ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, 'be27abc3d4bac07eae998e80c44236504be72c486d1935819c1fc5284e76b1c0'), prev = 'be27abc3d4bac07eae998e80c44236504be72c486d1935819c1fc5284e76b1c0' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, '01bb270951ca163ad0b3b49b8b8309ed094ca529a07c3321c80f199bb03f53dc'), prev = '01bb270951ca163ad0b3b49b8b8309ed094ca529a07c3321c80f199bb03f53dc' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '1b762d49a553eb4609de292797e7ff42fd77704c0bd4c45796eef01e3b761cc8'), prev = '1b762d49a553eb4609de292797e7ff42fd77704c0bd4c45796eef01e3b761cc8' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
1H06no4zqoeTbNXmgPvTjsoBhQuU9Wv6N+maECwVZ/A=

— lab-17.hospital.example/calque/1 ESn5cA+pNK4znM9VNR45UT1I4XfstA8iOHrBdRPwY1aXVKE5KRidOYb4D5HeK+/j8+CqEo5T93k6rf+3ckab1Ilh/Qw=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
CrcWx5fLTR7gsuSV3FR8yE89RnvfUh9tsyIg0BfkFUo=

— lab-17.hospital.example/calque/1 ESn5cO/ZmUdTTPQiYzVNLTdQhdQlvsRypqPyhR4/dI+CxwSvMcIu2oqq4Kc09tkRudVwMKcEUK5SdI24kpPLJn5ZNwQ=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
IYdm2Ls+VjDaFhH6P646+YUR4nx8CK+rT1j6VltpFLQ=

— lab-17.hospital.example/calque/1 ESn5cEYteLbYzaYZ846rMlNPW694e/dP2X9gdn9Y0voF4pGm+JM4Zm+eBFGbM0h5Y0+Sgvg9JP7PuKQ1q0FNHfUdbAM=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
eO93XjWg0NbJkf8Nitu1w2ujhQNHgSLnviFhJIHcUFs=

— lab-17.hospital.example/calque/1 ESn5cHALsYBEb4vlNi77kTuc5p7fiiOBO+BoGMcAz9O6uO28q+tCpYECkRs7UzeGr9AreciORf5e7SsQo+ZMiKo2Jwc=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
