// A BagIt 1.0 bag (RFC 8493) in the making: files go into a hidden folder beside the place where the bag is to appear
// (of a ZIP only the large ones), and the bag appears there by one rename, as a folder or as a ZIP of it. Destroyed
// before that, it leaves nothing; killed before that, it leaves the hidden folder.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <filesystem>
#include <map>
#include <string>

namespace calque::dhr {

class BagWriter {
public:
  /// `out` must not exist; its folder is made.
  [[nodiscard]] static base::Result<BagWriter> start(const std::filesystem::path& out);
  BagWriter(BagWriter&& other) noexcept;
  BagWriter& operator=(BagWriter&&) = delete;
  ~BagWriter();

  /// A payload file: `name` below data/, of our own making, never a stranger's text.
  [[nodiscard]] base::Done add(const std::string& name, base::View bytes);
  /// Writes the tag files; the SHA-256 of manifest-sha256.txt. `info` are the lines of bag-info.txt but Payload-Oxum.
  [[nodiscard]] base::Result<std::string> seal(const std::string& info);
  /// Renames or zips to `out`; `top` is the ZIP's one top folder.
  [[nodiscard]] base::Done appear(const std::string& top);

private:
  BagWriter(std::filesystem::path out, std::filesystem::path staging);
  [[nodiscard]] base::Done write(const std::string& path, base::View bytes);
  [[nodiscard]] base::Done zipTo(const std::filesystem::path& archive, const std::string& top) const;
  [[nodiscard]] base::Done appearAsFolder();
  std::filesystem::path m_out, m_staging; ///< m_staging empty once appeared or moved from
  bool m_isZip;
  std::map<std::string, std::string> m_payload, m_tags; ///< path → digest
  std::map<std::string, base::Bytes> m_held;            ///< what goes into the ZIP without a file of its own
  std::uint64_t m_octets = 0, m_heldOctets = 0;
};

} // namespace calque::dhr
