// One who can write the file: rows edited, cut, moved; the schema; certificates; anchor rows.
#include "statements.h"
#include "vectors.h"

#include "core/crypto/digest.h"

namespace calque::vectors {
namespace {

std::string cutTo(const std::string& size) {
  return "DELETE FROM log WHERE seq >= " + size + ";\nDELETE FROM checkpoint WHERE size > " + size + ";\n";
}

void addEdits(Vectors& v) {
  const auto edited = [](const std::string& from, const std::string& to, const std::string& seq) {
    return "UPDATE log SET entry = replace(entry, '" + from + "', '" + to + "') WHERE seq = " + seq + ";\n";
  };
  v.byShell("untouched", "Nothing.", "", {intact, unanchored, 0, 5});
  v.byShell("entry_edited", "The model of the printer in an early entry was edited.",
            edited("\"J5 DAP\"", "\"J6 DAP\"", v.seq("printer")),
            {altered("chain.prev", "printer"), altered("chain.prev", "printer")});
  v.byShell("last_entry_edited", "The last entry, which no other follows, was edited.",
            edited("\"user\"", "\"stop\"", v.last()),
            {altered("checkpoint.root", v.last()), altered("checkpoint.root", v.last())});
  v.byShell("row_prev_edited", "The column prev of a row was edited, its entry was not.",
            "UPDATE log SET prev = '" + testkit::hexDigestOf("another") + "' WHERE seq = 20;\n",
            {altered("chain.prev", "20"), altered("chain.prev", "20")});
}

void addMoves(Vectors& v) {
  const auto at = v.seq("lot"), next = v.seq("lot-accepted");
  const auto shifted =
      "UPDATE log SET seq = seq + 1001 WHERE seq >= " + at + ";\nUPDATE log SET seq = seq - 1000 WHERE seq > 1000;\n";
  const auto seqWrong = [](const std::string& seq) {
    return Expected{altered("chain.seq", seq), altered("chain.seq", seq)};
  };
  const auto before = std::to_string(v.honest.seqs.at("lot") - 1);
  v.byShell("entry_removed", "An entry in the middle was removed.", "DELETE FROM log WHERE seq = " + at + ";\n",
            seqWrong(at));
  v.byShell("entries_swapped", "Two neighbouring rows exchanged their numbers.",
            "UPDATE log SET seq = 1000 WHERE seq = " + at + ";\nUPDATE log SET seq = " + at + " WHERE seq = " + next +
                ";\nUPDATE log SET seq = " + next + " WHERE seq = 1000;\n",
            seqWrong(at));
  v.byShell("entry_inserted", "A copy of an entry was put in the middle; the rows after it were renumbered.",
            shifted + "INSERT INTO log SELECT " + at + ", '" + testkit::hexDigestOf("inserted") +
                "', entry FROM log WHERE seq = " + before + ";\n",
            seqWrong(at));
  v.byShell("entries_renumbered", "From the middle on each row has a number one higher.", shifted, seqWrong(at));
}

void addCuts(Vectors& v) {
  const auto beyond = truncated("anchor.beyond", v.last());
  const auto without = [&](std::uint64_t entries) { return std::to_string(v.size() - entries); };
  v.byShell("tail_cut_by_1", "The last entry and its checkpoint were removed.", cutTo(without(1)),
            {beyond, unanchored, 4, 5});
  v.byShell("tail_cut_by_10", "The last ten entries and their checkpoints were removed.", cutTo(without(10)),
            {beyond, unanchored, 4, 5});
  v.byShell("store_of_yesterday", "The store as it was before the case, beside today's anchors.", cutTo(v.seq("case")),
            {beyond, unanchored, 4, 5});
  v.byShell("tail_cut_but_not_its_checkpoints", "The last three entries were removed, their checkpoints were not.",
            "DELETE FROM log WHERE seq >= " + without(3) + ";\n",
            {truncated("checkpoint.beyond", without(3)), truncated("checkpoint.beyond", without(3))});
  const auto half = v.seq("lock");
  v.byShell("tail_cut_inside_a_commit", "The tail was cut between the two entries of one commit.", cutTo(half),
            {altered("checkpoint.missing", "import"), altered("checkpoint.missing", "import")});
}

void addCertificates(Vectors& v) {
  const auto der = [&](const char* person) { return v.story.store.holders.at(person).certificate; };
  const auto fp = [](const base::Bytes& bytes) { return crypto::sha256Hex(base::View(bytes)); };
  const crypto::Validity years{*base::maybeDate("2025-01-01"), *base::maybeDate("2027-12-31")};
  const auto strangersKey = crypto::PrivateKey::generate();
  const auto stranger = crypto::makeRootCertificate(strangersKey, "Lab Nord", years);
  const auto row = [&](const base::Bytes& bytes) {
    return "'" + fp(bytes) + "', x'" + base::toHex(base::View(bytes)) + "'";
  };

  v.byShell("certificate_missing", "The certificate of a person who signed was removed.",
            "DELETE FROM cert WHERE fp = '" + fp(der("u-0003")) + "';\n",
            {altered("cert.missing", "enrol-c"), altered("cert.missing", "enrol-c")});
  v.byShell("certificate_extra", "A certificate that no entry names was added.",
            "INSERT INTO cert VALUES (" + row(stranger) + ");\n", {altered("cert.extra"), altered("cert.extra"), 0, 5});
  auto changed = der("u-0002");
  changed[changed.size() - 9] ^= 4;
  v.byShell("certificate_altered", "One bit of a certificate was changed.",
            "UPDATE cert SET der = x'" + base::toHex(base::View(changed)) + "' WHERE fp = '" + fp(der("u-0002")) +
                "';\n",
            {altered("cert.bytes"), altered("cert.bytes")});
  const auto& person = v.story.store.holders.at("u-0001");
  const auto foreign =
      crypto::makePersonCertificate(person.key, person.name, "u-0001", years, base::View(stranger), strangersKey)
          .value();
  v.byShell(
      "certificate_exchanged", "A certificate was replaced by one of the same name and key from another authority.",
      "DELETE FROM cert WHERE fp = '" + fp(der("u-0001")) + "';\nINSERT INTO cert VALUES (" + row(foreign) + ");\n",
      {altered("cert.extra"), altered("cert.extra")});
}

void addSchemas(Vectors& v) {
  const Expected schema = {altered("store.schema"), altered("store.schema"), 0, 5};
  const auto as = [&](const char* name, const char* done, const char* sql, const Expected& expected) {
    v.add({name, done, false, expected, sql, {}, {}});
  };
  as("trigger_dropped", "The trigger that refuses UPDATE on the log was dropped.", "DROP TRIGGER log_no_update;\n",
     schema);
  as("trigger_that_never_fires", "A trigger was replaced by one that never fires.",
     "DROP TRIGGER log_no_delete;\nCREATE TRIGGER log_no_delete BEFORE DELETE ON log WHEN 0 BEGIN SELECT RAISE(ABORT, "
     "'append-only'); END;\n",
     schema);
  as("table_extra", "A table was added.", "CREATE TABLE notes (text TEXT) STRICT;\n", schema);
  as("application_id_wrong", "The file's application id was changed.", "PRAGMA application_id = 5;\n", schema);
  as("user_version_wrong", "The file's user version was changed.", "PRAGMA user_version = 2;\n", schema);
}

} // namespace

void addStoreHarms(Vectors& v) {
  addEdits(v);
  addMoves(v);
  addCuts(v);
  addCertificates(v);
  addSchemas(v);
  v.byShell("anchor_row_of_another_kind", "An anchor row says label where its entry says witness.",
            "UPDATE anchor SET kind = 'label';\n", {altered("anchor.row"), altered("anchor.row"), 0, 5});
  v.byShell("anchor_row_edited", "One byte of the token of an anchor row was changed.",
            "UPDATE anchor SET token = CAST(replace(CAST(token AS TEXT), '/calque/1', '/calque/2') AS BLOB);\n",
            {altered("anchor.root"), altered("anchor.root"), 0, 5});
  v.byShell("anchor_row_missing", "The anchor row that an entry names was removed.",
            "DELETE FROM anchor WHERE id = 1;\n",
            {altered("anchor.row", "anchor"), altered("anchor.row", "anchor"), 0, 5});
  v.byShell("anchor_row_extra", "An anchor row that no entry names was added.",
            "INSERT INTO anchor SELECT 2, size, 'label', token FROM anchor;\n",
            {altered("anchor.row"), altered("anchor.row"), 0, 5});
}

} // namespace calque::vectors
