// What the rules L1–L15 have to know of the log so far: small rows, each the fold of the entries it stands for, kept in
// index.db under HMAC (record.md 1). Rules read rows, fold.cpp writes them. Inside the room only; shares nothing with
// the verifier.
//
// Rows: meta · person:<u> · fp:<fp> · sess:<x> · account:<u> · sid:<x> · approved:<sid> · rec:<id> · most:<letter> ·
// count:<type> · anchor:<kind> · case:<c> · surface:<c>/<sha256> · job:<c>/<j> · run:<c>/<j>/<n> · token:<x> · item:<d>
// · nc:<record>/<n> · printer:<p> · lot:<m> · clearance:<k> · qualification:<q>
#pragma once

#include "core/base/canonical.h"
#include "core/storage/index_store.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace calque::audit {

class LawState {
public:
  LawState(storage::IndexStore& index, base::Bytes key) : m_index(&index), m_key(std::move(key)) {}

  /// The row, or an empty object. Stays where it is until discard() or flush(). A row that is not under its HMAC counts
  /// as empty and sets trouble().
  [[nodiscard]] const base::Json& row(std::string_view kind, std::string_view id = {}) const;
  [[nodiscard]] bool has(std::string_view kind, std::string_view id = {}) const;
  /// Every stored row of the kind whose id begins so, by id: not for a commit on its way. As row() with trouble.
  void eachStored(std::string_view kind, std::string_view idPrefix,
                  const std::function<void(std::string_view id, const base::Json&)>& visit) const;
  /// The HMAC of what a reader keeps of a record under this head.
  [[nodiscard]] base::Digest keptMac(std::string_view record, const base::Digest& head, std::string_view value) const;
  /// The row to change, made where absent.
  [[nodiscard]] base::Json& change(std::string_view kind, std::string_view id = {});

  /// Writes what changed into the index (inside its transaction) and forgets all rows.
  [[nodiscard]] base::Done flush();
  void discard();
  [[nodiscard]] bool trouble() const { return m_trouble; }
  [[nodiscard]] std::size_t held() const { return m_cells.size(); }

  [[nodiscard]] const base::Digest& sum() const { return m_sum; }
  void startFrom(const base::Digest& sum); ///< forgets all rows and trouble
  [[nodiscard]] base::Digest headerMac(std::uint64_t size, const base::Digest& root) const;

private:
  struct Cell {
    base::Json value;
    base::Digest mac{}; ///< as stored; zeros where it was not
    bool present = false;
    bool changed = false;
  };
  [[nodiscard]] Cell& cell(std::string_view kind, std::string_view id) const;
  [[nodiscard]] base::Digest macOf(const std::string& key, std::string_view value) const;

  storage::IndexStore* m_index;
  base::Bytes m_key;
  base::Digest m_sum{};
  mutable std::map<std::string, Cell, std::less<>> m_cells;
  mutable bool m_trouble = false;
};

} // namespace calque::audit
