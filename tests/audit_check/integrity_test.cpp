// An index that no longer holds what its table holds: only V1 can see it, because no other step reads the index.
#include "sealed_case.h"

#include <sqlite3.h>

namespace calque::audit_check_test {
namespace {

/// Changes the index through a table of another name over its pages, as no SQL on the table itself could.
void spoilIndex(const std::filesystem::path& database, const char* sql) {
  sqlite3* connection = nullptr;
  ASSERT_EQ(sqlite3_open(database.c_str(), &connection), SQLITE_OK);
  int root = 0;
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(connection, "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_log_1'", -1,
                     &statement, nullptr);
  ASSERT_EQ(sqlite3_step(statement), SQLITE_ROW);
  root = sqlite3_column_int(statement, 0);
  sqlite3_finalize(statement);
  sqlite3_test_control(SQLITE_TESTCTRL_IMPOSTER, connection, "main", 1, root);
  sqlite3_exec(connection, "CREATE TABLE imposter (prev TEXT, seq INTEGER, PRIMARY KEY (prev, seq)) WITHOUT ROWID",
               nullptr, nullptr, nullptr);
  sqlite3_test_control(SQLITE_TESTCTRL_IMPOSTER, connection, "main", 0, 0);
  ASSERT_EQ(sqlite3_exec(connection, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(connection);
  sqlite3_close(connection);
}

class Integrity : public testing::TestWithParam<const char*> {};

TEST_P(Integrity, OfASpoiltIndexIsDamaged) {
  const testkit::TemporaryFolder folder;
  const auto sealed = SealedStore().seal();
  writeLab(sealed, folder / "lab");
  ASSERT_EQ(audit_check::verify(folder / "lab", {}).exit, 5);
  spoilIndex(folder / "lab" / "audit.db", GetParam());
  const auto sut = audit_check::verify(folder / "lab", {});
  EXPECT_EQ(sut.exit, 3);
  EXPECT_TRUE(has(sut, "store.damaged")) << shown(sut);
}

INSTANTIATE_TEST_SUITE_P(Store, Integrity,
                         testing::Values("DELETE FROM imposter WHERE seq = 7",
                                         "UPDATE imposter SET seq = 99 WHERE seq = 7",
                                         "INSERT INTO imposter VALUES ('x', 8)",
                                         "UPDATE imposter SET prev = upper(prev) WHERE seq = 0 OR seq = 9"));

} // namespace
} // namespace calque::audit_check_test
