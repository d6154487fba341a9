"""Where schemathesis and Pedant are of two minds and Pedant is right: a name, the reason, and exactly which requests.

What was made as invalid and got through is covered only if contract_wire.py, too, finds nothing wrong with its bytes.
"""
import dataclasses, re
from urllib.parse import parse_qsl
from typing import Callable


@dataclasses.dataclass(frozen=True)
class Difference:
    name: str
    reason: str
    kind: str  # as what schemathesis made it
    when: Callable
    valid_on_the_wire: bool = True

    def covers(self, outcome, wire):
        expected = "invalid and forwarded" if self.kind == "invalid" else "valid and rejected"
        if outcome.verdict != expected or not self.when(outcome):
            return False
        return self.kind == "valid" or not self.valid_on_the_wire or wire.accepts(outcome)


def written_and_spoilt(outcome):
    """Those of the spoilt parameters and properties of which anything is on the wire, in the query or the form."""
    text = outcome.request.path_url.partition("?")[2] if outcome.negated == {"query"} else outcome.body.decode()
    written = {name.split("[")[0] for name, _ in parse_qsl(text, keep_blank_values=True)}
    return outcome.spoilt & written


def is_form(outcome):
    """Whether all that is invalid is in a query, or in a body that is written like one."""
    return outcome.negated == {"query"} or outcome.negated == {"body"} and outcome.operation == "sendFeedback"


EXCEPTIONS = [
    Difference(
        "options", "OPTIONS may be asked of every resource, and browsers ask before they send (RFC 9110 section 9.3.7); "
        "no contract describes it", "invalid",
        lambda it: it.scenario == "unspecified_http_method" and it.request.method == "OPTIONS",
        valid_on_the_wire=False),
    Difference(
        "type-of-no-body", "a Content-Type without a body describes nothing, and the operation takes no body", "invalid",
        lambda it: it.scenario == "malformed_content_type" and it.request.method in ("GET", "DELETE") and not it.body),
    Difference(
        "unknown-field", "a contract names the header fields that it knows and cannot forbid others (RFC 9110 section 5.1)",
        "invalid",
        lambda it: it.negated == {"header"} and "x-schemathesis-unknown-property" in it.request.headers),
    Difference(
        "nothing-written", "an empty array, an empty object or nothing leaves no trace in a query or a form: the parameter is "
        "absent, which it may be", "invalid",
        lambda it: is_form(it) and it.spoilt and None not in it.spoilt and not written_and_spoilt(it)),
    Difference(
        "one-item", "in a query or a form `tag=true` is an array with the item `true`, whatever it was made from", "invalid",
        lambda it: is_form(it) and written_and_spoilt(it) in ({"tag"}, {"labels"})),
    Difference(
        "one-row", "in a path `1` is an array with the item `1`, whatever it was made from", "invalid",
        lambda it: it.operation == "shelves" and it.negated == {"path"} and it.spoilt == {"rows"}),
    Difference(
        "text-of-parts", "a part of multipart/form-data is text or bytes: `false` and `{}` are strings there, whatever they "
        "were made from, and an empty array makes no part", "invalid",
        lambda it: it.operation == "uploadPicture" and it.negated == {"body"}),
    Difference(
        "not-left-out", "said to lack a required query parameter that is there all the same, or to have one more that is not "
        "there, because nothing, an empty array or an empty object was to be written under its name", "invalid",
        lambda it: it.scenario == "fuzzing" and it.negated == {"query"}
        and re.search("violates .*`(required|additionalProperties)`", it.defect)),
    Difference(
        "nul", "%00 in a target is rejected whatever a schema says: it ends strings in backends written in C", "valid",
        lambda it: it.errors == {"target/encoded-nul"} and "%00" in it.request.path_url),
    Difference(
        "empty-key", "an API key without a character is none", "valid",
        lambda it: it.errors == {"contract/security-requirement"} and it.request.headers.get("X-Key") == ""),
]
