// Known answers: the worked example of record.md 4, and 205 vectors of transparency-dev/merkle.
#include "entry_reader.h"
#include "merkle.h"
#include "note.h"
#include "statement.h"

#include "core/crypto/cms.h"
#include "core/crypto/digest.h"
#include "testkit/testkit.h"

#include <fstream>
#include <nlohmann/json.hpp>

namespace calque::audit_check {
namespace {

constexpr std::string_view entry0 =
    R"x({"actor":"system:calque@0.1.0","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"endorse":"AA==","issuing":["974289a216b18b6a555d2bdca531e791fa4b7412212dd0d1c1db664751ffc1c1"],"name":"Lab “Nord”","policy":{"anchor_age_s":86400,"anchor_entries":200,"idle_s":600,"session_s":43200},"root":"4813494d137e1631bba301d5acab6e7bb7aa74ce1185d456565ef51d737677b2","software":"0.1.0","test":true,"vkey":"lab-17.hospital.example/calque/1+45b7cbae+AXm1Vi6P5lT5QHixEuipi6eQH4U65pW+1+DjkQutBJZk"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"0000000000000000000000000000000000000000000000000000000000000000","seq":0,"t":"2026-03-02T07:30:00.000Z","tx":0,"type":"lab.created","tz":"+01:00","v":1})x";
constexpr std::string_view entry1 =
    R"x({"actor":"system:calque@0.1.0","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"fp":"8e78d7a7a710c7d10f06ede514fb4c08d7dafec5e9413ecee7d8d077e608e507","idcheck":"badge \\ passport","name":"Q. Åkesson","roles":["qa"]},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"b52464304443c765b68f2e11e2140ee820668f9e5770992ae05d3d7de8edb9c4","record":"u-0001","rev":1,"seq":1,"t":"2026-03-02T07:30:00.000Z","tx":0,"type":"person.enrolled","tz":"+01:00","v":1})x";
constexpr std::string_view checkpoint = R"x(lab-17.hospital.example/calque/1
2
ws5kAq9uO2MSnoxRe8lbrRKa4igSLODMu+axF95wOPM=

— lab-17.hospital.example/calque/1 RbfLrt/LojM9NN9CKn+rzKcjkKx9P0L4jZmALppjkmfbN+SPvJTyUnOUpSirmxPa/tZwW+s/o2w97nzjEmKQTGcxrw4=
)x";
constexpr std::string_view vkey =
    R"x(lab-17.hospital.example/calque/1+45b7cbae+AXm1Vi6P5lT5QHixEuipi6eQH4U65pW+1+DjkQutBJZk)x";
constexpr std::string_view certificate =
    R"x(MIIBnzCCAUWgAwIBAgIBATAKBggqhkjOPQQDAjAuMRQwEgYDVQQDDAtRLiDDhWtlc3NvbjEWMBQGCgmSJomT8ixkAQEMBnUtMDAwMTAeFw0yNjAxMDEwMDAwMDBaFw0zNjAxMDEwMDAwMDBaMC4xFDASBgNVBAMMC1EuIMOFa2Vzc29uMRYwFAYKCZImiZPyLGQBAQwGdS0wMDAxMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEUVw9brnjlrkE0/7Kf1T9zQzB6Ze/N13KUVrQpsO0A19FNr46UPMY+/mlR1kCoiFQK+8NV+CMU7LMClbxfZ+TVKNUMFIwDAYDVR0TAQH/BAIwADAOBgNVHQ8BAf8EBAMCBsAwEwYDVR0lBAwwCgYIKwYBBQUHAyQwHQYDVR0OBBYEFLunPL6JLns531xZvkpjhwY4okC4MAoGCCqGSM49BAMCA0gAMEUCIGIu2/Kqc6tzayWaOz1fIrF2Vz6SolGrlHk4NVuCjdJoAiEAiCwovd6w1Fxsnpqjkx40HKEe8EuR6MBJXG3feaAH5TA=)x";
constexpr std::string_view statement =
    R"x({"after":{"root":"c2ce6402af6e3b63129e8c517bc95bad129ae228122ce0ccbbe6b117de7038f3","size":2},"cert":"8e78d7a7a710c7d10f06ede514fb4c08d7dafec5e9413ecee7d8d077e608e507","ctx":"calque/esign/v1","factors":["fido2","password"],"files":[],"log":"lab-17.hospital.example/calque/1","meaning":"responsibility","name":"Q. Åkesson","record":"u-0001","rev":1,"role":"qa","shown":"3660315a9af3df255d8f19ab077e4797822b41488a0e2a04bc6af71213c23274","sid":"000102030405060708090a0b0c0d0e0f","signer":"u-0001","t":"2026-03-02T07:31:00.000Z","tz":"+01:00","v":1})x";
constexpr std::string_view cms =
    R"x(MIIBsgYJKoZIhvcNAQcCoIIBozCCAZ8CAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBMYIBfDCCAXgCAQEwMzAuMRQwEgYDVQQDDAtRLiDDhWtlc3NvbjEWMBQGCgmSJomT8ixkAQEMBnUtMDAwMQIBATALBglghkgBZQMEAgGggdswGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIyMTIzMTEwWjAvBgkqhkiG9w0BCQQxIgQg1rgfmPljB1ms3B/6bn1N6yKt8RQlp9sQxBtYQlZq7FAwcAYLKoZIhvcNAQkQAi8xYTBfMF0wWwQgjnjXp6cQx9EPBu3lFPtMCNfa/sXpQT7O59jQd+YI5QcwNzAypDAwLjEUMBIGA1UEAwwLUS4gw4VrZXNzb24xFjAUBgoJkiaJk/IsZAEBDAZ1LTAwMDECAQEwCgYIKoZIzj0EAwIERzBFAiBIvSbDQ8cnF/EZ7RXRdbbpX1ZllXJOCr/prKSefX/OiwIhAJYxvQROS5DZOwWG6vUaZd+fzEZBNt8mVrhXTkQwQjRI)x";

std::string hex(const base::Digest& digest) {
  return base::toHex(base::View(digest));
}

TEST(WorkedExample, HashesToTheKnownLeavesAndRoot) {
  ASSERT_EQ(entry0.size(), 742U);
  ASSERT_EQ(entry1.size(), 505U);
  GrowingTree sut;
  sut.add(leafOf(entry0));
  sut.add(leafOf(entry1));
  EXPECT_EQ(hex(leafOf(entry0)), "b52464304443c765b68f2e11e2140ee820668f9e5770992ae05d3d7de8edb9c4");
  EXPECT_EQ(hex(leafOf(entry1)), "0402fa27e726b8cbf03fa5926f96cf6a97b16f68a76b09c5b82dc6a0db704769");
  EXPECT_EQ(hex(sut.root()), "c2ce6402af6e3b63129e8c517bc95bad129ae228122ce0ccbbe6b117de7038f3");
}

TEST(WorkedExample, EntriesAreReadWithTheirFields) {
  EntryReader sut;
  Entry entry;
  const auto fault = sut.read(entry1, entry);
  EXPECT_EQ(fault.code, "") << fault.expected << " / " << fault.found;
  EXPECT_EQ(entry.type, Type::PersonEnrolled);
  EXPECT_EQ(entry.record, "u-0001");
  EXPECT_EQ(entry.text("idcheck"), "badge \\ passport");
  EXPECT_EQ(hex(entry.prev), hex(leafOf(entry0)));
}

TEST(WorkedExample, NoteIsSignedByItsKey) {
  const auto key = maybeLogKey(vkey, "lab-17.hospital.example/calque/1");
  ASSERT_TRUE(key);
  EXPECT_EQ(base::toHex(base::View(key->id)), "45b7cbae");
  const auto sut = maybeNote(checkpoint);
  ASSERT_TRUE(sut);
  EXPECT_EQ(sut->size, 2U);
  EXPECT_TRUE(isSignedBy(*sut, *key));
  auto changed = std::string(checkpoint);
  changed[changed.find("\n2\n") + 1] = '3';
  EXPECT_FALSE(isSignedBy(*maybeNote(changed), *key));
}

TEST(WorkedExample, StatementIsReadAndItsCmsVerifies) {
  EXPECT_EQ(crypto::sha256Hex(statement), "d6b81f98f9630759acdc1ffa6e7d4deb22adf11425a7db10c41b5842566aec50");
  StatementReader reader;
  const auto sut = reader.read(statement);
  ASSERT_TRUE(sut) << reader.why();
  EXPECT_EQ(sut->meaning, "responsibility");
  const auto der = *base::maybeFromBase64(certificate);
  EXPECT_EQ(hex(sut->certificate), crypto::sha256Hex(base::View(der)));
  const auto signature = *base::maybeFromBase64(cms);
  const crypto::CmsTrust trust{base::View(der), {}, base::View(der), sut->at, true};
  EXPECT_EQ(crypto::whyCmsInvalid(base::View(signature), base::viewOf(statement), trust), "");
  EXPECT_NE(crypto::whyCmsInvalid(base::View(signature), base::viewOf(checkpoint), trust), "");
}

TEST(Notes, AreReadByteForByte) {
  auto with = [](std::string_view from, std::string_view to) {
    std::string text(checkpoint);
    text.replace(text.find(from), from.size(), to);
    return text;
  };
  EXPECT_FALSE(maybeNote(with("\n2\n", "\n02\n")));
  EXPECT_FALSE(maybeNote(with("\n2\n", "\n2 \n")));
  EXPECT_FALSE(maybeNote(with("\n\n", "\n")));
  EXPECT_FALSE(maybeNote(with("\xe2\x80\x94 ", "- ")));
  EXPECT_FALSE(maybeNote(with("cxrw4=\n", "cxrw4=")));
  EXPECT_FALSE(maybeNote(with("cxrw4=\n", "cxrw4\n")));
  EXPECT_FALSE(maybeNote(with("\n\n", "\n\n\n")));
}

base::Digest fromBase64(const nlohmann::json& value) {
  const auto bytes =
      value.is_string() ? base::maybeFromBase64(value.get<std::string>()).value_or(base::Bytes{}) : base::Bytes{};
  base::Digest digest{};
  if (bytes.size() != digest.size())
    return crypto::sha256(base::View(bytes)); // the vectors name some roots by words: any digest of their own will do
  std::ranges::copy(bytes, digest.begin());
  return digest;
}

bool isDigest(const nlohmann::json& value) {
  auto bytes = value.is_string() ? base::maybeFromBase64(value.get<std::string>()) : std::nullopt;
  return bytes && bytes->size() == 32;
}

std::optional<std::vector<base::Digest>> proofOf(const nlohmann::json& value) {
  std::vector<base::Digest> proof;
  if (value.is_array())
    for (const auto& hash : value) {
      if (!isDigest(hash))
        return std::nullopt;
      proof.push_back(fromBase64(hash));
    }
  return proof;
}

TEST(MerkleVectors, AllHoldOrAreRefused) {
  CALQUE_TEST_DATA(data);
  const auto vectors = nlohmann::json::parse(std::ifstream(data / "merkle_vectors.json"));
  std::size_t count = 0;
  GrowingTree tree;
  const auto& leaves = vectors["leaf_inputs_hex"];
  for (std::size_t size = 0; size < vectors["root_by_tree_size_hex"].size(); ++size, ++count) {
    EXPECT_EQ(hex(tree.root()), vectors["root_by_tree_size_hex"][size].get<std::string>());
    if (size < leaves.size())
      tree.add(leafOf(base::textOf(base::View(*base::maybeFromHex(leaves[size].get<std::string>())))));
  }
  for (const auto& vector : vectors["inclusion"]) {
    const auto proof = proofOf(vector["proof"]);
    const bool holds = proof && isDigest(vector["leafHash"]) && isDigest(vector["root"]) &&
                       verifyInclusion(vector["leafIdx"], vector["treeSize"], fromBase64(vector["leafHash"]), *proof,
                                       fromBase64(vector["root"]));
    EXPECT_EQ(holds, !vector["wantErr"].get<bool>()) << vector["name"];
    ++count;
  }
  for (const auto& vector : vectors["consistency"]) {
    const auto proof = proofOf(vector["proof"]);
    const bool holds = proof && verifyConsistency(vector["size1"], vector["size2"], *proof, fromBase64(vector["root1"]),
                                                  fromBase64(vector["root2"]));
    EXPECT_EQ(holds, !vector["wantErr"].get<bool>()) << vector["name"];
    ++count;
  }
  EXPECT_EQ(count, 205U);
}

} // namespace
} // namespace calque::audit_check
