#include "bag_source.h"

#include "core/base/files.h"

#include <fcntl.h>
#include <unistd.h>

namespace calque::audit_check {
namespace {

namespace fs = std::filesystem;

class BagFolder final : public BagSource {
public:
  explicit BagFolder(fs::path folder) : m_folder(std::move(folder)) {}

  bool list() {
    std::error_code error;
    fs::recursive_directory_iterator at(m_folder, error), end;
    for (; !error && at != end; at.increment(error)) {
      const auto status = at->symlink_status(error);
      const auto name = at->path().lexically_relative(m_folder).generic_string();
      if (status.type() == fs::file_type::regular)
        m_files[name] = at->file_size(error);
      else if (status.type() != fs::file_type::directory)
        m_faults.push_back("no plain file: " + name);
    }
    return !error;
  }

  bool stream(const std::string& name, const std::function<void(base::View)>& piece) override {
    base::Descriptor file(::open((m_folder / name).c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (file.get() < 0)
      return false;
    base::Bytes bytes(1 << 18);
    while (true) {
      const auto got = ::read(file.get(), bytes.data(), bytes.size());
      if (got <= 0)
        return got == 0;
      piece(base::View(bytes).first(static_cast<std::size_t>(got)));
    }
  }

private:
  fs::path m_folder;
};

} // namespace

std::unique_ptr<BagSource> openBagFolder(const fs::path& folder) {
  auto bag = std::make_unique<BagFolder>(folder);
  return bag->list() ? std::move(bag) : nullptr;
}

} // namespace calque::audit_check
