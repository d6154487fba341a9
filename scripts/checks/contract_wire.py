"""A second opinion: whether the bytes of a request, and not what they were made from, satisfy workshop.yaml.

It knows what that document uses and no more; schemas are left to jsonschema-rs.
"""
import email.parser, http.cookies, json, re
from urllib.parse import parse_qsl, unquote

import jsonschema_rs, yaml

NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
DELIMITERS = {"form": ",", "pipeDelimited": "|", "spaceDelimited": " "}
ABSENT = object()


class Wire:
    def __init__(self, document):
        with open(document) as file:
            self.document = yaml.safe_load(file)
        self.base = self.document["servers"][0]["url"]
        self.operations = {
            operation["operationId"]: (template, item.get("parameters", []) + operation.get("parameters", []), operation)
            for template, item in self.document["paths"].items()
            for method, operation in item.items() if method != "parameters"}

    def accepts(self, outcome):
        template, parameters, operation = self.operations[outcome.operation]
        try:
            return self.fields_fit(template, parameters, outcome.request) and self.body_fits(operation, outcome)
        except (ValueError, KeyError):  # no such encoding, number or part
            return False

    def fields_fit(self, template, parameters, request):
        path, _, query = request.path_url.partition("?")
        pattern = re.sub(r"\\{(.+?)\\}", r"(?P<\1>[^/]+)", re.escape(self.base + template))
        segments = re.fullmatch(pattern, path).groupdict()
        pairs = parse_qsl(query, keep_blank_values=True, errors="strict")
        cookies = http.cookies.SimpleCookie(request.headers.get("Cookie", ""))
        known = set()
        for parameter in parameters:
            name, schema = parameter["name"], schema_of(parameter)
            if parameter["in"] == "query":
                value, names = from_pairs(pairs, parameter)
                known |= names
            elif parameter["in"] == "path":
                value = from_text(unquote(segments[name]).removeprefix(f";{name}="), schema)
            elif parameter["in"] == "header":
                value = from_text(request.headers[name], schema) if name in request.headers else ABSENT
            else:
                value = typed(cookies[name].value, schema) if name in cookies else ABSENT
            if parameter.get("required", False) if value is ABSENT else not self.valid(value, schema):
                return False
        return {name for name, _ in pairs} <= known

    def body_fits(self, operation, outcome):
        if "requestBody" not in operation:
            return not outcome.body
        (media, content), = operation["requestBody"]["content"].items()
        sent = outcome.request.headers.get("Content-Type", "")
        if sent.split(";")[0].strip().lower() != media:
            return False
        schema = content["schema"]
        if media == "application/x-www-form-urlencoded":
            pairs = parse_qsl(outcome.body.decode(), keep_blank_values=True, errors="strict")
        elif media == "multipart/form-data":
            pairs = parts(sent, outcome.body)
        else:
            return self.valid(json.loads(outcome.body), schema)
        value = {}
        for name in {name for name, _ in pairs}:
            its = schema["properties"].get(name, {})
            value[name], _ = from_pairs(pairs, {"name": name, "schema": its})
        return self.valid(value, schema)

    def valid(self, value, schema):
        whole = {**schema, "components": self.document["components"]}
        return jsonschema_rs.Draft202012Validator(whole, validate_formats=True).is_valid(value)


def schema_of(parameter):
    return parameter["schema"] if "schema" in parameter else parameter["content"]["application/json"]["schema"]


def from_text(text, schema):
    """The value of a parameter in a path or a field."""
    if schema.get("type") != "array":
        return typed(text, schema)
    return [typed(each.strip(), schema["items"]) for each in text.split(",")]


def from_pairs(pairs, parameter):
    """The value of a parameter of a query or form, and the names that it goes by."""
    name, schema = parameter["name"], schema_of(parameter)
    if parameter.get("style") == "deepObject":
        members = {f"{name}[{key}]": (key, its) for key, its in schema["properties"].items()}
        value = {members[sent][0]: typed(text, members[sent][1]) for sent, text in pairs if sent in members}
        return value or ABSENT, set(members)
    texts = [text for sent, text in pairs if sent == name]
    if not texts:
        return ABSENT, {name}
    if "content" in parameter:
        return json.loads(texts[0]), {name}
    if not parameter.get("explode", True):
        texts = [each for text in texts for each in text.split(DELIMITERS[parameter.get("style", "form")])]
    if schema.get("type") == "object" and "style" not in parameter and not parameter.get("explode", True):
        members = zip(texts[::2], texts[1::2], strict=True)
        return {key: typed(text, schema["properties"].get(key, {})) for key, text in members}, {name}
    if schema.get("type") != "array":
        return typed(texts[0], schema) if len(texts) == 1 else texts, {name}
    return [typed(text, schema["items"]) for text in texts], {name}


def typed(text, schema):
    """What a text stands for where a value of the schema is expected; the text itself if it is none."""
    kind = schema.get("type")
    if kind in ("integer", "number") and NUMBER.fullmatch(text):
        return json.loads(text)
    if kind == "boolean" and text in ("true", "false"):
        return text == "true"
    return text


def parts(content_type, body):
    message = email.parser.BytesParser().parsebytes(b"Content-Type: " + content_type.encode() + b"\r\n\r\n" + body)
    return [(part.get_param("name", header="content-disposition"), part.get_payload(decode=True).decode("utf-8", "replace"))
            for part in message.get_payload()]
