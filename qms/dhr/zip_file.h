// A ZIP in the making, written in large pieces into a file that gets its name when it is whole and durable. Destroyed
// before that, it leaves nothing.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <filesystem>
#include <memory>
#include <string>

namespace calque::dhr {

class ZipFile {
public:
  [[nodiscard]] static base::Result<ZipFile> create(const std::filesystem::path& archive);
  ZipFile(ZipFile&&) noexcept;
  ZipFile& operator=(ZipFile&&) = delete;
  ~ZipFile();

  /// `bytes` and `file` must stay as they are until commit(), which reads them.
  [[nodiscard]] base::Done addBytes(const std::string& name, base::View bytes);
  [[nodiscard]] base::Done addFile(const std::string& name, const std::filesystem::path& file);
  [[nodiscard]] base::Done commit(); ///< writes all, fsyncs, names, fsyncs the folder

private:
  struct State;
  explicit ZipFile(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

} // namespace calque::dhr
