-- An entry holds the number 1.5.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"section":"screens"},"host":"h-1","log":"lab-17.hospital.example/calque/1","new":{"columns":1.5},"old":{"columns":"3"},"prev":"ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b","reason":"wider screens","seq":37,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:37.000Z","tx":37,"type":"config.changed","tz":"+01:00","v":1}', prev = 'ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, '3044f9ac5141f103ddae275842e3689f3eb5dff5e8bd357b05e9b980b64d91f4'), prev = '3044f9ac5141f103ddae275842e3689f3eb5dff5e8bd357b05e9b980b64d91f4' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, '4029b0430b819e5a72ac36a7d8ecf3f59e874700c0107baa26839108bf38b842'), prev = '4029b0430b819e5a72ac36a7d8ecf3f59e874700c0107baa26839108bf38b842' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '4978cbb831b738a75a9e08d7ddb2cfc71d4045d5654745dae2fcc15d8644323f'), prev = '4978cbb831b738a75a9e08d7ddb2cfc71d4045d5654745dae2fcc15d8644323f' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
KtgWKHn+3s22kfVi8ml6k4fFDAkegYZZvI1JFAayBug=

— lab-17.hospital.example/calque/1 ESn5cJCRQLxVXEz6rvhA6Rm+HdU7MvX9aVWs8T+qGAsGJPUfNK+N2zhfRZFmrLLtIqhDkvjqrIkhejYTKDo+taxo6gk=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
7HBMBwqzlDbJ9gYeY0QxQlNuJmlImhJz2x0e13ya+5I=

— lab-17.hospital.example/calque/1 ESn5cP7fixcVhdjNd92XzsfBGjfRHlzbiUZvsmDxPsaZklJDGUOerKlKMWWAkAvNZbqoejE6d1+XGgS4r/p/FDnoygo=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
aQXOdkD3mYrr0WQALh+Gb5d0kcX+O6cQkccXqkiQcn8=

— lab-17.hospital.example/calque/1 ESn5cEU8YBtopltd/Dvyl6F0yQIZnyXAxCarV9FCbR0VeazmwkbqrRHHCMDJ6/uvbWBX9wH3xeZ+Iq1zEOf+mO5zswM=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
NEimFFVda9QQEOjRFy725/+tJqrIGTWJd2jBCa9xg7w=

— lab-17.hospital.example/calque/1 ESn5cIBsS5Mnf8U7IsZCqSTCCZ/TSdQT91UZBzUVmbmpnxdnlAbPulyy9UG3tFnZqgB1Pxoeq0Hr9/CMlhLH+W0vlg0=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
