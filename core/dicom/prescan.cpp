#include "prescan.h"

#include "element_walk.h"
#include "inflate.h"
#include "tags.h"

#include <fmt/format.h>

namespace calque::dicom {
namespace {

using domain::RefusalCode;

constexpr std::size_t preamble = 128, metaStart = 132; // PS3.10 7.1

std::optional<Encoding> maybeEncoding(std::string_view transferSyntax) {
  if (transferSyntax == "1.2.840.10008.1.2")
    return Encoding{false, false};
  if (transferSyntax == "1.2.840.10008.1.2.2")
    return Encoding{true, true};
  // Deflated and all encapsulated syntaxes are explicit little endian (PS3.5 A.4, A.5).
  if (transferSyntax == "1.2.840.10008.1.2.1" || transferSyntax == deflatedSyntax ||
      transferSyntax == "1.2.840.10008.1.2.5" || transferSyntax.starts_with("1.2.840.10008.1.2.4."))
    return Encoding{true, false};
  return {};
}

base::Done asDone(const Stop& stop) {
  return domain::refuse(stop.code, stop.detail);
}

// [impl->req~intake.file-structure~1]
/// Walks group 0002, fills the transfer syntax, gives where the data set begins.
base::Result<std::uint64_t> readMeta(base::View file, const PrescanLimits& limits, Prescan& scan) {
  ElementWalk walk(file, limits, scan);
  std::uint64_t at = metaStart;
  while (file.size() - at >= 2 && file[at] == 2 && file[at + 1] == 0) {
    const auto head = walk.readHead(at, file.size(), {true, false});
    if (!head)
      return domain::refuse(head.error().code, "in the meta header");
    if (head->length > file.size() - head->value)
      return domain::refuse(RefusalCode::FileTruncated, "in the meta header");
    if (head->tag == tag::transferSyntaxUid)
      scan.transferSyntax = walk.uidAt(*head);
    at = head->value + head->length;
  }
  if (scan.transferSyntax.empty())
    return domain::refuse(RefusalCode::TransferSyntaxMissing);
  return at;
}

// [impl->req~intake.bounds~1]
base::Done walkFile(base::View file, const PrescanLimits& limits, Prescan& scan) {
  if (file.size() < metaStart || base::textOf(file.subspan(preamble, 4)) != "DICM")
    return domain::refuse(RefusalCode::FileNotDicom);
  CALQUE_TRY(start, readMeta(file, limits, scan));
  const auto encoding = maybeEncoding(scan.transferSyntax);
  if (!encoding)
    return domain::refuse(RefusalCode::TransferSyntaxUnsupported, "it is not one of the standard's image syntaxes");
  std::uint64_t size = file.size();
  if (scan.transferSyntax == deflatedSyntax) {
    CALQUE_TRY(inflated, inflate(file.subspan(start), limits));
    size = inflated.size();
    if (const auto walked = ElementWalk(inflated, limits, scan).walkDataSet(0, *encoding); !walked)
      return asDone(walked.error());
  } else if (const auto walked = ElementWalk(file, limits, scan).walkDataSet(start, *encoding); !walked) {
    return asDone(walked.error());
  }
  if (size - (scan.pixels ? scan.pixels->bytes : 0) > limits.metadataBytes)
    return domain::refuse(RefusalCode::FileMetadataTooLarge);
  return {};
}

} // namespace

Prescanned prescan(base::View file, const PrescanLimits& limits) {
  Prescanned result;
  result.whole = walkFile(file, limits, result.scan);
  return result;
}

} // namespace calque::dicom
