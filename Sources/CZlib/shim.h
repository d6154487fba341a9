#ifndef CZLIB_SHIM_H
#define CZLIB_SHIM_H

/* Input is only read. */
#define ZLIB_CONST
#include <zlib.h>

/* Raw deflate data, without the frame of gzip or zlib. inflateInit2 is a macro, which Swift does not see. */
static inline int czlib_raw_inflate_init(z_stream *stream) { return inflateInit2(stream, -MAX_WBITS); }

#endif
