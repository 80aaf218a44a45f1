// The functions of SHA-256 itself are called deprecated since 3.0, and kept.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/crypto.h>
#include <openssl/sha.h>
