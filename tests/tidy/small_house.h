// A small sound tree for seeding faults into: two rooms below, the writer, the checker and its program.
#pragma once

#include "rules.h"

namespace calque::tidy {

inline Tree smallHouse() {
  return {
      {"CMakeLists.txt",
       "foreach(folder\n  core/base core/crypto qms/audit qms/audit_check app/verify)\nendforeach()\n"},
      {"README.md", "# Small\n"},
      {"docs/architecture.md", "| Room | What | Uses | Private | Foreign |\n|---|---|---|---|---|\n"
                               "| `core/base` | values | | | ICU |\n"
                               "| `core/crypto` | keys | core/base | | OpenSSL |\n"
                               "| `qms/audit` | writer | core/base | core/crypto | |\n"
                               "| `qms/audit_check` | reader | core/base | core/crypto | SQLite |\n"
                               "| `app/verify` | program | core/base qms/audit_check | | |\n"},
      {"core/base/CMakeLists.txt", "room(core/base # values\n  HEADERS bytes.h canonical.h\n  SOURCES bytes.cpp)\n"},
      {"core/base/bytes.h", "#include <vector>\n"},
      {"core/base/canonical.h", "#include \"bytes.h\"\n"},
      {"core/base/bytes.cpp", "#include \"bytes.h\"\n#include <unicode/uchar.h>\n"},
      {"core/crypto/CMakeLists.txt", "room(core/crypto\n  HEADERS digest.h\n  SOURCES digest.cpp\n  USES core/base)\n"},
      {"core/crypto/digest.h", "#include \"core/base/bytes.h\"\n"},
      {"core/crypto/digest.cpp", "#include \"digest.h\"\n#include <openssl/evp.h>\n#include <sys/stat.h>\n"},
      {"qms/audit/CMakeLists.txt",
       "room(qms/audit\n  HEADERS log.h\n  SOURCES log.cpp\n  USES core/base\n  PRIVATE core/crypto)\n"},
      {"qms/audit/log.h", "#include \"core/base/canonical.h\"\n"},
      {"qms/audit/log.cpp", "#include \"log.h\"\n#include \"core/crypto/digest.h\"\n"},
      {"qms/audit_check/CMakeLists.txt",
       "room(qms/audit_check\n  HEADERS verify.h\n  SOURCES verify.cpp\n  USES core/base\n  PRIVATE core/crypto)\n"},
      {"qms/audit_check/verify.h", "#include \"core/base/bytes.h\"\n"},
      {"qms/audit_check/verify.cpp", "#include \"verify.h\"\n#include <sqlite3.h>\n"},
      {"app/verify/CMakeLists.txt",
       "room(app/verify\n  PROGRAM calque-verify\n  SOURCES main.cpp\n  USES core/base qms/audit_check)\n"},
      {"app/verify/main.cpp", "#include \"qms/audit_check/verify.h\"\n"},
  };
}

} // namespace calque::tidy
