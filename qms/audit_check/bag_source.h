// The files of a bag, wherever they lie: in a folder or in a ZIP. Names are relative to the bag, with `/`.
#pragma once

#include "core/base/bytes.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace calque::audit_check {

class BagSource {
public:
  virtual ~BagSource() = default;
  /// Sizes by name.
  [[nodiscard]] const std::map<std::string, std::uint64_t>& files() const { return m_files; }
  /// Names or kinds of things that no bag may hold: links, `..`, absolute paths, names twice, several top folders.
  [[nodiscard]] const std::vector<std::string>& faults() const { return m_faults; }
  /// Hands over the bytes of a file in pieces; false where they cannot all be read.
  [[nodiscard]] virtual bool stream(const std::string& name, const std::function<void(base::View)>& piece) = 0;

protected:
  std::map<std::string, std::uint64_t> m_files;
  std::vector<std::string> m_faults;
};

/// nullptr where the place cannot be read at all.
[[nodiscard]] std::unique_ptr<BagSource> openBagFolder(const std::filesystem::path& folder);
[[nodiscard]] std::unique_ptr<BagSource> openBagZip(const std::filesystem::path& file);

} // namespace calque::audit_check
