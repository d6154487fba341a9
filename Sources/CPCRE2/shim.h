#ifndef CPCRE2_SHIM_H
#define CPCRE2_SHIM_H

/* The 8-bit library: texts are UTF-8. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/* pcre2_compile and its kin are macros that add the width; Swift sees only the functions with the width in their name. */

#endif
