-- An entry after the last signature was edited, and the log sealed again.
DROP TRIGGER log_no_update;
DROP TRIGGER checkpoint_no_update;
BEGIN;
UPDATE log SET entry = '{"actor":"u-0003","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"delivered":"nowhere"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"d6e08098f0e357fce594fd4f25bc65c32739f6b5b204bc205e1f0c1a8294fefe","record":"c-0001","rev":16,"seq":36,"sess":"a424de254e5be838b73ee6a26d41903d","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:36.000Z","tx":36,"type":"case.closed","tz":"+01:00","v":1}', prev = 'd6e08098f0e357fce594fd4f25bc65c32739f6b5b204bc205e1f0c1a8294fefe' WHERE seq = 36;
UPDATE log SET entry = replace(entry, prev, '5c4ff4cf99424aa8419fddafd6f768a010c8aed1c3a7a0ca3d8bbc230b2246f9'), prev = '5c4ff4cf99424aa8419fddafd6f768a010c8aed1c3a7a0ca3d8bbc230b2246f9' WHERE seq = 37;
UPDATE log SET entry = replace(entry, prev, '9e4a091139f71e69a1f1582e49ce07fae9ff03ac7e5673569007a6be682b607b'), prev = '9e4a091139f71e69a1f1582e49ce07fae9ff03ac7e5673569007a6be682b607b' WHERE seq = 38;
UPDATE log SET entry = replace(entry, prev, '079f53a491d8e5fe07a15f40b52f4b82a57fa2e6cbaee9139bdebac4c981c2cc'), prev = '079f53a491d8e5fe07a15f40b52f4b82a57fa2e6cbaee9139bdebac4c981c2cc' WHERE seq = 39;
UPDATE log SET entry = replace(entry, prev, '527c9aa18cb89f612d515f5bc9692053ffd68a49989b1d9e45b858fe9fa5f95b'), prev = '527c9aa18cb89f612d515f5bc9692053ffd68a49989b1d9e45b858fe9fa5f95b' WHERE seq = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
37
wm/ykwUegNnWB/YH+yDoug5fuon5tJLMvs5gQpJTs4w=

— lab-17.hospital.example/calque/1 ESn5cMVn5tcgNGx1/dN3tN6meSvRy7CjbERSZ6w4YuAC9wgjtyqyYKSGuHk69BJLJCmafN3mUrTTf0i3O8lZEEefiQY=
' WHERE size = 37;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
38
yo8/ovgR94SwuPagoI02EXRknwytz6y0YJo80TJy2rc=

— lab-17.hospital.example/calque/1 ESn5cFmcX+8Jrqe9vkkmwSTyS4LV/nqRgVJ3sn+cN4W76gW7dgf6JVtLC+Ff8o5+DI/+bWElkc7p7XnE3OdG2mZAPw0=
' WHERE size = 38;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
39
8YVHZUHealFKCZtIdjUPft27xBH2xWm115PYJg4Y8RI=

— lab-17.hospital.example/calque/1 ESn5cFkxUw2X0hnDeUYH4RlLJ5vnGrCaEUYgMhWb1ClorS8zfz1S5XH+1PNc5a3LqBoYTBIpXkIuBGM61/5uMiaOzwM=
' WHERE size = 39;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
40
lzYrr1Rp26s42cRUtAiRWqp2HoJpeGmY7l38MV9RPxY=

— lab-17.hospital.example/calque/1 ESn5cHSVny7f562do+2rxx/YL6mHKQe4pxgm8YAtHZQgRgxHy1f1guXCMekYC3v+ZvUiHLi7jT58ORoD6z9Xn72p8A0=
' WHERE size = 40;
UPDATE checkpoint SET note = 'lab-17.hospital.example/calque/1
41
KbQHJ1gbRcnmKt6pYiICa+3hZ0Pnqj/gum3ATXIKG4g=

— lab-17.hospital.example/calque/1 ESn5cKv44kf0J/6KpaXZItOSaY+c9KG3j4WAqBqmhmTOoJWi1pqP7a12pZzrxSBgLpGDrtYaDqDFP+Xf3WMDD6i1xQc=
' WHERE size = 41;
COMMIT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
