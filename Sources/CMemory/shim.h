// What the C library can do with memory beyond the C standard.
#include <malloc.h>
