-- A checkpoint inside the first commit was added, signed with the stolen log key.
BEGIN;
INSERT INTO checkpoint VALUES (1, 'lab-17.hospital.example/calque/1
1
KDCuMLtKUFihj4cEEs3dg9GAWjwrdZKcT/LWoF1Rx2c=

— lab-17.hospital.example/calque/1 ESn5cLASdgZGWRRBt0UNxKO3ju4AZ94cWm5g4F7WneJNn1Ea12veHJyWH9irULb9yGyTllpkPXTOf67iFF2gY0TOoQQ=
');
COMMIT;
