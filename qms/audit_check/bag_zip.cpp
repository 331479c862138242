#include "bag_source.h"

#include <sys/stat.h>
#include <zip.h>

namespace calque::audit_check {
namespace {

bool isSafe(const std::string& name) {
  if (name.empty() || name[0] == '/' || name.find('\\') != std::string::npos || name.find(':') != std::string::npos)
    return false;
  return ("/" + name + "/").find("/../") == std::string::npos && ("/" + name + "/").find("/./") == std::string::npos &&
         name.find("//") == std::string::npos;
}

class BagZip final : public BagSource {
public:
  explicit BagZip(zip_t* archive) : m_archive(archive, zip_discard) {}

  void list() {
    const auto count = zip_get_num_entries(m_archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i)
      add(static_cast<zip_uint64_t>(i));
  }

  bool stream(const std::string& name, const std::function<void(base::View)>& piece) override {
    auto found = m_index.find(name);
    if (found == m_index.end())
      return false;
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen_index(m_archive.get(), found->second, 0),
                                                                 zip_fclose);
    base::Bytes bytes(1 << 18);
    auto left = m_files[name];
    while (file) {
      const auto got = zip_fread(file.get(), bytes.data(), bytes.size());
      if (got < 0 || static_cast<std::uint64_t>(got) > left)
        return false; // broken, or more than its own size says
      if (got == 0)
        return left == 0;
      left -= static_cast<std::uint64_t>(got);
      piece(base::View(bytes).first(static_cast<std::size_t>(got)));
    }
    return false;
  }

private:
  void add(zip_uint64_t index) {
    zip_stat_t facts;
    if (zip_stat_index(m_archive.get(), index, 0, &facts) != 0 || !facts.name)
      return m_faults.emplace_back("an unreadable member"), void();
    const std::string name = facts.name;
    const auto slash = name.find('/');
    if (!isSafe(name) || slash == std::string::npos)
      return m_faults.push_back("an unsafe name: " + name), void();
    if (m_top.empty())
      m_top = name.substr(0, slash);
    if (name.substr(0, slash) != m_top)
      return m_faults.push_back("a second top folder: " + name), void();
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    zip_file_get_external_attributes(m_archive.get(), index, 0, &system, &attributes);
    const auto kind = (attributes >> 16) & S_IFMT;
    if (system == ZIP_OPSYS_UNIX && kind != 0 && kind != S_IFREG && kind != S_IFDIR)
      return m_faults.push_back("no plain file: " + name), void();
    if (name.ends_with('/'))
      return;
    if (facts.encryption_method != ZIP_EM_NONE ||
        (facts.comp_method != ZIP_CM_STORE && facts.comp_method != ZIP_CM_DEFLATE))
      m_faults.push_back("neither stored nor deflated: " + name);
    const auto inside = name.substr(slash + 1);
    if (!m_index.emplace(inside, index).second)
      m_faults.push_back("twice: " + name);
    m_files[inside] = facts.size;
  }

  std::unique_ptr<zip_t, void (*)(zip_t*)> m_archive;
  std::map<std::string, zip_uint64_t> m_index;
  std::string m_top;
};

} // namespace

std::unique_ptr<BagSource> openBagZip(const std::filesystem::path& file) {
  int error = 0;
  auto* archive = zip_open(file.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &error);
  if (!archive)
    return nullptr;
  auto bag = std::make_unique<BagZip>(archive);
  bag->list();
  return bag;
}

} // namespace calque::audit_check
