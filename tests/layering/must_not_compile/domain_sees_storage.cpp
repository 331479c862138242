// AS core/domain REFUSED core/storage/audit_store.h
// The law has no disk.
#include "core/base/result.h"
#ifndef ALLOWED
#include "core/storage/audit_store.h"
#endif
int main() {}
