-- An entry holds the number 04.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"section":"screens"},"host":"h-1","log":"lab-17.hospital.example/calque/1","new":{"columns":04},"old":{"columns":"3"},"prev":"ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b","reason":"wider screens","seq":37,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:37.000Z","tx":37,"type":"config.changed","tz":"+01:00","v":1}', prev = 'ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, '437053e2cc9f29e203001af2a0685c4d05a875ffe4c8c459abf213e91437a7aa'), prev = '437053e2cc9f29e203001af2a0685c4d05a875ffe4c8c459abf213e91437a7aa' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, 'ce457fabe9a6265e91772c8a1e93b10bf6e2fea140de89178a9e295c03a40e81'), prev = 'ce457fabe9a6265e91772c8a1e93b10bf6e2fea140de89178a9e295c03a40e81' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '95a4fb13b49313bfe15e20374049aa1525aaf020a902735ab5b70f0458023eb4'), prev = '95a4fb13b49313bfe15e20374049aa1525aaf020a902735ab5b70f0458023eb4' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
jv80N/oStKCY9NAAxEfJXWVUVpqdeo2fMhQ/id7ukEo=

— lab-17.hospital.example/calque/1 ESn5cFXYlUW5EkazguBlqKFc77PQXsOsGc9oWDJtgSrpcxaDA+FapHbL4BXVNgaXjvMxqZDL+7y4Vem6pVLGIOqXWA0=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
5XAf0zGD0x5v4ZvJqTItloVcX0rqepArE9YQtffdj6E=

— lab-17.hospital.example/calque/1 ESn5cDD4KrVvRDFlJZYe26vDGTY8cUaEKn9XsDVxh6vQG4lpxsm6Hb8iLaSCWvifLLrAdVhkmmxZWa4HZrO6mp6ugwI=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
fScAmrPoGVlsbNF1HRwvauVwOJfStxgmFpCwdQYdEo0=

— lab-17.hospital.example/calque/1 ESn5cHv2kjJ9kpTMRcn7JZye6ulBi1TEDJd5pG2vDuB7F52wgCAL4MS3UE1PSUGIpP0auYkUseT9PYje5VGuqbNOyQs=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
crJI7rafKdyqSaF4PMILpm81FLsVk7HA27EtHMe/vGY=

— lab-17.hospital.example/calque/1 ESn5cN1D6tkGsR+DhmfJZlGczZnRz+oduNX7wM/JIiCxYPOxJuIypsXWiKyQ1Akt8FXrvR75JenGjvFnx3CDs2aN6AI=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
