// AS core/base REFUSED core/domain/entry.h
// The lowest room knows nothing above it.
#include "core/base/result.h"
#ifndef ALLOWED
#include "core/domain/entry.h"
#endif
int main() {}
