#include <iconv.h>
#include <zlib.h>

/* inflateInit2 is a macro, which Swift does not see: 15 bits of window, with a gzip header. */
static inline int attain_begin_gzip(z_stream *stream) { return inflateInit2(stream, 15 + 16); }
