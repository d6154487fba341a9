#ifndef COPENSSL_H
#define COPENSSL_H
// libcrypto of OpenSSL 3.0 or later (Debian: libssl-dev), without what 3.0 deprecates.
#define OPENSSL_NO_DEPRECATED
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

// What Swift cannot import: macros with casts or arguments.

/// Forgets the errors that the calls of this thread have left behind.
static inline void copenssl_clear_errors(void) { ERR_clear_error(); }
#endif
