// The worked example of record.md 4, to the byte.
#pragma once

#include <string_view>

namespace calque::crypto::example {

// clang-format off
inline constexpr std::string_view entry0 = R"({"actor":"system:calque@0.1.0","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"endorse":"AA==","issuing":["974289a216b18b6a555d2bdca531e791fa4b7412212dd0d1c1db664751ffc1c1"],"name":"Lab “Nord”","policy":{"anchor_age_s":86400,"anchor_entries":200,"idle_s":600,"session_s":43200},"root":"4813494d137e1631bba301d5acab6e7bb7aa74ce1185d456565ef51d737677b2","software":"0.1.0","test":true,"vkey":"lab-17.hospital.example/calque/1+45b7cbae+AXm1Vi6P5lT5QHixEuipi6eQH4U65pW+1+DjkQutBJZk"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"0000000000000000000000000000000000000000000000000000000000000000","seq":0,"t":"2026-03-02T07:30:00.000Z","tx":0,"type":"lab.created","tz":"+01:00","v":1})";
inline constexpr std::string_view entry1 = R"({"actor":"system:calque@0.1.0","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"fp":"8e78d7a7a710c7d10f06ede514fb4c08d7dafec5e9413ecee7d8d077e608e507","idcheck":"badge \\ passport","name":"Q. Åkesson","roles":["qa"]},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"b52464304443c765b68f2e11e2140ee820668f9e5770992ae05d3d7de8edb9c4","record":"u-0001","rev":1,"seq":1,"t":"2026-03-02T07:30:00.000Z","tx":0,"type":"person.enrolled","tz":"+01:00","v":1})";
inline constexpr std::string_view origin = "lab-17.hospital.example/calque/1";
inline constexpr std::string_view certificateBase64 =
    "MIIBnzCCAUWgAwIBAgIBATAKBggqhkjOPQQDAjAuMRQwEgYDVQQDDAtRLiDDhWtlc3NvbjEWMBQGCgmSJomT8ixkAQEMBnUtMDAw"
    "MTAeFw0yNjAxMDEwMDAwMDBaFw0zNjAxMDEwMDAwMDBaMC4xFDASBgNVBAMMC1EuIMOFa2Vzc29uMRYwFAYKCZImiZPyLGQBAQwG"
    "dS0wMDAxMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEUVw9brnjlrkE0/7Kf1T9zQzB6Ze/N13KUVrQpsO0A19FNr46UPMY+/ml"
    "R1kCoiFQK+8NV+CMU7LMClbxfZ+TVKNUMFIwDAYDVR0TAQH/BAIwADAOBgNVHQ8BAf8EBAMCBsAwEwYDVR0lBAwwCgYIKwYBBQUH"
    "AyQwHQYDVR0OBBYEFLunPL6JLns531xZvkpjhwY4okC4MAoGCCqGSM49BAMCA0gAMEUCIGIu2/Kqc6tzayWaOz1fIrF2Vz6SolGr"
    "lHk4NVuCjdJoAiEAiCwovd6w1Fxsnpqjkx40HKEe8EuR6MBJXG3feaAH5TA=";
inline constexpr std::string_view statement = R"({"after":{"root":"c2ce6402af6e3b63129e8c517bc95bad129ae228122ce0ccbbe6b117de7038f3","size":2},"cert":"8e78d7a7a710c7d10f06ede514fb4c08d7dafec5e9413ecee7d8d077e608e507","ctx":"calque/esign/v1","factors":["fido2","password"],"files":[],"log":"lab-17.hospital.example/calque/1","meaning":"responsibility","name":"Q. Åkesson","record":"u-0001","rev":1,"role":"qa","shown":"3660315a9af3df255d8f19ab077e4797822b41488a0e2a04bc6af71213c23274","sid":"000102030405060708090a0b0c0d0e0f","signer":"u-0001","t":"2026-03-02T07:31:00.000Z","tz":"+01:00","v":1})";
inline constexpr std::string_view cmsBase64 =
    "MIIBsgYJKoZIhvcNAQcCoIIBozCCAZ8CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBfDCCAXgCAQEwMzAuMRQwEgYD"
    "VQQDDAtRLiDDhWtlc3NvbjEWMBQGCgmSJomT8ixkAQEMBnUtMDAwMQIBATALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsG"
    "CSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIyMTIzMTEwWjAvBgkqhkiG9w0BCQQxIgQg1rgfmPljB1ms3B/6bn1N6yKt"
    "8RQlp9sQxBtYQlZq7FAwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgjnjXp6cQx9EPBu3lFPtMCNfa/sXpQT7O59jQd+YI5QcwNzAy"
    "pDAwLjEUMBIGA1UEAwwLUS4gw4VrZXNzb24xFjAUBgoJkiaJk/IsZAEBDAZ1LTAwMDECAQEwCgYIKoZIzj0EAwIERzBFAiBIvSbD"
    "Q8cnF/EZ7RXRdbbpX1ZllXJOCr/prKSefX/OiwIhAJYxvQROS5DZOwWG6vUaZd+fzEZBNt8mVrhXTkQwQjRI";
// clang-format on

} // namespace calque::crypto::example
