-- An entry is of a type that is not in the list.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"section":"screens"},"host":"h-1","log":"lab-17.hospital.example/calque/1","new":{"columns":"4","title":"Überblick"},"old":{"columns":"3"},"prev":"ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b","reason":"wider screens","seq":37,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:37.000Z","tx":37,"type":"config.adored","tz":"+01:00","v":1}', prev = 'ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, '495cea9c7524ff591f8257ba8a63f009ebd03261d9194a878b755894269bc880'), prev = '495cea9c7524ff591f8257ba8a63f009ebd03261d9194a878b755894269bc880' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, 'a05b4d8bcf0620cb8be8d77820f4a7a27731173bb55d1de98d4fd5f8ddc4071d'), prev = 'a05b4d8bcf0620cb8be8d77820f4a7a27731173bb55d1de98d4fd5f8ddc4071d' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '7b0074fea2b7d8b194c9a500a4b08617e761ef5c2b4fa8d1db22bba25f7ceba7'), prev = '7b0074fea2b7d8b194c9a500a4b08617e761ef5c2b4fa8d1db22bba25f7ceba7' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
gf0b2tLMzsvH+pZBWAYlVlYQ5y2e8A/Nj5gnUBymVW4=

— lab-17.hospital.example/calque/1 ESn5cAmZxQyA4NkgeLIXQF05tuZXNO3b8QmYDD85igtFRHKHX2r5ClXAem+bCcXf99864Zt2ZvhRRZ658Z0R/eRUkAA=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
rMMvP7EA+OSU8XuuZ0qVDIbRTxzHj8kTcfB0wFM5jko=

— lab-17.hospital.example/calque/1 ESn5cA/9u8k3WRZDGyWdXs2BGrsOMTutt4xJBoOurLmPkf26P7KUdEYLfvqT/++2cKeTYvAQnxHP+xgaoR3x3RwViQ8=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
2tOdGLbhcjDcOYr4TrvegSz3a0aGKNSFGal+eQxN5pw=

— lab-17.hospital.example/calque/1 ESn5cCfsU0D+bhSa+m2qdav0HNGdxyBtNFoRTXRtN7/H4A50963KEPcZ5lDVyytAiGc3e3lhZSo6GZX6ZDa7H9YbNQg=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
9Zt+QM9PZTp1b1++5GGK6yuypXyOo4xKboiursVDP5I=

— lab-17.hospital.example/calque/1 ESn5cOq2RztAd585Aa2znMyvTD/nYXHIvFhE0DxcHuT1qBACzImSo9Mqz8tL7jbqR4GjlD+t95sFmrwqCPLDINfbgwU=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
