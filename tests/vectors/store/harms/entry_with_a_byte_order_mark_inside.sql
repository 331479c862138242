-- A text holds U+FEFF.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"section":"screens"},"host":"h-1","log":"lab-17.hospital.example/calque/1","new":{"columns":"' || char(65279) || '"},"old":{"columns":"3"},"prev":"ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b","reason":"wider screens","seq":37,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:37.000Z","tx":37,"type":"config.changed","tz":"+01:00","v":1}', prev = 'ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, '7cd0828afb59dc71bc03cf30ad07ed59adadfbdb307109ad90313e7feef27ab8'), prev = '7cd0828afb59dc71bc03cf30ad07ed59adadfbdb307109ad90313e7feef27ab8' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, '768fa7acf351dd147e1842e705c057c27ed6022c063c3d96a9b96fc75ba4c346'), prev = '768fa7acf351dd147e1842e705c057c27ed6022c063c3d96a9b96fc75ba4c346' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '6b23930e4bf0d9388accd6c506eb31543974126772fd55b9bbc46d7155b29abe'), prev = '6b23930e4bf0d9388accd6c506eb31543974126772fd55b9bbc46d7155b29abe' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
n9gcGjB7+NG301zhPbG5jERGUHEvWPLlVrQkip4PVvI=

— lab-17.hospital.example/calque/1 ESn5cG4iNq3wE9dQseCbJjAJXcxoKABg7zW0GpeKKOFNW2dnJApGEI1GpVc07iaLoxjlKhpyc3S6sSU2/wmaol/uxQE=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
Ntq28J1XHHv3bGf9pWSYQAOruJCtU/dVqEyKmyW8DuA=

— lab-17.hospital.example/calque/1 ESn5cDucT6We6d9XxZ9D3YZSRGPia0m6kzCFIGhI3WPEhnd1g3Qg074UpzI5Hwye54Zb+Axi4KhJm155joR9o2Uz/w4=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
nSSHsHtvnk26i1t4p48X+c3Pz9tXYGrbmPqhjo6xMMg=

— lab-17.hospital.example/calque/1 ESn5cB1tblPQdhnemTe2h33Jb2Vg5Nlt9HJvwFt8eS12pG+V8J5L5Vh+uzFH5EUs6QLDkawQY2r2fj+iF63ohl8BIAo=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
B3sIC3aMDdMnhc9kwr9JoLPehvGztTAHT3TsNenHcsc=

— lab-17.hospital.example/calque/1 ESn5cG4yIhvMHmZ/ICVer/joCFZRjQCsuw+B153PrLC/ol9tKXAGR+g3AEirFOOPbvB78Y8nwss6DcJYVedW5nLTBwU=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
