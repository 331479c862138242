// AS app/verify REFUSED core/storage/audit_store.h
// The checker reads the bytes itself.
#include "core/base/bytes.h"
#ifndef ALLOWED
#include "core/storage/audit_store.h"
#endif
int main() {}
