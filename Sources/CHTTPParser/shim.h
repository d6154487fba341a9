#include <http_parser.h>

/// Parses one request without callbacks. Returns the number of bytes that http_parser consumed.
static inline size_t parse_request(const char *bytes, size_t length) {
    http_parser parser;
    static const http_parser_settings settings;
    http_parser_init(&parser, HTTP_REQUEST);
    return http_parser_execute(&parser, &settings, bytes, length);
}
