-- An entry holds the number -1.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"section":"screens"},"host":"h-1","log":"lab-17.hospital.example/calque/1","new":{"columns":-1},"old":{"columns":"3"},"prev":"ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b","reason":"wider screens","seq":37,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:37.000Z","tx":37,"type":"config.changed","tz":"+01:00","v":1}', prev = 'ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, '7029433195eb9c5216f5fbdf3c04384162294e4f540085c3ae934f133c97fc57'), prev = '7029433195eb9c5216f5fbdf3c04384162294e4f540085c3ae934f133c97fc57' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, '0bfb9385df827579474faf4b93ff6ec4bbf33255e6b43dc92bdb4fe687c60b3a'), prev = '0bfb9385df827579474faf4b93ff6ec4bbf33255e6b43dc92bdb4fe687c60b3a' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '6d2dd47d7f5cfb19db757bb496b6a8e54bef1c1e45e03acd714fbadca976d73a'), prev = '6d2dd47d7f5cfb19db757bb496b6a8e54bef1c1e45e03acd714fbadca976d73a' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
RMziniwYn4Py7QTkZ3efrMqkmQIQtQQ57yL6SGjWKWI=

— lab-17.hospital.example/calque/1 ESn5cJTDkabFZ56JeHJBwjbkhwY3l140HB7g3gEyB4Aycg7jo5f0f0w31OybJi0td2FXg03zE6aba0SdyWy4GDsfqwE=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
QHp79GS9nKDcqu2hMQOp+ou9gduGJzmoAtcFLSwpCVA=

— lab-17.hospital.example/calque/1 ESn5cGuRVP5tFfb7WCUX1RU1fhKIDyHYXJF6Pl5MVEP9DU8bHgquzFT5cPTwP7PgqjPbRA2H2ZMhVtZ+dKK668CRYAw=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
SsTeB9X1fa5ns92weFfNDw7P/0xg2GlUwGycZZ5wSLw=

— lab-17.hospital.example/calque/1 ESn5cIe5fkid0vrXm6LZQnR9GZPkNhGDxSd+jBwAQzQpNGtp57mO0XYsRTeUcnle2w7vNLrReRXo0KN1w9bXPIIRVQM=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
3/bWzvkSu/DuEbnMiOTBxd7pOcNw7UxTCxtYK803bNU=

— lab-17.hospital.example/calque/1 ESn5cL2LEWG5y//3VlGTcLZ9s0pSRfjwgwb56RCXATcluWSg9toHPd58HyD29zkMVBtOCiecP66XL8w93vv1DFUCEwk=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
