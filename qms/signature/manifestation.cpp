#include "manifestation.h"

#include "statement.h"

#include "core/domain/statement.h"

namespace calque::signature {

// [impl->req~sign.manifestation~1]
base::Result<domain::DocumentSignature> manifestationOf(std::string_view statement) {
  CALQUE_TRY(terms, readStatement(statement));
  return domain::DocumentSignature{.printedName = terms.name,
                                   .signer = terms.signer,
                                   .localTime = base::toLocalText(terms.at, terms.offset),
                                   .meaning = std::string(domain::meaningWords(terms.meaning)),
                                   .role = terms.role,
                                   .sid = terms.sid};
}

base::Result<domain::DocumentSignature> manifestationOf(const domain::EntryDraft& esign) {
  return manifestationOf(esign.data.text("stmt"));
}

std::string inOneLine(const domain::DocumentSignature& signature) {
  return signature.printedName + " (" + signature.signer + "), " + signature.role + ": " + signature.meaning + ", " +
         signature.localTime + ", signature " + signature.sid;
}

} // namespace calque::signature
