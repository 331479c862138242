// index.db: the read model beside the log (record.md 1). Disposable: whatever is wrong with it, the caller clears it
// and fills it again from audit.db. Rows and their HMACs are the caller's; this room only keeps them. Not for several
// threads.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace calque::storage {

struct IndexHeader {
  std::uint64_t size = 0;
  base::Digest root{};
  base::Digest sum{}; ///< of the rows' HMACs, mod 2^256, big-endian
  base::Digest mac{}; ///< over size, root and sum
};

struct IndexRow {
  std::string value;
  base::Digest mac{};
};

/// What a reader made of a record when `head` was the leaf of its newest entry.
struct KeptRow {
  base::Digest head{};
  IndexRow row;
};

class IndexStore {
public:
  /// Opens or makes it. A file that is no index is deleted and made anew: an index is never a reason to stop.
  [[nodiscard]] static base::Result<IndexStore> open(const std::filesystem::path& file);
  IndexStore(IndexStore&&) noexcept;
  IndexStore& operator=(IndexStore&&) noexcept;
  ~IndexStore();

  [[nodiscard]] base::Done begin(); ///< BEGIN IMMEDIATE; waits up to 10 s
  [[nodiscard]] base::Done commit();
  void rollback();
  [[nodiscard]] base::Done clear(); ///< inside a transaction: everything

  [[nodiscard]] base::Result<std::optional<IndexHeader>> maybeHeader() const;
  [[nodiscard]] base::Done putHeader(const IndexHeader& header);

  [[nodiscard]] base::Result<std::optional<IndexRow>> maybeRow(std::string_view key) const;
  [[nodiscard]] base::Done putRow(std::string_view key, const IndexRow& row);
  [[nodiscard]] base::Result<base::Digest> sumOfRows() const; ///< of all stored HMACs, mod 2^256
  /// Every row whose key begins so, by key. The last byte of `prefix` is below 255.
  [[nodiscard]] base::Done eachRow(std::string_view prefix,
                                   const std::function<void(std::string_view key, const IndexRow&)>& visit) const;

  /// One for each record at most; outside the sum of rows.
  [[nodiscard]] base::Done putKept(std::string_view record, const KeptRow& kept);
  [[nodiscard]] base::Done eachKept(std::string_view prefix,
                                    const std::function<void(std::string_view record, const KeptRow&)>& visit) const;

  /// Where entries stand: by type, by record and rev (record empty: no record), and by each name given, which is
  /// anything else that one looks for.
  [[nodiscard]] base::Done putEntry(std::uint64_t seq, const std::string& type, const std::string& record,
                                    std::uint64_t rev, const std::vector<std::string>& names);
  /// What is given must all hold. Types t with from ≤ t < to; seqs with from ≤ seq < to.
  struct Wanted {
    std::string typeFrom, typeTo; ///< empty: any type
    std::string name;             ///< empty: any
    std::uint64_t from = 0, to = 0;
  };
  /// By seq, until false. Of type or name at least one is given.
  [[nodiscard]] base::Done eachSeq(const Wanted& wanted, const std::function<bool(std::uint64_t seq)>& visit) const;
  [[nodiscard]] base::Result<std::uint64_t> countOfTypes(const std::string& from, const std::string& to) const;
  [[nodiscard]] base::Result<std::uint64_t> countOfName(const std::string& name) const;
  [[nodiscard]] base::Result<std::vector<std::uint64_t>> seqsOfType(const std::string& type) const;
  [[nodiscard]] base::Result<std::vector<std::uint64_t>> seqsOfRecord(const std::string& record) const; ///< by rev
  [[nodiscard]] base::Result<std::optional<std::uint64_t>> maybeSeq(const std::string& record, std::uint64_t rev) const;

  /// Complete subtrees of the log's tree: level 0 are the leaves; node `index` covers leaves [index·2^level,
  /// (index+1)·2^level).
  [[nodiscard]] base::Done putNode(unsigned level, std::uint64_t index, const base::Digest& hash);
  [[nodiscard]] base::Result<std::optional<base::Digest>> maybeNode(unsigned level, std::uint64_t index) const;

private:
  struct State;
  explicit IndexStore(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

} // namespace calque::storage
