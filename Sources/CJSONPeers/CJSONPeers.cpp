#include "CJSONPeers.h"

#include <rapidjson/reader.h>
#include <simdjson.h>

static_assert(json_peers_padding >= simdjson::SIMDJSON_PADDING, "simdjson reads on behind the document");

bool json_peers_rapidjson(const char *bytes, size_t) {
    // The stream that ends with a zero is the one that has the fast paths.
    rapidjson::StringStream stream(bytes);
    rapidjson::BaseReaderHandler<> handler;
    rapidjson::Reader reader;
    return !reader.Parse<rapidjson::kParseValidateEncodingFlag>(stream, handler).IsError();
}

void *json_peers_new_simdjson(void) { return new simdjson::dom::parser(); }

void json_peers_delete_simdjson(void *parser) { delete static_cast<simdjson::dom::parser *>(parser); }

bool json_peers_simdjson(void *parser, const char *bytes, size_t length) {
    return static_cast<simdjson::dom::parser *>(parser)->parse(bytes, length, false).error() == simdjson::SUCCESS;
}
