// AS qms/audit REFUSED core/crypto/openssl_owned.h
// A header its room does not list is its own.
#include "core/base/bytes.h"
#ifndef ALLOWED
#include "core/crypto/openssl_owned.h"
#endif
int main() {}
