#include "receipt.h"

#include "page_parts.h"
#include "rooms.h"
#include "signing.h"

#include "app/report/report.h"
#include "core/base/files.h"
#include "core/domain/refusals.h"
#include "qms/audit/anchors.h"
#include "qms/signature/manifestation.h"
#include "qms/signature/statement.h"

namespace calque::workflow {

// [impl->req~sign.receipt~1]
base::Result<Receipt> giveReceipt(Session& signer, std::uint64_t seq, const std::filesystem::path& folder) {
  auto& lab = signer.lab();
  auto& rooms = lab.rooms();
  const auto size = rooms.log.size();
  const auto entry = seq < size ? rooms.log.entry(seq) : base::Result<domain::Entry>(domain::Entry{});
  if (!entry || entry->type != "esign" || entry->actor != signer.person())
    return noteLabRefusal(signer, {}, "receipt", domain::refusalOf(domain::RefusalCode::NoSignatureThere));
  CALQUE_TRY(note, rooms.log.lastNote());
  CALQUE_TRY(proof, rooms.log.tlogProof(seq, size));
  CALQUE_TRY(signature, signature::manifestationOf(*entry));
  CALQUE_TRY(terms, signature::readStatement(entry->data.text("stmt")));
  auto page = pageOf(lab, "Receipt of a signature", entry->record);
  page.kind = domain::DocumentKind::Receipt;
  page.signatures = {signature};
  page.sections.push_back(
      {"What this is",
       {{"Entry", std::to_string(seq)}, {"SHA-256 of the page signed", terms.shown}},
       {"The checkpoint below covers this signature. Keep it: whoever changes or cuts the log before "
        "it will not agree with it."},
       {},
       {},
       false});
  page.demonstration = lab.isDemonstration();
  page.checkpointNote = note;
  page.checkpointSize = size;
  page.checkpointRootHex = base::toHex(rooms.log.root());
  const auto& clock = *rooms.clock;
  CALQUE_TRY(pdf, report::pdfOf(page, {clock.now(), base::toOffsetText(clock.offsetMinutes())}));
  const Receipt receipt{folder / (signature.sid + ".tlog-proof"), folder / (signature.sid + ".pdf")};
  CALQUE_CHECK(base::makeFolder(folder));
  CALQUE_CHECK(base::writeFile(receipt.proof, base::viewOf(proof)));
  CALQUE_CHECK(base::writeFile(receipt.page, pdf));
  CALQUE_CHECK(audit::recordAnchor(rooms.log, "receipt", "signer " + signer.person(), std::string(systemActor), clock));
  CALQUE_CHECK(rooms.device->advance({rooms.log.origin(), rooms.log.size(), rooms.log.root()}));
  return receipt;
}

} // namespace calque::workflow
