-- A letter is escaped that stands for itself.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"section":"screens"},"host":"h-1","log":"lab-17.hospital.example/calque/1","new":{"columns":"\u0034"},"old":{"columns":"3"},"prev":"ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b","reason":"wider screens","seq":37,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:37.000Z","tx":37,"type":"config.changed","tz":"+01:00","v":1}', prev = 'ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, 'a1b7c588277ab41707b1c8081b11478202afee079f93cfb2c58a3651c6ce8793'), prev = 'a1b7c588277ab41707b1c8081b11478202afee079f93cfb2c58a3651c6ce8793' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, '624f24ec062c58f6f7174542b1796044e2139295dc10820250cee16e202efc73'), prev = '624f24ec062c58f6f7174542b1796044e2139295dc10820250cee16e202efc73' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '1f6e558d4f3b68a50e113fdcefff56c66f791cd3489becb493c7e001b4454505'), prev = '1f6e558d4f3b68a50e113fdcefff56c66f791cd3489becb493c7e001b4454505' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
7NGP1cad425kT85FNsT6oxIpZ8PCcjxVAmgVy5i/uDY=

— lab-17.hospital.example/calque/1 ESn5cK1aGrQ+lyT3eB6/6HW9X/HOPCQBhAviVyAVpQW1vaIuTsDHvQBiUh3jqAaTnm1YhKeLUFdh4Z5z2bIxU/oCTwI=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
6betueN1Tsrj6iHRvGuIr/qwgQWZmEg4eV/FLVb/Zbs=

— lab-17.hospital.example/calque/1 ESn5cNREg0JKjjuYffX7KIRUir2INDNejGegidRzKMjFMcJN1TVsZ/ZbASLz3PPVtqs7yRziDNPL4N80lydAA65QWQY=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
a3k7JLA/YunvYSzEZuaB1AkeSsCcfFct2q4hF6EqlAw=

— lab-17.hospital.example/calque/1 ESn5cHOevF1oVtGG+MKzMITWA6ix3bxOLI3v2znPP51fBsImg7jRJsGIGcrJlSuHC8pInKQ0iiGsPXzzPWwSz0Db4Q0=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
4agwztXHQngqpw+qencBTEw76w5KvX3K9SqvOyB9uDM=

— lab-17.hospital.example/calque/1 ESn5cJ727riwE9ELnXMW3LIIftw0DzFlUn7sB6rPIYKooqJbCgEwmrKaXBOIBAmK2QJmy1Rzck/4GkZNYRaIeetz5wY=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
