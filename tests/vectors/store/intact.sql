PRAGMA application_id = 1129070917;
PRAGMA user_version = 1;
CREATE TABLE log (seq INTEGER PRIMARY KEY CHECK (seq >= 0), prev TEXT NOT NULL UNIQUE CHECK (length(prev) = 64), entry TEXT NOT NULL) STRICT;
CREATE TABLE checkpoint (size INTEGER PRIMARY KEY CHECK (size > 0), note TEXT NOT NULL) STRICT;
CREATE TABLE anchor (id INTEGER PRIMARY KEY, size INTEGER NOT NULL, kind TEXT NOT NULL, token BLOB NOT NULL) STRICT;
CREATE TABLE cert (fp TEXT PRIMARY KEY, der BLOB NOT NULL) STRICT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER log_no_delete BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_delete BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER anchor_no_update BEFORE UPDATE ON anchor BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER anchor_no_delete BEFORE DELETE ON anchor BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER cert_no_update BEFORE UPDATE ON cert BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER cert_no_delete BEFORE DELETE ON cert BEGIN SELECT RAISE(ABORT, 'append-only'); END;
BEGIN;
INSERT INTO log VALUES (0, '0000000000000000000000000000000000000000000000000000000000000000', '{"actor":"system:calque@0.1.0","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"endorse":"MIIBrQYJKoZIhvcNAQcCoIIBnjCCAZoCAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBdzCCAXMCAQEwMDAYMRYwFAYDVQQDDA1MYWIgTm9yZCByb290AhRt4Tvn79u1ZaYG6xi7c9akR59uETALBglghkgBZQMEAgGggdgwGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQgBjquy4skBlWM40t5mjmY4fBdnMv2xzScgw6vTEZoXiowbQYLKoZIhvcNAQkQAi8xXjBcMFowWAQgkKD73wDqBgZ6dY3pIDzw95QLtXq4UdHHTxOBPWuSRYcwNDAcpBowGDEWMBQGA1UEAwwNTGFiIE5vcmQgcm9vdAIUbeE75+/btWWmBusYu3PWpEefbhEwCgYIKoZIzj0EAwIESDBGAiEA0uc9xTFQnC5kHpS+eACwOWRMLXfgmtMoRXNNjr4gZvoCIQCu6LPd9inYOkCKABwoiXu9+aZQs3atY8B+xw8a06xhQQ==","issuing":["073b8725ca5434236dcf3be901ef75f26589638d8eb4965728d3a8b505bfa59e"],"name":"Lab Nord","policy":{"anchor_age_s":86400,"anchor_entries":200,"idle_s":600,"session_s":43200},"root":"90a0fbdf00ea06067a758de9203cf0f7940bb57ab851d1c74f13813d6b924587","software":"0.1.0","test":true,"vkey":"lab-17.hospital.example/calque/1+1129f970+AepKbGPinFIKvvVQexMuxfmVR3auvr57kkIe6mkURtIs"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"0000000000000000000000000000000000000000000000000000000000000000","seq":0,"t":"2026-03-02T07:30:00.000Z","tx":0,"type":"lab.created","tz":"+01:00","v":1}');
INSERT INTO log VALUES (1, '2830ae30bb4a5058a18f870412cddd83d1805a3c2b75929c4ff2d6a05d51c767', '{"actor":"system:calque@0.1.0","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"fp":"b2bcce934b2ae6cde95e223f8af6f409f36b8c9448a69452eb97da3f060af3e7","idcheck":"passport","name":"Q. Åkesson","roles":["qa"]},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"2830ae30bb4a5058a18f870412cddd83d1805a3c2b75929c4ff2d6a05d51c767","record":"u-0001","rev":1,"seq":1,"t":"2026-03-02T07:30:01.000Z","tx":0,"type":"person.enrolled","tz":"+01:00","v":1}');
INSERT INTO log VALUES (2, '23fb1ed1e92ebf2630e554e446b5d955a883bce93133645335e5c009ba68c0f6', '{"actor":"system:calque@0.1.0","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"fp":"3d0ebb5d60b980d32410ea31e4a59fce1cb9a4d158380cc35b856cab90ee1231","idcheck":"passport","name":"S. Okafor","roles":["qa","surgeon"]},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"23fb1ed1e92ebf2630e554e446b5d955a883bce93133645335e5c009ba68c0f6","record":"u-0002","rev":1,"seq":2,"t":"2026-03-02T07:30:02.000Z","tx":0,"type":"person.enrolled","tz":"+01:00","v":1}');
INSERT INTO log VALUES (3, 'b11e94caf64c20428f1b2fe6fef25a1d84f7bfcbd95556a5bd61c0d6fbbe0256', '{"actor":"u-0001","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"b11e94caf64c20428f1b2fe6fef25a1d84f7bfcbd95556a5bd61c0d6fbbe0256","seq":3,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:03.000Z","tx":3,"type":"session.opened","tz":"+01:00","v":1}');
INSERT INTO log VALUES (4, '2838067c2203618119abcf32af59a15e999ce4155d3c450ae5e8a80f3c3ddc26', '{"actor":"u-0002","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"2838067c2203618119abcf32af59a15e999ce4155d3c450ae5e8a80f3c3ddc26","seq":4,"sess":"a65a76ec69bbea2d46010727c6eb98e3","t":"2026-03-02T07:30:04.000Z","tx":4,"type":"session.opened","tz":"+01:00","v":1}');
INSERT INTO log VALUES (5, '52495b09ca5362bee4dc7e31097084b5dae4242a9b63558807a5483ce03f2458', '{"actor":"u-0001","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBswYJKoZIhvcNAQcCoIIBpDCCAaACAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBfTCCAXkCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhR5Z1JqvMV0LeQW0ftG1wCD90bHmjALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQgXLvBstvQ2ZkOU4T2avgBYav8goZo8kx50HqBlgcQW6kwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgsrzOk0sq5s3pXiI/ivb0CfNrjJRIppRS65faPwYK8+cwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUeWdSarzFdC3kFtH7RtcAg/dGx5owCgYIKoZIzj0EAwIESDBGAiEA8D7XFU5lzRdO5zuXhnTP9MBe8O9QeYl9iEs59qI7LE4CIQD2lvoVjoaU/xaI0jZFYHInYJUns4faJYUB1+t9fcU0uw==","stmt":"{\"after\":{\"root\":\"a84330fa43340e7b757a7c80f5c91f615498c74f07d0f46046cba149376c55ef\",\"size\":5},\"cert\":\"b2bcce934b2ae6cde95e223f8af6f409f36b8c9448a69452eb97da3f060af3e7\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"responsibility\",\"name\":\"Q. Åkesson\",\"record\":\"u-0001\",\"rev\":1,\"role\":\"qa\",\"shown\":\"ad71f93ea12e871cc3e8009f4b9cbe8365354c387a913a2b12b9e5d86878c6d7\",\"sid\":\"c1f7278b77bb9eb3977b9d5373b60680\",\"signer\":\"u-0001\",\"t\":\"2026-03-02T07:30:05.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"52495b09ca5362bee4dc7e31097084b5dae4242a9b63558807a5483ce03f2458","record":"u-0001","rev":2,"seq":5,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:05.000Z","tx":5,"type":"esign","tz":"+01:00","v":1}');
INSERT INTO log VALUES (6, '40f45edfbd806bc3c7c14a37e91dd2a380ae3021fec1e97c10214d300e4e7f1f', '{"actor":"u-0002","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBsgYJKoZIhvcNAQcCoIIBozCCAZ8CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBfDCCAXgCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhRkDIKx387wYRu38fK/AR6nNYo3qzALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQg5NfeKaakrGppVLP//8AgEnWE8E9K2oHPduw9xlRxOXUwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgPQ67XWC5gNMkEOox5KWfzhy5pNFYOAzDW4Vsq5DuEjEwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUZAyCsd/O8GEbt/HyvwEepzWKN6swCgYIKoZIzj0EAwIERzBFAiEA+JpiRoZC3HqZxWDC1bBDoE2HMAMyjC8fAM4UsU3xKagCIA8EODz9mHmTa67dPnv8D7FOmne1fLqCqcsBjktigAjZ","stmt":"{\"after\":{\"root\":\"05a986703a87a7bc73b5f3ab8ccc9968f22fbe6b40ad40e212c0d982f678e6ac\",\"size\":6},\"cert\":\"3d0ebb5d60b980d32410ea31e4a59fce1cb9a4d158380cc35b856cab90ee1231\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"responsibility\",\"name\":\"S. Okafor\",\"record\":\"u-0002\",\"rev\":1,\"role\":\"qa\",\"shown\":\"6b01f89e696898d190fbaf55fcfaf9ecf93ea5d8c6f888c3055c697072cec40a\",\"sid\":\"520fab8fa6fad9785ef2005e500b1c6a\",\"signer\":\"u-0002\",\"t\":\"2026-03-02T07:30:06.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"40f45edfbd806bc3c7c14a37e91dd2a380ae3021fec1e97c10214d300e4e7f1f","record":"u-0002","rev":2,"seq":6,"sess":"a65a76ec69bbea2d46010727c6eb98e3","t":"2026-03-02T07:30:06.000Z","tx":6,"type":"esign","tz":"+01:00","v":1}');
INSERT INTO log VALUES (7, '6d30950dd20055dadf8ecf97553611ed7a8bbbb981b3f2635acbb3f1aee39afa', '{"actor":"u-0002","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBsQYJKoZIhvcNAQcCoIIBojCCAZ4CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBezCCAXcCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhRkDIKx387wYRu38fK/AR6nNYo3qzALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQgDHYBQcE33JjdKaWU4Qo+IuzJs4nqrrB2jxQRj7iKjNAwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgPQ67XWC5gNMkEOox5KWfzhy5pNFYOAzDW4Vsq5DuEjEwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUZAyCsd/O8GEbt/HyvwEepzWKN6swCgYIKoZIzj0EAwIERjBEAiABHx+p/l7AMBtb7qYXFGjPbwnLF3YLEYz2F2Al8oJWPQIgYjKzK7OHyJjmyskptQKg5dk8xpUiQ6LiYUneLkPBcJA=","stmt":"{\"after\":{\"root\":\"8df16cbf76ff68f859dd428efe76e7718c587716d364d6163c3cf6f6ca6168c1\",\"size\":7},\"cert\":\"3d0ebb5d60b980d32410ea31e4a59fce1cb9a4d158380cc35b856cab90ee1231\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"approval\",\"name\":\"S. Okafor\",\"record\":\"u-0002\",\"rev\":2,\"role\":\"qa\",\"shown\":\"50008e7988c5d41fa0185d27a5909dde48055e62bef6b71acf634894bd43fd40\",\"sid\":\"7082f94fda7e9cfd8eda04aef180619e\",\"signer\":\"u-0002\",\"t\":\"2026-03-02T07:30:07.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"6d30950dd20055dadf8ecf97553611ed7a8bbbb981b3f2635acbb3f1aee39afa","record":"u-0002","rev":3,"seq":7,"sess":"a65a76ec69bbea2d46010727c6eb98e3","t":"2026-03-02T07:30:07.000Z","tx":7,"type":"esign","tz":"+01:00","v":1}');
INSERT INTO log VALUES (8, '8fb72d3b5a0939c0d65abb9a6691a483d6fceae7d23f588dc2ad0f354a370254', '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"approver":"u-0002","approver_sid":"7082f94fda7e9cfd8eda04aef180619e","fp":"a2baf82d70c7ad11290d3ae548fe618162c9ee9cc1113e5ad16749df083a4757","idcheck":"badge","name":"T. Lind","roles":["segmenter","technician"]},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"8fb72d3b5a0939c0d65abb9a6691a483d6fceae7d23f588dc2ad0f354a370254","record":"u-0003","rev":1,"seq":8,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:08.000Z","tx":8,"type":"person.enrolled","tz":"+01:00","v":1}');
INSERT INTO log VALUES (9, '40619c766397d3d8c40ba63c5fa7e226f01a6ef6b7e4e63d7afb14c029f737ff', '{"actor":"u-0003","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"40619c766397d3d8c40ba63c5fa7e226f01a6ef6b7e4e63d7afb14c029f737ff","seq":9,"sess":"a424de254e5be838b73ee6a26d41903d","t":"2026-03-02T07:30:09.000Z","tx":9,"type":"session.opened","tz":"+01:00","v":1}');
INSERT INTO log VALUES (10, 'be8010de66e7b48360352dfe33421d3a5b6cebc80cd18399d33b217af433ceb2', '{"actor":"u-0003","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBsQYJKoZIhvcNAQcCoIIBojCCAZ4CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBezCCAXcCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhRhsKJtWWfO4Z0YRRddUra4XZuXIDALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQg+W0dYTQtJNCJ7jk6mzRtx3aovzStaGt6I/5In8zGDq0wcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgorr4LXDHrREpDTrlSP5hgWLJ7pzBET5a0WdJ3wg6R1cwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUYbCibVlnzuGdGEUXXVK2uF2blyAwCgYIKoZIzj0EAwIERjBEAiAC9OCkYeqoTu5jY8t0qRM7eSMk8ySweNa5Fy8TzYNcXQIgRgWHcpghwKmTMa+GYTzgSb+IVIOhMdKfzd3sOxIniVw=","stmt":"{\"after\":{\"root\":\"3b00b70f56229861ae5883fb2f9202b61785837e8f33bd9dcb604c1f193dff54\",\"size\":10},\"cert\":\"a2baf82d70c7ad11290d3ae548fe618162c9ee9cc1113e5ad16749df083a4757\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"responsibility\",\"name\":\"T. Lind\",\"record\":\"u-0003\",\"rev\":1,\"role\":\"technician\",\"shown\":\"f59ee0552c61b0983d5b1b7d7ec3bd2c4c9488f4b50f20fe3cb71356b67d68e2\",\"sid\":\"e6be93ab5f7bd46e263048b01c499c27\",\"signer\":\"u-0003\",\"t\":\"2026-03-02T07:30:10.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"be8010de66e7b48360352dfe33421d3a5b6cebc80cd18399d33b217af433ceb2","record":"u-0003","rev":2,"seq":10,"sess":"a424de254e5be838b73ee6a26d41903d","t":"2026-03-02T07:30:10.000Z","tx":10,"type":"esign","tz":"+01:00","v":1}');
INSERT INTO log VALUES (11, '73acde141b67455fa20f6e12b28f708aa15f8c5a8a2cf77b53679a52509d6989', '{"actor":"system:calque@0.1.0","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"kind":"witness","size":11,"to":"usb stick of qa","token":"5a2a8f2f449f1ddb90f5e3f3663769140766ea66a1a7fb081a93632354f6dfa1"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"73acde141b67455fa20f6e12b28f708aa15f8c5a8a2cf77b53679a52509d6989","seq":11,"t":"2026-03-02T07:30:11.000Z","tx":11,"type":"anchor.made","tz":"+01:00","v":1}');
INSERT INTO log VALUES (12, 'a289ac839afbd78365070d89a479ce36437191b99be3e598d78c0e7efc0f8b7e', '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"firmware":"1.10.2","model":"J5 DAP","serial":"S-77"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"a289ac839afbd78365070d89a479ce36437191b99be3e598d78c0e7efc0f8b7e","record":"p-0001","rev":1,"seq":12,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:12.000Z","tx":12,"type":"printer.registered","tz":"+01:00","v":1}');
INSERT INTO log VALUES (13, 'bee6583548f9260a0c996552cd4ec538bfe555ac0f55ec01fa5ae48aa1a0822c', '{"actor":"u-0001","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBswYJKoZIhvcNAQcCoIIBpDCCAaACAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBfTCCAXkCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhR5Z1JqvMV0LeQW0ftG1wCD90bHmjALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQgQtCwUx8WEhok2pKmEbVVM0tjCt4CkN5XRdrOOoWnF90wcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgsrzOk0sq5s3pXiI/ivb0CfNrjJRIppRS65faPwYK8+cwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUeWdSarzFdC3kFtH7RtcAg/dGx5owCgYIKoZIzj0EAwIESDBGAiEAmO8b0DHPC1zRZwM97dkv6Nr76VYOBPoF2IOcuCcU1W8CIQDP0i++GAVw+m3j4174jpf2inutjZurATajKDylG8XvxA==","stmt":"{\"after\":{\"root\":\"1f2d2da8ac948288730a02ecc1c086d826cd57ff51b0d7906d185084b1bdd09d\",\"size\":13},\"cert\":\"b2bcce934b2ae6cde95e223f8af6f409f36b8c9448a69452eb97da3f060af3e7\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"approval\",\"name\":\"Q. Åkesson\",\"record\":\"p-0001\",\"rev\":1,\"role\":\"qa\",\"shown\":\"4ee041842b53fd5475fba1605436520203b913e3346561642a6af823f86f0b0c\",\"sid\":\"ac46d157ec8600825c2292ee44bfc080\",\"signer\":\"u-0001\",\"t\":\"2026-03-02T07:30:13.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"bee6583548f9260a0c996552cd4ec538bfe555ac0f55ec01fa5ae48aa1a0822c","record":"p-0001","rev":2,"seq":13,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:13.000Z","tx":13,"type":"esign","tz":"+01:00","v":1}');
INSERT INTO log VALUES (14, 'bb6c04abdb69f6e07ed970f15f86fef2e0a4e3c743e9b6003e726793c6d92d5a', '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"runs":[],"sid":"ac46d157ec8600825c2292ee44bfc080","until":"2027-01-31"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"bb6c04abdb69f6e07ed970f15f86fef2e0a4e3c743e9b6003e726793c6d92d5a","record":"p-0001","rev":3,"seq":14,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:14.000Z","tx":14,"type":"printer.qualified","tz":"+01:00","v":1}');
INSERT INTO log VALUES (15, '412acebeb02c064817dd7e5f93dd92042a7e0f413339ccfdc0fce439387e2c3c', '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"expires":"2026-12-31","lot":"L9","material":"BoneMatrix","supplier":"Stratasys"},"files":[{"kind":"pdf","role":"certificate","sha256":"e53a8efbd55bb38cd711ba470ee100b2e073b07f0926dbd417596be7b1fbeb2f","size":15}],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"412acebeb02c064817dd7e5f93dd92042a7e0f413339ccfdc0fce439387e2c3c","record":"m-0001","rev":1,"seq":15,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:15.000Z","tx":15,"type":"material.lot.received","tz":"+01:00","v":1}');
INSERT INTO log VALUES (16, '6100613ad82e0eadf71fe39ce5aa6dc268aea51bd56972004e1ed92a1d47dafc', '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"checks":["seal"]},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"6100613ad82e0eadf71fe39ce5aa6dc268aea51bd56972004e1ed92a1d47dafc","record":"m-0001","rev":2,"seq":16,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:16.000Z","tx":16,"type":"material.lot.accepted","tz":"+01:00","v":1}');
INSERT INTO log VALUES (17, 'b5c4c285912174b4957668f391f073641850ad52de8b7915ce10275d812c1e49', '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"model":"caliper","range_mm":"150","serial":"G1"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"b5c4c285912174b4957668f391f073641850ad52de8b7915ce10275d812c1e49","record":"g-0001","rev":1,"seq":17,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:17.000Z","tx":17,"type":"gauge.registered","tz":"+01:00","v":1}');
INSERT INTO log VALUES (18, 'd71872556f8c13fb678bb2aafb9fb61f3966240d3d8afc88536b9d923e382ce5', '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"ages":"18-","anatomies":["skull"],"effective":"2026-01-01","example":true,"firmware":">=1.9 <1.11","k_number":"K000000","layer_um":18,"materials":["BoneMatrix"],"mode":"high","postprocess":"wash","printer_model":"J5 DAP","software":"Segmenter","source_date":"2025-05-01","source_revision":"1","source_title":"Summary","uses":["surgical_planning"],"version":">=3.2 <4"},"files":[{"kind":"pdf","role":"source","sha256":"761b7ad8ad439b2855fcbb611331c646ef0870b0631247bba3f3025cb6df5a53","size":7}],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"d71872556f8c13fb678bb2aafb9fb61f3966240d3d8afc88536b9d923e382ce5","record":"k-0001","rev":1,"seq":18,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:18.000Z","tx":18,"type":"clearance.proposed","tz":"+01:00","v":1}');
INSERT INTO log VALUES (19, '07168fb74eddfef4a2e7e20516e5c3694033e0b5162b658550d47dbece06e47b', '{"actor":"u-0002","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBsQYJKoZIhvcNAQcCoIIBojCCAZ4CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBezCCAXcCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhRkDIKx387wYRu38fK/AR6nNYo3qzALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQgZmpvzUIdr4oJDqTgkTG3iQVrrBUx4/yJPculvKohTWowcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgPQ67XWC5gNMkEOox5KWfzhy5pNFYOAzDW4Vsq5DuEjEwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUZAyCsd/O8GEbt/HyvwEepzWKN6swCgYIKoZIzj0EAwIERjBEAiAx0QX9Vux9uiV3A4gM18vUj/9KMrxHD3+wVNs+56A+1wIgKYREpLC/HyjE2PQeoYCW2GjGnom2s4BHiTb0Qr5523Y=","stmt":"{\"after\":{\"root\":\"13a119149a2a083f11d9889a4d8387977dc0d51802f7188abf31a083683e7ebc\",\"size\":19},\"cert\":\"3d0ebb5d60b980d32410ea31e4a59fce1cb9a4d158380cc35b856cab90ee1231\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"approval\",\"name\":\"S. Okafor\",\"record\":\"k-0001\",\"rev\":1,\"role\":\"qa\",\"shown\":\"f5b7c6aab0624379141c1083ff48524696c4b9ba518a50278559e90576b8610d\",\"sid\":\"8e3e0b5a80654b349f3f2a66d0ba9a6f\",\"signer\":\"u-0002\",\"t\":\"2026-03-02T07:30:19.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"07168fb74eddfef4a2e7e20516e5c3694033e0b5162b658550d47dbece06e47b","record":"k-0001","rev":2,"seq":19,"sess":"a65a76ec69bbea2d46010727c6eb98e3","t":"2026-03-02T07:30:19.000Z","tx":19,"type":"esign","tz":"+01:00","v":1}');
INSERT INTO log VALUES (20, '4a3ae37989dfa2724778444c9590bf69f8eda77c3c3cfc6de9c44bc62cdc59ba', '{"actor":"u-0002","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"sid":"8e3e0b5a80654b349f3f2a66d0ba9a6f"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"4a3ae37989dfa2724778444c9590bf69f8eda77c3c3cfc6de9c44bc62cdc59ba","record":"k-0001","rev":3,"seq":20,"sess":"a65a76ec69bbea2d46010727c6eb98e3","t":"2026-03-02T07:30:20.000Z","tx":20,"type":"clearance.approved","tz":"+01:00","v":1}');
INSERT INTO log VALUES (21, 'c532d05e1b09ff4ef3339a0ec59b63fd6a757dc9ae2c9e93b192f816dc0ae617', '{"actor":"u-0003","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"anatomy":"skull","identity":"689f6a627384c7dcb2dcc1487e540223e77bdf9dcd0d8be8a326eda65b0ce9a4","requester":"u-0002","scenario":"surgical_planning","side":"none","use":"clinical"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"c532d05e1b09ff4ef3339a0ec59b63fd6a757dc9ae2c9e93b192f816dc0ae617","record":"c-0001","rev":1,"seq":21,"sess":"a424de254e5be838b73ee6a26d41903d","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:21.000Z","tx":21,"type":"case.opened","tz":"+01:00","v":1}');
INSERT INTO log VALUES (22, '1ae7dca279f21190c17dcb8a38dc7c06cc8f53a3e5b54fbf9fc42376846f252c', '{"actor":"system:calque@0.1.0","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"modality":"CT","series":"9cda38ea3a2bd78cbaecd4b8bbd646abc14cee8d99c59860ac2a301f722b8be0","slices":28,"source":"folder","spacing_mm":"1","warnings":[]},"files":[{"kind":"manifest","role":"series_manifest","sha256":"05b3abf2579a5eb66403cd78be557fd860633a1fe2103c7642030defe32c657f","size":8}],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"1ae7dca279f21190c17dcb8a38dc7c06cc8f53a3e5b54fbf9fc42376846f252c","record":"c-0001","rev":2,"seq":22,"subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:22.000Z","tx":22,"type":"intake.accepted","tz":"+01:00","v":1}');
INSERT INTO log VALUES (23, '6de54989ec64fc44a95bff019e2e52e474c8ef9b3916e4928b605a370bf5d169', '{"actor":"u-0003","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"structures":["bone"],"tool":"Segmenter","version":"3.10"},"files":[{"kind":"stl","role":"segmentation","sha256":"fba586be3b6f140b30389654d548a660d3a746cf8344ab6f39248caf65e2da4d","size":12}],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"6de54989ec64fc44a95bff019e2e52e474c8ef9b3916e4928b605a370bf5d169","record":"c-0001","rev":3,"seq":23,"sess":"a424de254e5be838b73ee6a26d41903d","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:23.000Z","tx":23,"type":"segmentation.imported","tz":"+01:00","v":1}');
INSERT INTO log VALUES (24, 'c3bf99a088da1b5dbef2c8cafa4c83f81f85641e07cb312f34922870c1cb0747', '{"actor":"u-0003","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"bbox_mm":["-1","2.5"],"checks":[],"geometry":"8148b7fefaf89ebf8e7951994d2601d731220c5460faecc64c69d12bb7ff3213","model":"9372c470eeadd5ecd9c3c74c2b3cb633f8e2f2fad799250a0f70d652b6b825e4","segmentation":"fba586be3b6f140b30389654d548a660d3a746cf8344ab6f39248caf65e2da4d","triangles":1200,"units":"mm","volume_mm3":"1000.5"},"files":[{"kind":"stl","role":"model","sha256":"9372c470eeadd5ecd9c3c74c2b3cb633f8e2f2fad799250a0f70d652b6b825e4","size":5},{"kind":"json","role":"form","sha256":"08fddbc83d3de346b066c02bde82e898a0a75742cdc23c0b87706152c6facebd","size":8}],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"c3bf99a088da1b5dbef2c8cafa4c83f81f85641e07cb312f34922870c1cb0747","record":"c-0001","rev":4,"seq":24,"sess":"a424de254e5be838b73ee6a26d41903d","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:24.000Z","tx":23,"type":"model.locked","tz":"+01:00","v":1}');
INSERT INTO log VALUES (25, 'cf04afee2cebb65609d7161d53c755cf93f84f9681bca84f153351dbfd97c8cd', '{"actor":"u-0002","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBsgYJKoZIhvcNAQcCoIIBozCCAZ8CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBfDCCAXgCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhRkDIKx387wYRu38fK/AR6nNYo3qzALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQgXuAg70RBePA88YJ16z19lApVOh8niYooJdfy9WncjkgwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgPQ67XWC5gNMkEOox5KWfzhy5pNFYOAzDW4Vsq5DuEjEwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUZAyCsd/O8GEbt/HyvwEepzWKN6swCgYIKoZIzj0EAwIERzBFAiAeN/+Qzg+hVb5KUHbdEA9vvtsKN8oE8Frm2oTz5syrLwIhAOB5alF17P4gfDqLUqZOXU4K3OU1adVMiteqO9ysdoYD","stmt":"{\"after\":{\"root\":\"7a361a4d847133150573dbf1f18abf2b434a4ebb45f889eca29dc00b1b879cb1\",\"size\":25},\"cert\":\"3d0ebb5d60b980d32410ea31e4a59fce1cb9a4d158380cc35b856cab90ee1231\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[{\"kind\":\"stl\",\"role\":\"model\",\"sha256\":\"9372c470eeadd5ecd9c3c74c2b3cb633f8e2f2fad799250a0f70d652b6b825e4\",\"size\":5}],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"approval\",\"name\":\"S. Okafor\",\"record\":\"c-0001\",\"rev\":4,\"role\":\"surgeon\",\"shown\":\"90a118f6d9dca83b4975cfc2ec627adc56c95be6e8a8cd629bbb7a865d54edcb\",\"sid\":\"2e4635a59e76d46d8c746fbd415ab631\",\"signer\":\"u-0002\",\"subject\":\"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060\",\"t\":\"2026-03-02T07:30:25.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[{"kind":"stl","role":"model","sha256":"9372c470eeadd5ecd9c3c74c2b3cb633f8e2f2fad799250a0f70d652b6b825e4","size":5}],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"cf04afee2cebb65609d7161d53c755cf93f84f9681bca84f153351dbfd97c8cd","record":"c-0001","rev":5,"seq":25,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:25.000Z","tx":25,"type":"esign","tz":"+01:00","v":1}');
INSERT INTO log VALUES (26, '7f7f61e70fdab47adfc18fe384c1175ff9b9bf8d50e7023c1b063fa086857338', '{"actor":"u-0003","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"clearance":"k-0001","copies":1,"job":"j-0001","layer_um":18,"lots":["m-0001"],"mode":"high","model":"9372c470eeadd5ecd9c3c74c2b3cb633f8e2f2fad799250a0f70d652b6b825e4","placement":["1","0","0","0","0","1","0","0","0","0","1","0","0","0","0","1"],"postprocess":"wash","printer":"p-0001","token":"3c469e9d6c5875d37a43f353d4f88e61"},"files":[{"kind":"json","role":"form","sha256":"39b96d130d7276a59202cc0500cebb8c8e3a0b74c0ccdf384d28e9ca3270f550","size":15},{"kind":"3mf","role":"print_job","sha256":"bc4a71180870f7945155fbb02f4b0a2e3faa2a62d6d31b7039013055ed19869a","size":7}],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"7f7f61e70fdab47adfc18fe384c1175ff9b9bf8d50e7023c1b063fa086857338","record":"c-0001","rev":6,"seq":26,"sess":"a424de254e5be838b73ee6a26d41903d","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:26.000Z","tx":26,"type":"print.planned","tz":"+01:00","v":1}');
INSERT INTO log VALUES (27, '2178f262320dfefdde4cd25ccaf449459a11e195cd24ecb9095bb2ea27db9529', '{"actor":"u-0001","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBsQYJKoZIhvcNAQcCoIIBojCCAZ4CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBezCCAXcCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhR5Z1JqvMV0LeQW0ftG1wCD90bHmjALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQgqpyp++kTWPJT1hDKKTx2fHUmJDwvhVI2edy6d3yRoyQwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgsrzOk0sq5s3pXiI/ivb0CfNrjJRIppRS65faPwYK8+cwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUeWdSarzFdC3kFtH7RtcAg/dGx5owCgYIKoZIzj0EAwIERjBEAiBSDcFv4lOYLL4RXn3UkH1Nu6ijAp4bpM6dLRiN2kneTgIgORxWdQocdSGQJwkFvjpeW/P7Sjr1qGogj/wCLDBrahY=","stmt":"{\"after\":{\"root\":\"c0f0557103d5a905df46b609c0acc7140dd801bc0d1991cf0eba08687ccbf20f\",\"size\":27},\"cert\":\"b2bcce934b2ae6cde95e223f8af6f409f36b8c9448a69452eb97da3f060af3e7\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"release\",\"name\":\"Q. Åkesson\",\"record\":\"c-0001\",\"rev\":6,\"role\":\"qa\",\"shown\":\"a6bedd23b71d0d709d9ce5f9b60f9372b99f31a960d987c1f38f7eb5edff4a83\",\"sid\":\"fe4e78f72df5558e9efb9975909f7401\",\"signer\":\"u-0001\",\"subject\":\"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060\",\"t\":\"2026-03-02T07:30:27.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"2178f262320dfefdde4cd25ccaf449459a11e195cd24ecb9095bb2ea27db9529","record":"c-0001","rev":7,"seq":27,"sess":"d4bfa07fd8656a943604da3f3133bc41","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:27.000Z","tx":27,"type":"esign","tz":"+01:00","v":1}');
INSERT INTO log VALUES (28, '72927a303b190fd116d7c33588510b32e02327dc370576c67055c29e7f377b75', '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"clearance":"k-0001","expires":"2026-03-03T07:30:00.000Z","job":"j-0001","lots":["m-0001"],"model":"9372c470eeadd5ecd9c3c74c2b3cb633f8e2f2fad799250a0f70d652b6b825e4","printer":"p-0001","sid":"fe4e78f72df5558e9efb9975909f7401","sids":["2e4635a59e76d46d8c746fbd415ab631"],"token":"3c469e9d6c5875d37a43f353d4f88e61"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"72927a303b190fd116d7c33588510b32e02327dc370576c67055c29e7f377b75","record":"c-0001","rev":8,"seq":28,"sess":"d4bfa07fd8656a943604da3f3133bc41","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:28.000Z","tx":28,"type":"print.released","tz":"+01:00","v":1}');
INSERT INTO log VALUES (29, 'ed38316ddff6105541534976222b7e0f8c17a0d9bdef75a21e21a16b7cc4aa0a', '{"actor":"system:calque@0.1.0","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"items":["d-0001"],"job":"j-0001","operator":"u-0003","run":1,"sent":"bc4a71180870f7945155fbb02f4b0a2e3faa2a62d6d31b7039013055ed19869a","serial":"S-77","token":"3c469e9d6c5875d37a43f353d4f88e61"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"ed38316ddff6105541534976222b7e0f8c17a0d9bdef75a21e21a16b7cc4aa0a","record":"c-0001","rev":9,"seq":29,"subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:29.000Z","tx":29,"type":"print.started","tz":"+01:00","v":1}');
INSERT INTO log VALUES (30, '95ed788fe8ce42abf3c2ebbf21375013988fab161b1ae6765bf2faf67b681762', '{"actor":"system:calque@0.1.0","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"job":"j-0001","run":1,"serial":"S-77"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"95ed788fe8ce42abf3c2ebbf21375013988fab161b1ae6765bf2faf67b681762","record":"c-0001","rev":10,"seq":30,"subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:30.000Z","tx":30,"type":"print.done","tz":"+01:00","v":1}');
INSERT INTO log VALUES (31, 'b1387f275db98478f5956069882d12557ddadb02feed2cc57c3eb86ef2a97071', '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"gauge":"g-0001","item":"d-0001","method":"caliper","outcome":"pass","results":[{"found_mm":"10.02","limit_mm":"0.25","nominal_mm":"10","pass":true,"point":"a-b"}]},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"b1387f275db98478f5956069882d12557ddadb02feed2cc57c3eb86ef2a97071","record":"c-0001","rev":11,"seq":31,"sess":"d4bfa07fd8656a943604da3f3133bc41","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:31.000Z","tx":31,"type":"inspection.recorded","tz":"+01:00","v":1}');
INSERT INTO log VALUES (32, 'd41a7101741e825efd0e68f95f98565160ccd2031cffe94c5cc3ab1e14bbf8b3', '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"checks":["readable"],"item":"d-0001","outcome":"pass"},"files":[{"kind":"png","role":"label","sha256":"1aca80e8b55c802f7b43740da2990e1b5735bbb323d93eb5ebda8395b04025e2","size":5}],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"d41a7101741e825efd0e68f95f98565160ccd2031cffe94c5cc3ab1e14bbf8b3","record":"c-0001","rev":12,"seq":32,"sess":"d4bfa07fd8656a943604da3f3133bc41","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:32.000Z","tx":32,"type":"label.checked","tz":"+01:00","v":1}');
INSERT INTO log VALUES (33, 'e1ffc920584672b6a6d052c5a6122a986254a3363c1654e377b2571c27876dbd', '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"from":0,"remarks":0,"to":30},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"e1ffc920584672b6a6d052c5a6122a986254a3363c1654e377b2571c27876dbd","record":"c-0001","rev":13,"seq":33,"sess":"d4bfa07fd8656a943604da3f3133bc41","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:33.000Z","tx":33,"type":"audit.reviewed","tz":"+01:00","v":1}');
INSERT INTO log VALUES (34, 'a8b08bd82bb9fd5824623361ceed3a65a615ac1b361b38a79760cbcd366c2fe6', '{"actor":"u-0002","auth":["password"],"clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cms":"MIIBsgYJKoZIhvcNAQcCoIIBozCCAZ8CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBfDCCAXgCAQEwMzAbMRkwFwYDVQQDDBBMYWIgTm9yZCBpc3N1aW5nAhRkDIKx387wYRu38fK/AR6nNYo3qzALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDIxNzE4WjAvBgkqhkiG9w0BCQQxIgQgL/ZfOQc2rjYaWyIzyUuU5IdK2JQorKlrPsJ41LQZGLEwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgPQ67XWC5gNMkEOox5KWfzhy5pNFYOAzDW4Vsq5DuEjEwNzAfpB0wGzEZMBcGA1UEAwwQTGFiIE5vcmQgaXNzdWluZwIUZAyCsd/O8GEbt/HyvwEepzWKN6swCgYIKoZIzj0EAwIERzBFAiAItxNp+4zCWYdWAaUFgiwwRfh/nW3altrOAd5k5s9pqgIhALwmkwYAN/yKOph4Ot5Afr4FrLmylnc4xMzj+jkJfXc7","stmt":"{\"after\":{\"root\":\"4f86265ed4826ea398b930f0c2c7e67e52df9d848efdb64dd829f631ae703687\",\"size\":34},\"cert\":\"3d0ebb5d60b980d32410ea31e4a59fce1cb9a4d158380cc35b856cab90ee1231\",\"ctx\":\"calque/esign/v1\",\"factors\":[\"password\"],\"files\":[],\"log\":\"lab-17.hospital.example/calque/1\",\"meaning\":\"release\",\"name\":\"S. Okafor\",\"record\":\"c-0001\",\"rev\":13,\"role\":\"qa\",\"shown\":\"89993fa75793209f2bdff1ff30b0e26230f5ed1a6a74f5fdf9cc26d87c73a941\",\"sid\":\"a0c95c487879d9bd9b8c617491392382\",\"signer\":\"u-0002\",\"subject\":\"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060\",\"t\":\"2026-03-02T07:30:34.000Z\",\"tz\":\"+01:00\",\"v\":1}"},"files":[],"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"a8b08bd82bb9fd5824623361ceed3a65a615ac1b361b38a79760cbcd366c2fe6","record":"c-0001","rev":14,"seq":34,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:34.000Z","tx":34,"type":"esign","tz":"+01:00","v":1}');
INSERT INTO log VALUES (35, '08e23974d655af837a88cd6828481ca5b2d1e3c551d104d8e8721ec1b63e13ac', '{"actor":"u-0002","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"items":["d-0001"],"sid":"a0c95c487879d9bd9b8c617491392382"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"08e23974d655af837a88cd6828481ca5b2d1e3c551d104d8e8721ec1b63e13ac","record":"c-0001","rev":15,"seq":35,"sess":"a65a76ec69bbea2d46010727c6eb98e3","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:35.000Z","tx":35,"type":"case.released","tz":"+01:00","v":1}');
INSERT INTO log VALUES (36, 'd6e08098f0e357fce594fd4f25bc65c32739f6b5b204bc205e1f0c1a8294fefe', '{"actor":"u-0003","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"delivered":"to the ward"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"d6e08098f0e357fce594fd4f25bc65c32739f6b5b204bc205e1f0c1a8294fefe","record":"c-0001","rev":16,"seq":36,"sess":"a424de254e5be838b73ee6a26d41903d","subject":"0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060","t":"2026-03-02T07:30:36.000Z","tx":36,"type":"case.closed","tz":"+01:00","v":1}');
INSERT INTO log VALUES (37, 'ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b', '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"section":"screens"},"host":"h-1","log":"lab-17.hospital.example/calque/1","new":{"columns":"4","title":"Überblick"},"old":{"columns":"3"},"prev":"ec271348ddc98a3f812f9cadeaae11a30dd2d042ee6cb3ba2882fa235c5d957b","reason":"wider screens","seq":37,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:37.000Z","tx":37,"type":"config.changed","tz":"+01:00","v":1}');
INSERT INTO log VALUES (38, '2feb748595ff5a862d3091fd613bee3984b095b34ccefa9c3ac72bfad8981ca1', '{"actor":"u-0001","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"2feb748595ff5a862d3091fd613bee3984b095b34ccefa9c3ac72bfad8981ca1","seq":38,"sess":"d4bfa07fd8656a943604da3f3133bc41","t":"2026-03-02T07:30:38.000Z","tx":38,"type":"session.closed","tz":"+01:00","v":1}');
INSERT INTO log VALUES (39, '3f3d509f560cb276547e821bbc34464cc02715a01b220f35d6af8f9f2d8432fe', '{"actor":"u-0002","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"3f3d509f560cb276547e821bbc34464cc02715a01b220f35d6af8f9f2d8432fe","seq":39,"sess":"a65a76ec69bbea2d46010727c6eb98e3","t":"2026-03-02T07:30:39.000Z","tx":39,"type":"session.closed","tz":"+01:00","v":1}');
INSERT INTO log VALUES (40, 'c8153e9416e84a7c9bcc1adea16f3224d14efe84d154747a897327b8e57dbea1', '{"actor":"u-0003","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"cause":"user"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"c8153e9416e84a7c9bcc1adea16f3224d14efe84d154747a897327b8e57dbea1","seq":40,"sess":"a424de254e5be838b73ee6a26d41903d","t":"2026-03-02T07:30:40.000Z","tx":40,"type":"session.closed","tz":"+01:00","v":1}');
INSERT INTO checkpoint VALUES (3, 'lab-17.hospital.example/calque/1
3
AzTsjQlV+JakjQhPnQj63dibIv8EvbKmHQfoYW6Iivo=

— lab-17.hospital.example/calque/1 ESn5cCwvx/0uI/nSPe4Wna4PRPBKG6MaCUgSc6oVNdPpHgezJw07FotEqEZ9OqE64Aa7OYMUh11HpXr9VPzZS2a+pAQ=
');
INSERT INTO checkpoint VALUES (4, 'lab-17.hospital.example/calque/1
4
ISPavO3EYapcYiF3ggtmjIMzDev6Cd3gsVfAz3rpjkA=

— lab-17.hospital.example/calque/1 ESn5cFLKEljiPA2jD7Fa8XT+IzjdMwjBIVEqYfUnd9JS4v17t5xz7KpFJEhcBvvqSClS25VWz/2W5sC9wA9kNcxxfg0=
');
INSERT INTO checkpoint VALUES (5, 'lab-17.hospital.example/calque/1
5
qEMw+kM0Dnt1enyA9ckfYVSYx08H0PRgRsuhSTdsVe8=

— lab-17.hospital.example/calque/1 ESn5cL3EzQo5xyyOrpPgbJ3BSfkz+m7ttAkqUFP1Pa3W+sKTgqSNEUQNiIt1p15kufk+nZg7KQMysJG2IH814psciA4=
');
INSERT INTO checkpoint VALUES (6, 'lab-17.hospital.example/calque/1
6
BamGcDqHp7xztfOrjMyZaPIvvmtArUDiEsDZgvZ45qw=

— lab-17.hospital.example/calque/1 ESn5cK4qQpi7/Xk4Y/ZGMH1eEhw8oo3p/Ci295mfVbApvDMA95xpWMAeQsPTSntm0myhlSoHSFTXCut8DIv+dW/Gwgs=
');
INSERT INTO checkpoint VALUES (7, 'lab-17.hospital.example/calque/1
7
jfFsv3b/aPhZ3UKO/nbncYxYdxbTZNYWPDz29sphaME=

— lab-17.hospital.example/calque/1 ESn5cElk149jDdfyOiOoSGSnC/pEagTXQNQmoS7MIF9A4yteI4ioUuaPEpkSvCxqupmUXylCvK0O//mmJBx7PemHPgs=
');
INSERT INTO checkpoint VALUES (8, 'lab-17.hospital.example/calque/1
8
8OVb5cIzcFhGsuiFF8vVdaXZcXzmbWYkMNOeCpmfoxc=

— lab-17.hospital.example/calque/1 ESn5cBNHoXFgUfHGCagHh3q40elqJA6nbbWsG+ujj1dl0bz10Inoqw5oRidBatJqJMW2zONjrE4rTwPRvZGBaZu10Ak=
');
INSERT INTO checkpoint VALUES (9, 'lab-17.hospital.example/calque/1
9
fJrguf/ca8a28tHCxaRvNkMjUEmHAU5xH5Fuzrco7dU=

— lab-17.hospital.example/calque/1 ESn5cJvwp3zm82Jcsc2Wwwjpkwry4Y8t21Vg24rDOTogLRH1f6WdBAPEfO8tUm0TiKmAMOilKkago643rEoVaWQb1wg=
');
INSERT INTO checkpoint VALUES (10, 'lab-17.hospital.example/calque/1
10
OwC3D1YimGGuWIP7L5ICtheFg36PM72dy2BMHxk9/1Q=

— lab-17.hospital.example/calque/1 ESn5cEOQf99lkoUxUXV2/At1uOitciu349rRKhJSauYz9jFV8Az0s8Z4jxq1eYKRR7Sbaog1LgM+f1LJvFWqTZGJ8A0=
');
INSERT INTO checkpoint VALUES (11, 'lab-17.hospital.example/calque/1
11
NLxx4KkGyy2U24YoPH4FFrgtmk82b5lqhhpurgfEXkY=

— lab-17.hospital.example/calque/1 ESn5cD/5orIsMQ5rGZtXx0FnT8QppxP+DUsd0O2JVbWHZvwN4eM6vfWHr11Z7P6kTRtorEgrPhEB91eQHR0gOgDj4AY=
');
INSERT INTO checkpoint VALUES (12, 'lab-17.hospital.example/calque/1
12
kdontYXeXVTuWlqJEVQQ9rk6uw7kiPlm9LJRNDv7ux4=

— lab-17.hospital.example/calque/1 ESn5cFG64B0DRP8OvKHxS8yx38WdVMUItU57Sh3mwthqTwfgxol4zp5/M4hGzVknhUulipK4/9vGziNdvOTDIgSQ3g4=
');
INSERT INTO checkpoint VALUES (13, 'lab-17.hospital.example/calque/1
13
Hy0tqKyUgohzCgLswcCG2CbNV/9RsNeQbRhQhLG90J0=

— lab-17.hospital.example/calque/1 ESn5cF4ETNnJE0r7AwPLLgP8AqJAl2wV68ReRenzQULD3FUUz6lQWKqAdzkcOoDeNJKf6SqQDhtjCInyyRPgGSc9YQo=
');
INSERT INTO checkpoint VALUES (14, 'lab-17.hospital.example/calque/1
14
EpUvBqU8bJnlSMnLrpjzJBEwohs9eFGeV55iQefXORw=

— lab-17.hospital.example/calque/1 ESn5cDAfuaXMWjgHt570nwVs/azh0dZzEe06fAtMU/MWBM9ddzJd0ZvQ4Sj4bhC6m2b1UhZiwdfmYnTFpXvBICTLgAA=
');
INSERT INTO checkpoint VALUES (15, 'lab-17.hospital.example/calque/1
15
3AZYX0OB6WOykaDdaXeYoIaaIQ2PRot5QWPgxHyyG4A=

— lab-17.hospital.example/calque/1 ESn5cCThhXYZw9YtOc6i3KFlBJhVvPrGYSVEDCPDhwwjKzLIj69M0K4wuDKz1zS5qkG45sp2y/VsihMyZEWhq+nKnQ0=
');
INSERT INTO checkpoint VALUES (16, 'lab-17.hospital.example/calque/1
16
8mPaf+3HYpN0UHAeNl9Um2YVlvkiosO8L2Xh6vMMy5Q=

— lab-17.hospital.example/calque/1 ESn5cEycIZJIo0b9FvSOC0LXdULJvXtK57JlfEGdOSltSKZ7J9kmxMACXF81J8YpfCF+4dxR+xufeM6ILHy/QF6BTQc=
');
INSERT INTO checkpoint VALUES (17, 'lab-17.hospital.example/calque/1
17
bOuZngurQeGKK39tzOeX9pQmutzH6TxZCh6VUf6G170=

— lab-17.hospital.example/calque/1 ESn5cA+aWwbHc8kY4HEbSUfhKbUnZOLdrmzJV5vJZwQkiYfBLzQECN80VwgBAwsEShrO/jQ+mCqgqFic7rpls7ia3gg=
');
INSERT INTO checkpoint VALUES (18, 'lab-17.hospital.example/calque/1
18
1ffrp5I3PoPrKcAriR6YyujyUbZTvhP1ndA7Mea4yxU=

— lab-17.hospital.example/calque/1 ESn5cJfogjQBEm+Y2xdQ6VwmhQTmZ2pKjFw9vqN2+uOwLNCgWfTMwSWPt5G2ZIejH/lPcMWNbEmiKNLSu7y7nXRYbwk=
');
INSERT INTO checkpoint VALUES (19, 'lab-17.hospital.example/calque/1
19
E6EZFJoqCD8R2YiaTYOHl33A1RgC9xiKvzGgg2g+frw=

— lab-17.hospital.example/calque/1 ESn5cNQz4+wJQJneZT+KrxX3SQh0LNe6JW9eQbNJYF2Tih87DZO16V5ZCUBJIZlzgXWoyQdLbtHp8BvyCLBbEjEHXQQ=
');
INSERT INTO checkpoint VALUES (20, 'lab-17.hospital.example/calque/1
20
rfKIWXspiVh+MknzabPlKp4g/H7zeJT+8103qcYfoLI=

— lab-17.hospital.example/calque/1 ESn5cFL7OCZJCQq7bl3vQEB+ExiftKCHzPrn2vnmripnBKpcHD2QOkhtpyY/a1IyBlA6LpGSCb4Z4RVba029mVhNuwc=
');
INSERT INTO checkpoint VALUES (21, 'lab-17.hospital.example/calque/1
21
NH1nfks9Zq5TKXg+rDlsDeqAXrC0kr9EP9fIdljlkS8=

— lab-17.hospital.example/calque/1 ESn5cD+EHprNxoDVGMrIZZ1r2k5sWkDXiT7fct0SE6GZPPayc/iqyL1mBSfjKRI7oAt2yxTgS2KXmVK8sF0HuvpLEgI=
');
INSERT INTO checkpoint VALUES (22, 'lab-17.hospital.example/calque/1
22
4ZiNZPo+suay9eObtd7uCs0gfCizl1mf5BgtknHYrrY=

— lab-17.hospital.example/calque/1 ESn5cEsW6PZexP8PwtrQApayrEyvbqB4JxQZXYxc6Z+TaqpRwDcAel7xyIq+yLQug65XLYFYoATgyDcAsoH/4BruHwM=
');
INSERT INTO checkpoint VALUES (23, 'lab-17.hospital.example/calque/1
23
iEzRk4mvERQWNx/+1aWfdnRu3aT/4SHnmBti/MF4mFA=

— lab-17.hospital.example/calque/1 ESn5cIU91YXaxcycr7zMZvcX5SWvWoABmDATkbFu8Vmti3qGd1IgYJBwASWYDVyHfSmt0bbrEeIJQ3C40+ijU7XN1QI=
');
INSERT INTO checkpoint VALUES (25, 'lab-17.hospital.example/calque/1
25
ejYaTYRxMxUFc9vx8Yq/K0NKTrtF+Insop3ACxuHnLE=

— lab-17.hospital.example/calque/1 ESn5cKFvdXPEOOA1nh6e08qoQwktJC47Xw1tVC//xqPDegsMhM5BoG9uBSintGcY9XsSZLwSiKGcZjDcN47M5x4BLgg=
');
INSERT INTO checkpoint VALUES (26, 'lab-17.hospital.example/calque/1
26
iQjBRLba2KhihcqDcaEnSj18jGRQIq1Q5uglvWnnoi4=

— lab-17.hospital.example/calque/1 ESn5cGFw8zlAhjkcM8VyleKwcNiVXWNkNLfXt0rnC+Pqg9rEmDrVvHktqdgZ72OA+s8nYorHzQBvHTELJA3LhVzZUgk=
');
INSERT INTO checkpoint VALUES (27, 'lab-17.hospital.example/calque/1
27
wPBVcQPVqQXfRrYJwKzHFA3YAbwNGZHPDroIaHzL8g8=

— lab-17.hospital.example/calque/1 ESn5cFYs83Puy+yxBg+m5/RnglqpcKnmAbhFOCV0TY3UQLLxB2DoAKmneHnjGeNv9QKAVJX0rPLwWBWSgrl5sQpt2wI=
');
INSERT INTO checkpoint VALUES (28, 'lab-17.hospital.example/calque/1
28
ph+m/louViw3aTSJwP5UmMXeyPu4C9ChurpOCrBTPYw=

— lab-17.hospital.example/calque/1 ESn5cFydxQ775rrn94fjr94vFCl5hkMpkxU9ZRt670tJTyclWVdUY2jfQoSShRu0ooTeGXEI79QQRyqCOWPk/qcjIg8=
');
INSERT INTO checkpoint VALUES (29, 'lab-17.hospital.example/calque/1
29
fPRw2DXPXXAm2dal+UxfRFmJIZgCLY2//g3OHKbBtWc=

— lab-17.hospital.example/calque/1 ESn5cBlfJEru6qyIlNCFA91k5KEfKQjDjJ2oH33sCR8Hw2du/OttWr4oBmJuW/oP7lAJKLuLoSXrwPuEKI9OPwNWrgA=
');
INSERT INTO checkpoint VALUES (30, 'lab-17.hospital.example/calque/1
30
gq+qNo9MAJsV8Sz/amZgaIKgT00c7KJBUVMD0k8lgk0=

— lab-17.hospital.example/calque/1 ESn5cPd/8zQfnAfmwr5o4gYUGWLfEib6B51RgGgw418WCXJwwmFkmXKiIjVNq6o92URpy7HpcCfjn+LUAHpZaYdH9QM=
');
INSERT INTO checkpoint VALUES (31, 'lab-17.hospital.example/calque/1
31
ErVKU2vAHUDrRHXcrdkO4rQlhyORSdyB5r/dDsCCFHE=

— lab-17.hospital.example/calque/1 ESn5cBDRwXvn0ECV6W78ynpxqnThYZyxwfr8/XAZWbX9vZE75tRcVepL4wAMdA8gM+1NW2o8qZF59X9pb1v9gwpvWQw=
');
INSERT INTO checkpoint VALUES (32, 'lab-17.hospital.example/calque/1
32
wj89M0aq537T53oaE/g5iDRUKMk1L5xU8rEH3zxr0jw=

— lab-17.hospital.example/calque/1 ESn5cCbPgqhO3JnOo99N5U8Zuoi4O14WpxZ3KI/fGzrN9YiDBK65UxEB9LBQpwaL64NpUb6x8Yuz0iT/AWmhWcV01AE=
');
INSERT INTO checkpoint VALUES (33, 'lab-17.hospital.example/calque/1
33
ySWbtOHYI7BTHnf1WDXUXMcYQm7Np0WU2tE9N1KfdD4=

— lab-17.hospital.example/calque/1 ESn5cJ5D3QLO7ouno6vPuo8MM04IZUSrFOkg2RyuuPpOPAopnnvEdimW7ZzhMomJbSjQdo3XfEPFp23JfVQTj85S2AY=
');
INSERT INTO checkpoint VALUES (34, 'lab-17.hospital.example/calque/1
34
T4YmXtSCbqOYuTDwwsfmflLfnYSO/bZN2Cn2Ma5wNoc=

— lab-17.hospital.example/calque/1 ESn5cH3OjIeZaKobJPg3m2BEIevL4BeH4khyBTaGj+Snj1AzIqc8qwsLrQIiOPGaHY/jJvq9i+e0bpBBJO+gRbTdRA0=
');
INSERT INTO checkpoint VALUES (35, 'lab-17.hospital.example/calque/1
35
7hNhAAd13ywF0e5x2XmukheFV+ok6EZlT47bHuVGtW4=

— lab-17.hospital.example/calque/1 ESn5cIaKgiQwhG/xwBYYX3tfvhKg58qlhLiYE545qYa7Y4Z8oLVVoZ5LhBrWdzQL4KXcHVjWUqSA3oDTe+oBoOOaqw0=
');
INSERT INTO checkpoint VALUES (36, 'lab-17.hospital.example/calque/1
36
Ae1iqEorv0QgOKMo3NnfaKNW6ufku/Y4iGEmLWKhH4w=

— lab-17.hospital.example/calque/1 ESn5cMxEutH/qGDdVAEmaogtejkCWXHtt2S6toO1WgdJxbXv47sHsrlJ/Ad3xV/yGqfh8NbYtUH6pDOd+0b2oqlDUgE=
');
INSERT INTO checkpoint VALUES (37, 'lab-17.hospital.example/calque/1
37
TI/MJu6LcW1GM+SdTQ16QIbbb6eYPZMtnZpJvfwaJCU=

— lab-17.hospital.example/calque/1 ESn5cJnRrl0ryWJN6kGTb/YYVY+HI67/oiaxh3NcVzER7nvlLvpMqLo6C1XOaDqDYNqZ6bpNHlsQ5GWbQvwT6q8iTQk=
');
INSERT INTO checkpoint VALUES (38, 'lab-17.hospital.example/calque/1
38
R4LC7vMYJwCjXZwJBZXY2hiSTjsU9wJgDASCfNXVAf8=

— lab-17.hospital.example/calque/1 ESn5cCPXfvT/7fi879kDhJWNWrfD2OP3s3OEYrnqDvO7o824sBmf61VWP1xLMiQr1Au0JCLhZa51kvIHLq/fOHpxhAg=
');
INSERT INTO checkpoint VALUES (39, 'lab-17.hospital.example/calque/1
39
8Xi93NQtgoMCyFAkd3YtKn+1aNsnDAmMfRx6MUMYxQ0=

— lab-17.hospital.example/calque/1 ESn5cM5cXayeBI+TN8C+2FMAw/k4K9arG1UYDsvuSbF/GRk0pGssGcFGBK5j2su0o6iYPW2YchyRk0dBmjjewiVoNws=
');
INSERT INTO checkpoint VALUES (40, 'lab-17.hospital.example/calque/1
40
0YD2SShLcJM17HV6Lug3KEbgZENiv4yFf1zhmWr+C9c=

— lab-17.hospital.example/calque/1 ESn5cArwrn3mYVB+alIHJ4IMFJMlYLZMdECgon3SC8P4Oq0o1DDINHhUR1JrvYTms+fl8nHEXCEqkqtoOEdTZg/55AI=
');
INSERT INTO checkpoint VALUES (41, 'lab-17.hospital.example/calque/1
41
UVVSHcGrPIqldqxezDSAqXQsyPixp45+WcG4CdXcTM8=

— lab-17.hospital.example/calque/1 ESn5cMd5MipvemSlX3LhpYlDI2s7rV/xl6yLr1XwfhJcudl+TKy1kLS0g0gISSOvyaro40+5DGvcNydJppxAElx7pgg=
');
INSERT INTO anchor VALUES (1, 11, 'witness', x'6c61622d31372e686f73706974616c2e6578616d706c652f63616c7175652f310a31310a4e4c7878344b6b47797932553234596f50483446467267746d6b383262356c716868707572676645586b593d0a0ae28094206c61622d31372e686f73706974616c2e6578616d706c652f63616c7175652f312045536e3563442f356f7249734d513572475a74587830466e543851707078502b44557364304f324a566257485a76774e34654d36766657487231315a3750366b5452746f724567725068454239316551485230674f67446a3441593d0a');
INSERT INTO cert VALUES ('90a0fbdf00ea06067a758de9203cf0f7940bb57ab851d1c74f13813d6b924587', x'3082018230820128a00302010202146de13be7efdbb565a606eb18bb73d6a4479f6e11300a06082a8648ce3d04030230183116301406035504030c0d4c6162204e6f726420726f6f74301e170d3235303130313030303030305a170d3237313233313030303030305a30183116301406035504030c0d4c6162204e6f726420726f6f743059301306072a8648ce3d020106082a8648ce3d03010703420004e33e27c82319e4c5412b6f0ac8e198a4eda5476670e03cc087e55d00296b43fb58f523b2937eca828bb68f27b779d49675469965dbf45a6043536e1fa5a4dab8a350304e30120603551d130101ff040830060101ff020101300e0603551d0f0101ff040403020186301d0603551d0e04160414d21cd84a130ea9f18be5bc5ece3d819bdbbfb30a30090603551d2304023000300a06082a8648ce3d0403020348003045022018a29afb0805d4ce130c677fd723dc20ae611f85f6468bf4a8526081c435a8d60221009144e8d3b3dbc25ab0d05975ee209402e0202ec0d26cf739d466187427eda3e6');
INSERT INTO cert VALUES ('073b8725ca5434236dcf3be901ef75f26589638d8eb4965728d3a8b505bfa59e', x'3082019b30820141a0030201020214403101706e3b2137cc86fff826d7ecec3bcb37e7300a06082a8648ce3d04030230183116301406035504030c0d4c6162204e6f726420726f6f74301e170d3235303130313030303030305a170d3237313233313030303030305a301b3119301706035504030c104c6162204e6f72642069737375696e673059301306072a8648ce3d020106082a8648ce3d030107034200043bb0c84879e1d2bbea916a8f695130a833c83a83cef62c1d641cb1fa80313b5a6c93a1c08a58d4b65166017bf6e931c799690261c98a47a71a6e2543bc2ad323a366306430120603551d130101ff040830060101ff020100300e0603551d0f0101ff040403020186301d0603551d0e04160414a565bbbbd02fe5e4d047e58e263ffa949911416c301f0603551d23041830168014d21cd84a130ea9f18be5bc5ece3d819bdbbfb30a300a06082a8648ce3d0403020348003045022100d341ffefbe304020270d5e3c9b26c9f6ae70d8232d104360fc426558347e514702206958bb8f66f0e98320e7883d74aa209f956286171697f585ed213399c4472455');
INSERT INTO cert VALUES ('b2bcce934b2ae6cde95e223f8af6f409f36b8c9448a69452eb97da3f060af3e7', x'308201bf30820166a00302010202147967526abcc5742de416d1fb46d70083f746c79a300a06082a8648ce3d040302301b3119301706035504030c104c6162204e6f72642069737375696e67301e170d3235303130313030303030305a170d3237313233313030303030305a302e3114301206035504030c0b512e20c3856b6573736f6e31163014060a0992268993f22c6401010c06752d303030313059301306072a8648ce3d020106082a8648ce3d03010703420004a49c0092b9bdaac44d9223c85e4e99d4db359a7d65b81244ce9c6a09486b4dd542679259a2a13342f569e546859a2bb59ffd6032c512403314f04608962cb3f7a3753073300c0603551d130101ff04023000300e0603551d0f0101ff0404030206c030130603551d25040c300a06082b06010505070324301d0603551d0e04160414927059d74f59bdd2f9f9bee35ebc94351a54558c301f0603551d23041830168014a565bbbbd02fe5e4d047e58e263ffa949911416c300a06082a8648ce3d0403020347003044022045b37f9893d79f3b00cb919db9e20cdd58c133555659c97f8212f2a43fe5a83d02206bb0da85766ee98b7a24632e630b74b52492e789cdc9d46dcc456fd70e5106a2');
INSERT INTO cert VALUES ('3d0ebb5d60b980d32410ea31e4a59fce1cb9a4d158380cc35b856cab90ee1231', x'308201be30820164a0030201020214640c82b1dfcef0611bb7f1f2bf011ea7358a37ab300a06082a8648ce3d040302301b3119301706035504030c104c6162204e6f72642069737375696e67301e170d3235303130313030303030305a170d3237313233313030303030305a302c3112301006035504030c09532e204f6b61666f7231163014060a0992268993f22c6401010c06752d303030323059301306072a8648ce3d020106082a8648ce3d03010703420004e089f8985955ced92bb1ddf5ec28401b20d7a942bd3b84aa7b6e75e02f52d168bb95a3e6b9846858708296da916c6c91e19c45a7f6528d2eacd8a9d736676c7da3753073300c0603551d130101ff04023000300e0603551d0f0101ff0404030206c030130603551d25040c300a06082b06010505070324301d0603551d0e04160414f710ed5c10e7a43b0b1ff94561294257cce64689301f0603551d23041830168014a565bbbbd02fe5e4d047e58e263ffa949911416c300a06082a8648ce3d040302034800304502205deda817b81fc1ca64246a2c47239a1d5e90c9d3bb7b6831708c626532a785e0022100e054a10bca0b2fd33321103e707c00f1cfaeff93cd61af8a52113e43d4be00ac');
INSERT INTO cert VALUES ('a2baf82d70c7ad11290d3ae548fe618162c9ee9cc1113e5ad16749df083a4757', x'308201bc30820162a003020102021461b0a26d5967cee19d1845175d52b6b85d9b9720300a06082a8648ce3d040302301b3119301706035504030c104c6162204e6f72642069737375696e67301e170d3235303130313030303030305a170d3237313233313030303030305a302a3110300e06035504030c07542e204c696e6431163014060a0992268993f22c6401010c06752d303030333059301306072a8648ce3d020106082a8648ce3d030107034200042dc358e2e0e26353c01811d6f53e4514efbebaaace689e34b62267ac8aa6761b251fb052c0a048762f36cf23859c0ff579fb8aa3afd31efd24a83750d5b2b613a3753073300c0603551d130101ff04023000300e0603551d0f0101ff0404030206c030130603551d25040c300a06082b06010505070324301d0603551d0e0416041433a004700686ed3798b1eaf525b2cf4dfcce5777301f0603551d23041830168014a565bbbbd02fe5e4d047e58e263ffa949911416c300a06082a8648ce3d040302034800304502203fa0c71aff3f74186c995c0860ca0b7616033c96643325651c34c1ef6ca279f0022100e75be2163979ad22e1df46483e867d8aa24cf1f260aabc1a6234d81804774edd');
COMMIT;
