#include <malloc.h>

/* glibc declares renameat2(2) for _GNU_SOURCE alone, which Swift's view of it does not set. */
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);

/* Source: linux/fs.h, RENAME_EXCHANGE. */
static const unsigned int attain_rename_exchange = 1u << 1;
