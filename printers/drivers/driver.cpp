#include "driver.h"

#include "core/crypto/digest.h"
#include "core/domain/refusals.h"

namespace calque::drivers {

// [impl->req~ticket.bytes~1]
base::Done checkSurface(const PrintJob& job) {
  auto found = crypto::sha256Hex(job.surface);
  if (found != job.ticket.model)
    return domain::refuse(domain::RefusalCode::SentBytesDiffer, {}, job.ticket.model, found);
  return {};
}

} // namespace calque::drivers
