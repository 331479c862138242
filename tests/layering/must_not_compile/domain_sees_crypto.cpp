// AS core/domain REFUSED core/crypto/digest.h
// The law has no keys: what was verified comes as a fact.
#include "core/base/result.h"
#ifndef ALLOWED
#include "core/crypto/digest.h"
#endif
int main() {}
