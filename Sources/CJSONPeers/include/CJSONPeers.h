#ifndef CJSONPEERS_H
#define CJSONPEERS_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Bytes that must be readable behind a document; the first one is zero. */
enum { json_peers_padding = 64 };

/* RapidJSON's SAX reader, which checks the encoding and calls a handler that does nothing. */
bool json_peers_rapidjson(const char *bytes, size_t length);

/* A parser of simdjson, which keeps its buffers from one document to the next. */
void *json_peers_new_simdjson(void);
void json_peers_delete_simdjson(void *parser);

/* simdjson's DOM: the whole document on its tape. */
bool json_peers_simdjson(void *parser, const char *bytes, size_t length);

#ifdef __cplusplus
}
#endif

#endif
