-- A checkpoint of three entries more was added, signed with the stolen log key.
BEGIN;
INSERT INTO checkpoint VALUES (44, 'lab-17.hospital.example/calque/1
44
RyQOEBbIENz0gWaJGjhfRkrQKvP5nLNAX6AIJ8ZxU1k=

— lab-17.hospital.example/calque/1 ESn5cJiamVNGu4Xg9OPpVNr8qRDCbPFnpsj5MKxLFtypyTo4RjeIYknbLw42+Mdg/Y31b05BDs6oHA1c57MCPCGo2wM=
');
COMMIT;
