// A hidden folder beside a place, in which what is to stand there is made whole before it takes its name by one rename.
// It is locked while its maker lives: the next maker beside it sweeps what dead ones left, which may name a patient.
#pragma once

#include "core/base/files.h"

#include <filesystem>
#include <functional>

namespace calque::workflow {

class MakingPlace {
public:
  /// Sweeps the dead ones beside `place`, each after `before` has looked at it; then makes a new one. `place` itself is
  /// neither looked at nor touched.
  using Look = std::function<void(const std::filesystem::path& dead)>;
  [[nodiscard]] static base::Result<MakingPlace> beside(const std::filesystem::path& place, const Look& before = {});
  MakingPlace(MakingPlace&& other) noexcept;
  MakingPlace& operator=(MakingPlace&&) = delete;
  ~MakingPlace(); ///< whatever is still in it goes

  [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
  /// Renames what was made under `name` in the folder to `place`, which may be an empty folder, and makes that durable.
  [[nodiscard]] base::Done appear(const std::string& name, const std::filesystem::path& place);

private:
  MakingPlace(std::filesystem::path folder, base::Descriptor lock)
      : m_folder(std::move(folder)), m_lock(std::move(lock)) {}
  std::filesystem::path m_folder; ///< empty once moved from
  base::Descriptor m_lock;
};

/// Writes the new file `place` whole or not at all, in a MakingPlace beside it.
[[nodiscard]] base::Done writeBeside(const std::filesystem::path& place, base::View bytes);

} // namespace calque::workflow
