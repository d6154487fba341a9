/// The examples of header/digest-mismatch. Most are about the body `{"qty":2}`.
enum DigestMismatchExamples {
    static let all: [RuleExample] = [
        bad("Content-Digest: sha-256=:⟦D7JPoHpKJNqaP/dz6sjnYvP9Ji1lQ5g+fNFC3EX3B1I=⟧:", note: "of another body"),
        bad(
            "Content-Digest: sha-512=:bZTww4Rhqbf6raQzDGiMsXcesKIIZNJaPWP95efoPOqM4pwyZeFud0HfqfumloIrECF9eal2Zy+not7E87tdvQ==:, sha-256=:⟦D7JPoHpKJNqaP/dz6sjnYvP9Ji1lQ5g+fNFC3EX3B1I=⟧:"
        ),
        bad("Repr-Digest: sha-256=:⟦47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=⟧:", note: "of no bytes"),
        bad(
            "Content-Digest: sha-256=:⟦1fc7d7d333dc4a41f0fcbde36745f2fabc441a6ae0e846ffcd32ceb4438dcc2a⟧:",
            note: "hexadecimal digits"),
        bad(
            "Content-Digest: sha-256=:⟦MWZjN2Q3ZDMzM2RjNGE0MWYwZmNiZGUzNjc0NWYyZmFiYzQ0MWE2YWUwZTg0NmZmY2QzMmNlYjQ0MzhkY2MyYQ==⟧:",
            note: "hexadecimal digits, encoded"),
        bad("Content-Digest: sha-256=:⟦dZWnNoRh8snZAYKA+bVnUAcRKaM=⟧:", note: "of SHA-1"),
        bad("Content-MD5: ⟦1B2M2Y8AsgTpgAmY7PhCfg==⟧"),
        bad("Digest: SHA-256=⟦D7JPoHpKJNqaP/dz6sjnYvP9Ji1lQ5g+fNFC3EX3B1I=⟧"),
        bad(
            "digest: sha=dZWnNoRh8snZAYKA+bVnUAcRKaM=,SHA-256=⟦1fc7d7d333dc4a41f0fcbde36745f2fabc441a6ae0e846ffcd32ceb4438dcc2a⟧",
            note: "hexadecimal digits"),
        bad("Digest: SHA-256=⟦-⟧", note: "no Base64"),
        bad(
            "Content-Encoding: gzip\nContent-Digest: sha-256=:⟦H8fX0zPcSkHw/L3jZ0Xy+rxEGmrg6Eb/zTLOtEONzCo=⟧:",
            length: 29, body: gzipped,
            note: "of the content before compression"),
        bad(
            "Content-Encoding: br\nRepr-Digest: sha-256=:⟦D7JPoHpKJNqaP/dz6sjnYvP9Ji1lQ5g+fNFC3EX3B1I=⟧:",
            note: "a coding that cannot be undone here",
            also: ["content-encoding/not-inspected"]),
        .bad(
            "POST / HTTP/1.1\nHost: a.example\nContent-Digest: sha-256=:⟦H8fX0zPcSkHw/L3jZ0Xy+rxEGmrg6Eb/zTLOtEONzCo=⟧:\nContent-Length: 0",
            note: "the body was lost"),
        .bad(
            "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/octet-stream\nTrailer: Content-Digest\n"
                + "Transfer-Encoding: chunked",
            body: "9\n{\"qty\":2}\n0\nContent-Digest: sha-256=:⟦D7JPoHpKJNqaP/dz6sjnYvP9Ji1lQ5g+fNFC3EX3B1I=⟧:\n\n"),
        good("Content-Digest: sha-256=:H8fX0zPcSkHw/L3jZ0Xy+rxEGmrg6Eb/zTLOtEONzCo=:"),
        good(
            "Content-Digest: sha-256=:H8fX0zPcSkHw/L3jZ0Xy+rxEGmrg6Eb/zTLOtEONzCo:",
            note: "without padding, which recipients add"),
        good(
            "Content-Digest: sha-256=:D7JPoHpKJNqaP/dz6sjnYvP9Ji1lQ5g+fNFC3EX3B1I=:, sha-256=:H8fX0zPcSkHw/L3jZ0Xy+rxEGmrg6Eb/zTLOtEONzCo=:",
            note: "the last one holds"),
        good(
            "Repr-Digest: md5=:rN6xsjS8j5RPJSoMn8zOFQ==:, sha=:dZWnNoRh8snZAYKA+bVnUAcRKaM=:\nContent-MD5: rN6xsjS8j5RPJSoMn8zOFQ=="
        ),
        good("Content-Digest: unixsum=:AAAA:, x=:AAAA:", note: "nothing that is computed here"),
        good(
            "Digest: SHA-512=bZTww4Rhqbf6raQzDGiMsXcesKIIZNJaPWP95efoPOqM4pwyZeFud0HfqfumloIrECF9eal2Zy+not7E87tdvQ==,UNIXsum=30637"
        ),
        good(
            "Content-Encoding: gzip\nContent-Digest: sha-256=:8f8IlNLfjK7mMx1QrPymW7dKQAdSTFwYitly4/f9nr8=:",
            length: 29, body: gzipped),
        good(
            "Content-Range: bytes 0-8/20\nRepr-Digest: sha-256=:D7JPoHpKJNqaP/dz6sjnYvP9Ji1lQ5g+fNFC3EX3B1I=:",
            note: "of the whole, of which this is a part"),
        .good(
            "POST / HTTP/1.1\nHost: a.example\nContent-Digest: sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:\nContent-Length: 0"
        ),
        .good(
            "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/octet-stream\nTrailer: Content-Digest\n"
                + "Transfer-Encoding: chunked",
            body: "9\n{\"qty\":2}\n0\nContent-Digest: sha-256=:H8fX0zPcSkHw/L3jZ0Xy+rxEGmrg6Eb/zTLOtEONzCo=:\n\n"),
        .good(
            "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/octet-stream\nTransfer-Encoding: chunked",
            body: "9\n{\"qty\":2}\n0\nContent-Digest: sha-256=:D7JPoHpKJNqaP/dz6sjnYvP9Ji1lQ5g+fNFC3EX3B1I=:\n\n",
            note: "not announced, and not checked"),
    ]

    private static let gzipped =
        "⟨1F⟩⟨8B⟩⟨08⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨03⟩⟨AB⟩V*,⟨A9⟩T⟨B2⟩2⟨AA⟩⟨05⟩⟨00⟩xd⟨C1⟩⟨E1⟩⟨09⟩⟨00⟩⟨00⟩⟨00⟩"

    private static func bad(
        _ fields: String, length: Int = 9, body: String = "{\"qty\":2}", note: String = "", also: [String] = [],
        line: Int = #line
    ) -> RuleExample {
        .bad(head(fields, length), body: body, note: note, also: also, line: line)
    }

    private static func good(
        _ fields: String, length: Int = 9, body: String = "{\"qty\":2}", note: String = "", line: Int = #line
    ) -> RuleExample {
        .good(head(fields, length), body: body, note: note, line: line)
    }

    private static func head(_ fields: String, _ length: Int) -> String {
        "PUT / HTTP/1.1\nHost: a.example\nContent-Type: application/json\n\(fields)\nContent-Length: \(length)"
    }
}
