-- The printer's serial number was edited, and the log sealed again.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"firmware":"1.10.2","model":"J5 DAP","serial":"S-78"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"a289ac839afbd78365070d89a479ce36437191b99be3e598d78c0e7efc0f8b7e","record":"p-0001","rev":1,"seq":12,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:12.000Z","tx":12,"type":"printer.registered","tz":"+01:00","v":1}', prev = 'a289ac839afbd78365070d89a479ce36437191b99be3e598d78c0e7efc0f8b7e' WHERE seq = 12;
UPDATE log SET entry = replace(entry, prev, '7613ab7df2009de743720cd0e61f7e0eb8f9f922e0112ac95cb94c9adc01b8ae'), prev = '7613ab7df2009de743720cd0e61f7e0eb8f9f922e0112ac95cb94c9adc01b8ae' WHERE seq = 13;
UPDATE log SET entry = replace(entry, prev, '1cbd6aa2cfa53cfed183ad3717e5718d279672f02f1dd4777e78846323405849'), prev = '1cbd6aa2cfa53cfed183ad3717e5718d279672f02f1dd4777e78846323405849' WHERE seq = 14;
UPDATE log SET entry = replace(entry, prev, 'b5fff3bece887913231f904c987039a0625825eaa546cbca4b89e18387c0a69a'), prev = 'b5fff3bece887913231f904c987039a0625825eaa546cbca4b89e18387c0a69a' WHERE seq = 15;
UPDATE log SET entry = replace(entry, prev, '6db07fe7b76a24ed79aeb06cdb99d6c2ae305ec8dc53014a7080b402a36bf275'), prev = '6db07fe7b76a24ed79aeb06cdb99d6c2ae305ec8dc53014a7080b402a36bf275' WHERE seq = 16;
UPDATE log SET entry = replace(entry, prev, '49fbdb7d78438dc9f49b1d88a27014fd7ef986c7ca825eba8ae0d4040bfe7be7'), prev = '49fbdb7d78438dc9f49b1d88a27014fd7ef986c7ca825eba8ae0d4040bfe7be7' WHERE seq = 17;
UPDATE log SET entry = replace(entry, prev, '09a4ec80944a528484699d4bbe5794ea1871fe073e146fc62c0f093d2d223653'), prev = '09a4ec80944a528484699d4bbe5794ea1871fe073e146fc62c0f093d2d223653' WHERE seq = 18;
UPDATE log SET entry = replace(entry, prev, '0959c7bd5095519d14eeb617e2b1a9b78e8f10d318e08eb80b9d6658dde3a66a'), prev = '0959c7bd5095519d14eeb617e2b1a9b78e8f10d318e08eb80b9d6658dde3a66a' WHERE seq = 19;
UPDATE log SET entry = replace(entry, prev, 'dfba9cd30f012e3e66ac65c67c5f83a3ef91926b61ad6c4fb8236ff24f28a576'), prev = 'dfba9cd30f012e3e66ac65c67c5f83a3ef91926b61ad6c4fb8236ff24f28a576' WHERE seq = 20;
UPDATE log SET entry = replace(entry, prev, 'ab1362097150eba57dcc8e9580ed407c3d3fa784387e365adcda8b0ccf77a1b7'), prev = 'ab1362097150eba57dcc8e9580ed407c3d3fa784387e365adcda8b0ccf77a1b7' WHERE seq = 21;
UPDATE log SET entry = replace(entry, prev, '7249fe75f4bdf4bbbe481d4489539babf4c4b5d225ee23e55d9e890375b73e07'), prev = '7249fe75f4bdf4bbbe481d4489539babf4c4b5d225ee23e55d9e890375b73e07' WHERE seq = 22;
UPDATE log SET entry = replace(entry, prev, 'd1c4d30fb1c5968143786fc40bc891e6dba7dd17d238e9795264e737b00fc71c'), prev = 'd1c4d30fb1c5968143786fc40bc891e6dba7dd17d238e9795264e737b00fc71c' WHERE seq = 23;
UPDATE log SET entry = replace(entry, prev, '35d4ce740c448240e85d2b7c9c3b67e87d4c0a8f803705dcc5ec9f66031be9e5'), prev = '35d4ce740c448240e85d2b7c9c3b67e87d4c0a8f803705dcc5ec9f66031be9e5' WHERE seq = 24;
UPDATE log SET entry = replace(entry, prev, '0846d77d6c202e65d01cefe207a1a16e8412a0930d7f388b8b06d23236d48dd4'), prev = '0846d77d6c202e65d01cefe207a1a16e8412a0930d7f388b8b06d23236d48dd4' WHERE seq = 25;
UPDATE log SET entry = replace(entry, prev, 'a4553a8e2b84d4b9b44d73e416c24c07ac6d2bd754c79e04d5d8b36bad8a67db'), prev = 'a4553a8e2b84d4b9b44d73e416c24c07ac6d2bd754c79e04d5d8b36bad8a67db' WHERE seq = 26;
UPDATE log SET entry = replace(entry, prev, 'bd60d703dfe48b61c8e91c3016a809ca453809cfc390f530bde990f1ed9161fd'), prev = 'bd60d703dfe48b61c8e91c3016a809ca453809cfc390f530bde990f1ed9161fd' WHERE seq = 27;
UPDATE log SET entry = replace(entry, prev, '033cb65e9d0e176054962e563f348db2e68d7cbb3740aab9f5d58a07b4eeef98'), prev = '033cb65e9d0e176054962e563f348db2e68d7cbb3740aab9f5d58a07b4eeef98' WHERE seq = 28;
UPDATE log SET entry = '{"actor":"system:calque@0.1.0","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"items":["d-0001"],"job":"j-0001","operator":"u-0003","run":1,"sent":"bc4a71180870f7945155fbb02f4b0a2e3faa2a62d6d31b7039013055ed19869a","serial":"S-78","token":"3c469e9d6c5875d37a43f353d4f88e61"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"fed614e6ecf920afdcdfbb628ac24ce6cca62c650525367eb3719bbb8e3868a2","record":"c-0001","rev":9,"seq":29,"subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:29.000Z","tx":29,"type":"print.started","tz":"+01:00","v":1}', prev = 'fed614e6ecf920afdcdfbb628ac24ce6cca62c650525367eb3719bbb8e3868a2' WHERE seq = 29;
UPDATE log SET entry = replace(entry, prev, '7c8840afe5427aa76a030e2a1ff2c682baf873c734cdabfc42c7b4e4267cfa27'), prev = '7c8840afe5427aa76a030e2a1ff2c682baf873c734cdabfc42c7b4e4267cfa27' WHERE seq = 30;
UPDATE log SET entry = replace(entry, prev, 'df2b3ffad17a3e065571c5346183ca5b4a28d4fa245dac05686f2e6c67ef0c7a'), prev = 'df2b3ffad17a3e065571c5346183ca5b4a28d4fa245dac05686f2e6c67ef0c7a' WHERE seq = 31;
UPDATE log SET entry = replace(entry, prev, 'c3c2e0f396f97c070878e9d8fbe76c62905e5ede5fc57ebaf593b5d6ca103b69'), prev = 'c3c2e0f396f97c070878e9d8fbe76c62905e5ede5fc57ebaf593b5d6ca103b69' WHERE seq = 32;
UPDATE log SET entry = replace(entry, prev, '7a03f60f171d06229c5dfa308dad521b24f8408207452dff0a2940496c1ce0d9'), prev = '7a03f60f171d06229c5dfa308dad521b24f8408207452dff0a2940496c1ce0d9' WHERE seq = 33;
UPDATE log SET entry = replace(entry, prev, '23f12323a6ba5350558fe31633e3d8c57a88075c6fde9efe878ffddc87588a66'), prev = '23f12323a6ba5350558fe31633e3d8c57a88075c6fde9efe878ffddc87588a66' WHERE seq = 34;
UPDATE log SET entry = replace(entry, prev, 'b6dc72df2c64e4d5fbedbc1607ff13904f88f1412f15d8f69d96853afc5b71fb'), prev = 'b6dc72df2c64e4d5fbedbc1607ff13904f88f1412f15d8f69d96853afc5b71fb' WHERE seq = 35;
UPDATE log SET entry = replace(entry, prev, 'c7a9f23c991fc4aa8c5f9c100230bd64af5aeb180f2399415f514132cb6730d1'), prev = 'c7a9f23c991fc4aa8c5f9c100230bd64af5aeb180f2399415f514132cb6730d1' WHERE seq = 36;
UPDATE log SET entry = replace(entry, prev, 'de4c6f236c4257de9ec7547d8c43f7acc1ba81a1eab16fd468ef80a25aa54f9f'), prev = 'de4c6f236c4257de9ec7547d8c43f7acc1ba81a1eab16fd468ef80a25aa54f9f' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, '1900e7272830862127540e069bf2162c780efece88333ddefac844d52f942dcc'), prev = '1900e7272830862127540e069bf2162c780efece88333ddefac844d52f942dcc' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, 'f49126f69bb05e2f0c664c81823ca27908225d55bda82762ef10e9efe8d3aa07'), prev = 'f49126f69bb05e2f0c664c81823ca27908225d55bda82762ef10e9efe8d3aa07' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '6da3dbd93e7cda10a3bbe172239f90d06652b0f78fdf30236907f5d9e28d3415'), prev = '6da3dbd93e7cda10a3bbe172239f90d06652b0f78fdf30236907f5d9e28d3415' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
13
vC0Gkb6nhyciaoVktyZym7Y1Sqn+v63UvdVmSx0qJtM=

— lab-17.hospital.example/calque/1 ESn5cMxnC94ulHS2nSom73Dt4choIA65JcVSgLPzNgOFDMF0YBP6zPVXc0GcfvD67IpkhZeseJe0Oh+o3KdhTVLLBg0=
' WHERE size = 13;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
14
f0ZerFnPJR5DasOYG9aJ1Ma1d4ajGi3FVrSR9wZkQww=

— lab-17.hospital.example/calque/1 ESn5cPhFfPPkyfbUby7PAFNvEAvy65LfGkcpJDp9lf/m3gKviEQFIlCjoZGY3Sd99xhEDPzmaf1TmP7OZulw04KexQ0=
' WHERE size = 14;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
15
Ug3Hkfcyw7dL2KzvQsTj6GX13a1BtaNC64H61UNEKNg=

— lab-17.hospital.example/calque/1 ESn5cCeVIz7VODyKV0WxGpbij7agYVKFismVNtO/R/Y074NiR3zdtr+mOCV8CgmVaNoCaYAhR/HzxEV8a1E1g2pcJAc=
' WHERE size = 15;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
16
xXX9sETBqUZo2ahpgLPZW1XCbJhB+yl7109tKIZr4hE=

— lab-17.hospital.example/calque/1 ESn5cFjj+t26JRcAjv4MdsISABRo11x7lNNWp3+u0tq8bvK8OjEwGmBbFhWit+O8bUoyt5zf4SuSt13Fy10uzqkZlAU=
' WHERE size = 16;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
17
WI7ZSJFH8gDJmMZPt81jDXqHmn5KKfPXZ1viTkAAMjc=

— lab-17.hospital.example/calque/1 ESn5cIs6zDs/ZkQvPXimNmSsPb7oucWcUKZERs02UoAKaCrVcY39tdIobZwboFXTj6vcXTCYpreapYU9OztFM8o23gU=
' WHERE size = 17;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
18
lX7R8dIYBBI9DnsW7WnZyTzOhhxO9ro5BoBIsdaFylw=

— lab-17.hospital.example/calque/1 ESn5cPSpUr2mhhubJtPFvFUs2AGznU535efKRqA4/PfXo4ITlK49QczFvIRekdN35bFAJCUqWIeRDS73eVdPWQvmJQo=
' WHERE size = 18;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
19
p20qAO5UCdaVWd6/L0T6NMP9uOqWsVv5JG4vkbbzJyc=

— lab-17.hospital.example/calque/1 ESn5cLFpnslBi1rB4fKKnD+2fD3cMWfPvA8GeWAd9pR2H0AO2SymFs1CzaV7vZQIngWdMRdbX/yIyw+DFlzK8A4ZJQ8=
' WHERE size = 19;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
20
YP7WN8NyMK0h4TDKDZSuIqYnJZ8Fz745gb4k3880HB0=

— lab-17.hospital.example/calque/1 ESn5cNamP/D0I2CJwVBBHQAN5z4kmgCoGxG0bQktYO1s/oy85eT41RqUTyAC9W+EKTW03HXk2CJkygY81uoYsxUcoA4=
' WHERE size = 20;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
21
+uKP11WZDgmfWizea5DQLyXCJt0Bq75B6/IV+WvYDj0=

— lab-17.hospital.example/calque/1 ESn5cF+rwM7Vct4PVCplV5wlnSHKpeIwg2RKnXkRnu6aByUuPVZlPGa2amxNjx5Jl5MG3HLqR+6FygYHHYWHfgRbKQM=
' WHERE size = 21;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
22
9PA6TAywuUjgcA6mSsXNYeG46kNzh7IvszpXbxo7Ato=

— lab-17.hospital.example/calque/1 ESn5cEtGlcSMk1zn2RJvcbvmk1fkRmJe/9wiNWzCvmp7q0qnZ1zMOr8viK7c8YrXdk0rE9OMn1HsiuoDsjNchbqu1QQ=
' WHERE size = 22;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
23
/EIV66dhlCZoT7aVhf9Bm7GdTgYbzSTCZX+A0FkPS0I=

— lab-17.hospital.example/calque/1 ESn5cKzev36xBkjrLbWgv7aqMqQZ0HS9rWhotMX8axz+MjrfWh3VN4XuudAPRXHDfnTt13ZeWA53sBWY+rDXYk/RZwo=
' WHERE size = 23;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
25
2ctFIayxnXVHbnp9/ODyyNbNZridGcLYbjPeaPIlWcg=

— lab-17.hospital.example/calque/1 ESn5cD72bRfHILK8zIZbk+/i4qisM895l72FTlmX+p0SCOhuzvnjRxFC5KDuMGKqkA5mL6amThKAfKGaN1zlNHwCbAQ=
' WHERE size = 25;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
26
FPwUeP6m/CMXKFDoAQiBxdcdSilZb6+LfW7kSCd8kCU=

— lab-17.hospital.example/calque/1 ESn5cGbKuDpSlvJdxpkyHrrdgWeCa/1Vl/4go9qusQq39l6ZFiIoJF2AinfSKICdpyuxI5DhZMYX5CtEy5CJtJD/4gw=
' WHERE size = 26;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
27
SMiBphUd1ZvMc+rxwcofp1QEb1O0DNFhHcBfmUK8dU8=

— lab-17.hospital.example/calque/1 ESn5cNr1mABDQiRReavytHs329pldzi/MIsAwinA4iBPusXHO166EW1YmevnqDmpqrcKwOgSAD9zYfbMgUUXhcttqQ8=
' WHERE size = 27;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
28
DWazlziK+xefoKgha1ILRIq7Qusg85MZ6fC//j6BWkk=

— lab-17.hospital.example/calque/1 ESn5cHiWLNHxN7Op3HdLaon7L4hyatKUnuVq9mvtv0ta/Lalg5vaoGdcCi+IXfhtaPQsF2KxcWyzq1SZU3IdqyzwWAM=
' WHERE size = 28;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
29
KJCOBYzJL3TedkBH/k0RXCSbKIlpLFwLVHlJeOa90z0=

— lab-17.hospital.example/calque/1 ESn5cDMfRWJ7IRj2pAYtXtIZ6T0ZLBzkRaDL0ynELcsdCbZo6AuAGVlVqq95lkudWr35FSqFtbn7uSHnb0r+Fam5Jwc=
' WHERE size = 29;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
30
72HFd/yL1je7VPPa4zi4gN+hs9PfuJVOCqxdYCZUSak=

— lab-17.hospital.example/calque/1 ESn5cMYdMhQSE7DLZFNmJMso7YLrPj2V7AHQO6YUYObIMoVYiyKMc7FqhDFkNlzJL7dxWxzeF7Gkd+nkY766IZlqPQ0=
' WHERE size = 30;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
31
OIHHpN7wfvDcdRN5juifO1mMI4rnr2zDHnBU0NOPkA4=

— lab-17.hospital.example/calque/1 ESn5cDnauJ7/1p0mjAHhO/LDHCMPsgVxvS73Vm8KX9nOYMXkj0M7BoR2iu8UdQDgHJsi/8ljt6e/xcekeIcOD6ySgQ8=
' WHERE size = 31;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
32
+O+xALg/MLFsAHmM/53MZLKhG+aDKWYGbkl+xqZx+fk=

— lab-17.hospital.example/calque/1 ESn5cPSIsa0WEPZ2vd5oJwy1VtcDtBe9NLtTiueF7y3w8f6ls+KKcovN5FIpUs6Hw4GuS5HMijXlFOuSaWtjy9UCEAI=
' WHERE size = 32;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
33
0fv2lzOiCxAMd4LqhXWeBqWcSqI1AYAMg5t6aH5oOTU=

— lab-17.hospital.example/calque/1 ESn5cJCeDvhzZ84VNlUF/J9QKQSiJB0WQHdaKIUDXUraxfP31F4GXLEw0qylQuFK8oY/2FJY4+3dQ15RqkYuRzut5A0=
' WHERE size = 33;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
34
pCig0pv/401majw/6LAYfQFcti6+AEbRcUfZcGdL9BQ=

— lab-17.hospital.example/calque/1 ESn5cPfg87TGO1YKY0nVj5eCs3fvuU2jCljg1E9CCi8shhBRZIAH61akXJ9Tgce77HZ6z/PhE/S3xA174zHgdRpn+Q8=
' WHERE size = 34;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
35
3vUjSgJTRWWf/QmybMTqSzvfkqCssU+7Av6mxHg38n8=

— lab-17.hospital.example/calque/1 ESn5cOpuopVvjdFrgUOOPwisnCa/hzJnnW+QCJUUB1OODPRpGpKBhlirnIzFqph1m7QuTUctydDG65B1JzmNwvKwhQE=
' WHERE size = 35;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
36
FxQTKNup6j9o5NDbUWNPUTJtFB1A7xX9Py0IShq27Lc=

— lab-17.hospital.example/calque/1 ESn5cOknEyZpVQdYZWEfxoWEd3uEtLlpgUWlMrp4iK6PeTn+3cQH9vb6h1QuE828hrIb7VsHiefrQaFanIlyiDe93gY=
' WHERE size = 36;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
37
bOp5vJgCgqKXaYGT46o4AcyIG0w5STlgxfxFnnAOOj8=

— lab-17.hospital.example/calque/1 ESn5cE6xgJbt1K5AZNCn4IYErlsj4AiBqPN6GZzMLVQYD6Bq1GUC63j0Iq24XDZDx/D5qVQe8VXy4tjW/OyUwhU26AU=
' WHERE size = 37;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
f12TueiLDXzxU++kKsfHAxVFS9ttDn/+TE80L65OTDQ=

— lab-17.hospital.example/calque/1 ESn5cJmwrRfwSdFhhy96b/QP3PElFY9kX5YUKQj9J/cUS4A7tgoUG4oRBX9wwzjnFHtMRuU3UEAC326fWFmLe57RDQw=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
/MYdfXvbD8aRgldIl35S6/WX9ClVi0IK6YNugoB7YHE=

— lab-17.hospital.example/calque/1 ESn5cJRp0OWV/3knivCsjrPR5VKWcUAK6FsiqcWdmDOn455PWbH7TqGIM6zmRx5meRNx/rVgIdFy82tceUpKlENhkwk=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
UAQTaC1Ax1UYf30pItUucGzmVPZj8/nMIkNnCp7u3v8=

— lab-17.hospital.example/calque/1 ESn5cANPogHNdxCD2/nEcJEz14uOAb5tcVW7dJhXVf8nyrFOd9yE4FH9H+RkpuXfxQW9GcRIvL4DycS8CnlX9EVbsAY=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
vIdUAEmj/VgUoV6hcJaiHbzpbzkdwUXBNN6DWv1YtZQ=

— lab-17.hospital.example/calque/1 ESn5cALQmmo7LoWtwnuNXc53fIZxCz7iWZnVCbv/jqKasOspVrmqJto+6cfjbzvdSPmGrnXeM67Y9dadVeo2S/NqtAA=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
