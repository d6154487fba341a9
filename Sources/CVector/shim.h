#ifndef CVECTOR_SHIM_H
#define CVECTOR_SHIM_H

/* The compiler's vector instructions that every x86-64 has (SSE2): which bytes of 16 answer a question, as bits. */
#if defined(__x86_64__)
#include <emmintrin.h>
#endif

#endif
