#include "inflate.h"

#include "core/domain/refusals.h"

#include <algorithm>
#include <memory>
#include <zlib.h>

namespace calque::dicom {

base::Result<base::Bytes> inflate(base::View deflated, const PrescanLimits& limits) {
  z_stream stream{};
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
    return base::fault(base::FaultKind::Library, "the inflater did not start");
  const std::unique_ptr<z_stream, int (*)(z_streamp)> ended(&stream, inflateEnd);
  const std::uint64_t most =
      std::min(limits.decodedBytes, std::max<std::uint64_t>(1U << 20, limits.ratio * deflated.size()));
  stream.next_in = const_cast<Bytef*>(deflated.data()); // zlib only reads it
  stream.avail_in = static_cast<uInt>(std::min<std::uint64_t>(deflated.size(), ~uInt{0}));
  base::Bytes out;
  base::Bytes chunk(1U << 18);
  for (int state = Z_OK; state != Z_STREAM_END;) {
    stream.next_out = chunk.data();
    stream.avail_out = static_cast<uInt>(chunk.size());
    state = ::inflate(&stream, Z_NO_FLUSH);
    const auto made = static_cast<std::ptrdiff_t>(chunk.size() - stream.avail_out);
    if (state != Z_OK && state != Z_STREAM_END)
      return domain::refuse(domain::RefusalCode::FileTruncated, "its deflated part does not inflate");
    out.insert(out.end(), chunk.begin(), chunk.begin() + made);
    if (out.size() > most)
      return domain::refuse(domain::RefusalCode::FileExpands);
    if (state == Z_OK && made == 0 && stream.avail_in == 0)
      return domain::refuse(domain::RefusalCode::FileTruncated, "its deflated part is cut off");
  }
  return out;
}

} // namespace calque::dicom
