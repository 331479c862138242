-- An object in an entry has one key twice.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"section":"screens"},"host":"h-1","log":"lab-17.hospital.example/calque/1","new":{"columns":"4","columns":"5"},"old":{"columns":"3"},"prev":"ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b","reason":"wider screens","seq":37,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:37.000Z","tx":37,"type":"config.changed","tz":"+01:00","v":1}', prev = 'ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, '2f3d1a5c12c5f4397b253d951e669a1edb3932adc4c00c6d113f70eab8d608d3'), prev = '2f3d1a5c12c5f4397b253d951e669a1edb3932adc4c00c6d113f70eab8d608d3' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, '5ba204ff80050c59f7e48e3e98c2c8b88884d5927fd223b3b918c4a55f749809'), prev = '5ba204ff80050c59f7e48e3e98c2c8b88884d5927fd223b3b918c4a55f749809' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, 'b418c1266dd70c9ac4ac75c96fc1a229c170ac526f98945131424bb4ef6a14cd'), prev = 'b418c1266dd70c9ac4ac75c96fc1a229c170ac526f98945131424bb4ef6a14cd' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
+1p7RmPMTbgsFuAHv03qVWiCKMIm4OTI2j5Gort6HPU=

— lab-17.hospital.example/calque/1 ESn5cIi2o3kyV2N8RvKWEy0mVYZg/EQ3+sgeAe3yroKtHKMxCN2fHrNrhE1BX7ItzFaQn8bxfjYkqSrawf99ib0Vsws=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
LSgUjnzgSsvbxn7muj1R488vVnY+wP1l+qr+niEv+r8=

— lab-17.hospital.example/calque/1 ESn5cMIMgUMEoNpVsy0C/W1jkjW40BXnw9FxagZr//1gJRZCmbQnqJTmlFZYpzAfFw6zh+jzZoXtjYSl1OUWP97/Tw0=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
baIudsO2IQB4XzzbHfUy3w8RZGfE80QmyuzSJyAe+iQ=

— lab-17.hospital.example/calque/1 ESn5cGMpz3ljWEGyQNTpZhe3xV31Pvv4ywq/k+6Pird6e/GLEzy+lB5ItHKTdX52vHcFtRxtGDo7VL9pJhyuBXYauAE=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
dzW89DWMclxqJMWBdjJ9+cQO1q7JaR6jyREFRHZHUx8=

— lab-17.hospital.example/calque/1 ESn5cN3jfb6lBqp5mnYh9gOduJNt4gBi91+85iO1LKkt/3zAY1RZL8OT8+SMPz+ThaiZzFxed9tCvDysy7YfGgkz+g0=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
