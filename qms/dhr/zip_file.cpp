#include "zip_file.h"

#include "core/base/files.h"

#include <algorithm>
#include <array>
#include <optional>
#include <zip.h>

namespace calque::dhr {
namespace {

constexpr std::size_t mostKept = 8 << 20; ///< bytes before they are written

/// What libzip writes. It goes back into the header of each file for its lengths, so what was written last is kept.
class Sink {
public:
  explicit Sink(base::DurableFile file) : m_file(std::move(file)) {}

  static zip_int64_t serve(void* sink, void* data, zip_uint64_t length, zip_source_cmd_t command) {
    return static_cast<Sink*>(sink)->answer(data, length, command);
  }
  [[nodiscard]] base::Done flush() {
    CALQUE_CHECK(m_file.write(m_kept));
    m_keptFrom += m_kept.size();
    m_kept.clear();
    return {};
  }
  [[nodiscard]] base::DurableFile& file() { return m_file; }
  std::optional<base::Failure> trouble;

private:
  zip_int64_t answer(void* data, zip_uint64_t length, zip_source_cmd_t command) {
    switch (command) {
    case ZIP_SOURCE_STAT: {
      auto* status = static_cast<zip_stat_t*>(data);
      zip_stat_init(status);
      status->valid = ZIP_STAT_SIZE;
      status->size = end();
      return sizeof *status;
    }
    case ZIP_SOURCE_WRITE:
      return noted(write({static_cast<const std::uint8_t*>(data), static_cast<std::size_t>(length)}))
                 ? static_cast<zip_int64_t>(length)
                 : -1;
    case ZIP_SOURCE_SEEK_WRITE: {
      const auto to = zip_source_seek_compute_offset(m_at, end(), data, length, nullptr);
      m_at = to < 0 ? m_at : static_cast<std::uint64_t>(to);
      return to < 0 ? -1 : 0;
    }
    case ZIP_SOURCE_TELL_WRITE:
      return static_cast<zip_int64_t>(m_at);
    case ZIP_SOURCE_COMMIT_WRITE:
      return noted(flush()) ? 0 : -1;
    case ZIP_SOURCE_ERROR:
      std::ranges::copy(std::array{trouble ? ZIP_ER_WRITE : ZIP_ER_OK, 0}, static_cast<int*>(data));
      return sizeof(int) * 2;
    case ZIP_SOURCE_SUPPORTS:
      return ZIP_SOURCE_SUPPORTS_WRITABLE | zip_source_make_command_bitmap(ZIP_SOURCE_WRITE, -1);
    default: // there is nothing in it to read, and nothing to undo: the file has no name yet
      return 0;
    }
  }

  base::Done write(base::View bytes) {
    if (m_at < m_keptFrom) { // a header that was written already
      const auto before = bytes.first(std::min<std::uint64_t>(bytes.size(), m_keptFrom - m_at));
      CALQUE_CHECK(m_file.overwriteAt(m_at, before));
      m_at += before.size();
      bytes = bytes.subspan(before.size());
    }
    if (bytes.empty())
      return {};
    const auto at = static_cast<std::size_t>(m_at - m_keptFrom);
    m_kept.resize(std::max(m_kept.size(), at + bytes.size()));
    std::ranges::copy(bytes, m_kept.begin() + static_cast<std::ptrdiff_t>(at));
    m_at += bytes.size();
    return m_kept.size() < mostKept ? base::Done{} : flush();
  }
  bool noted(base::Done done) {
    if (!done && !trouble)
      trouble = std::move(done.error());
    return !trouble;
  }
  [[nodiscard]] std::uint64_t end() const { return m_keptFrom + m_kept.size(); }

  base::DurableFile m_file;
  base::Bytes m_kept;
  std::uint64_t m_keptFrom = 0, m_at = 0;
};

} // namespace

struct ZipFile::State {
  State(base::DurableFile file, std::string named) : sink(std::move(file)), name(std::move(named)) {}
  Sink sink;
  std::string name;
  std::unique_ptr<zip_t, void (*)(zip_t*)> zip{nullptr, zip_discard};

  [[nodiscard]] tl::unexpected<base::Failure> failed() const {
    if (sink.trouble)
      return base::failed(*sink.trouble);
    return base::fault(base::FaultKind::Disk, "the ZIP of the bundle could not be written",
                       "free space, then try again");
  }
  [[nodiscard]] base::Done add(const std::string& entry, zip_source_t* source) const {
    if (source && zip_file_add(zip.get(), entry.c_str(), source, ZIP_FL_ENC_UTF_8) >= 0)
      return {};
    zip_source_free(source);
    return failed();
  }
};

ZipFile::ZipFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ZipFile::ZipFile(ZipFile&&) noexcept = default;
ZipFile::~ZipFile() = default;

base::Result<ZipFile> ZipFile::create(const std::filesystem::path& archive) {
  CALQUE_TRY(file, base::DurableFile::create(archive.parent_path()));
  auto state = std::make_unique<State>(std::move(file), archive.filename().string());
  zip_source_t* source = zip_source_function_create(Sink::serve, &state->sink, nullptr);
  state->zip.reset(source ? zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, nullptr) : nullptr);
  if (!state->zip) {
    zip_source_free(source);
    return state->failed();
  }
  return ZipFile(std::move(state));
}

base::Done ZipFile::addBytes(const std::string& name, base::View bytes) {
  return m_state->add(name, zip_source_buffer(m_state->zip.get(), bytes.data(), bytes.size(), 0));
}

base::Done ZipFile::addFile(const std::string& name, const std::filesystem::path& file) {
  return m_state->add(name, zip_source_file(m_state->zip.get(), file.c_str(), 0, -1));
}

base::Done ZipFile::commit() {
  if (zip_close(m_state->zip.get()) != 0)
    return m_state->failed();
  (void)m_state->zip.release(); // closing freed it
  return m_state->sink.file().commit(m_state->name);
}

} // namespace calque::dhr
