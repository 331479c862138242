// AS app/cli REFUSED core/storage/audit_store.h
// The workflow links its rooms privately.
#include "core/base/result.h"
#ifndef ALLOWED
#include "core/storage/audit_store.h"
#endif
int main() {}
