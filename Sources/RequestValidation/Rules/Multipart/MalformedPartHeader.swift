/// multipart/malformed-part-header
enum MalformedPartHeader: BodyRule {
    static let metadata = RuleMetadata(
        id: "multipart/malformed-part-header",
        reference: "RFC 2046 section 5.1; RFC 7578 section 4.2; RFC 2183 section 2",
        summary: "a part whose header is not made of fields such as `Content-Disposition: form-data; name=\"a\"`",
        explanation: """
            Between a boundary and an empty line stand the fields of a part's header. Parsers go very different ways \
            where they are broken: some skip the line, some the part, some take the content for a header or the \
            header for content. So a name or a file's type is lost for one and there for the other. A line that \
            continues the one before is legal in mail and read by few servers: a warning.
            """,
        fix: "write `name: value` on each line of the header and an empty line behind it; quote values",
        examples: [
            .badMultipart("--b\n⟦Content-Disposition form-data⟧\n\n1\n--b--\n", note: "no colon"),
            .badMultipart("--b\nContent-Disposition: form-data; name=\"a\"\n⟦value⟧\n--b--\n", note: "no empty line"),
            .badMultipart("--b\nContent-Disposition: form-data; name=\"a\"\n⟦--b⟧--\n", note: "neither line nor value"),
            .badMultipart("--b\n⟦:⟧ form-data\n\(part)\n--b--\n"),
            .badMultipart("--b\nContent⟦/⟧Type: x\n\(part)\n--b--\n"),
            .badMultipart(
                "--b\nContent-Disposition⟦ ⟧: form-data; name=\"a\"\n\n1\n--b--\n",
                also: ["multipart/missing-disposition"]),
            .badMultipart("--b\nContent-Type: text/⟦⟨00⟩⟧plain\n\(part)\n--b--\n"),
            .badMultipart("--b\nContent-Type: text/plain\n⟦Content-Type: text/html⟧\n\(part)\n--b--\n", note: "twice"),
            .badMultipart("--b\n\(line)\n⟦\(line)⟧\n\n1\n--b--\n"),
            .badMultipart(
                "--b\nContent-Disposition: form-data;\n⟦ ⟧name=\"a\"\n\n1\n--b--\n", note: "folded: a warning"),
            .badMultipart("--b\nContent-Disposition: form-data; name=⟦\"a⟧\n\n1\n--b--\n", note: "no closing quote"),
            .badMultipart("--b\nContent-Disposition: form-data; ⟦name⟧\n\n1\n--b--\n"),
            .badMultipart("--b\nContent-Disposition: form-data; name=⟦⟧; filename=\"x\"\n\n1\n--b--\n"),
            .badMultipart("--b\nContent-Disposition: form-data; name=first⟦ ⟧name\n\n1\n--b--\n", note: "no quotes"),
            .badMultipart("--b\nContent-Disposition: form-data; name=\"a\" ⟦x⟧\n\n1\n--b--\n"),
            .badMultipart("--b\nContent-Disposition: form-data⟦,⟧ name=\"a\"\n\n1\n--b--\n"),
            .badMultipart("--b\nContent-Disposition: form-data;⟦⟧; name=\"a\"\n\n1\n--b--\n"),
            .badMultipart("--b\nContent-Disposition: form-data; name=\"a\"; ⟦name=\"b\"⟧\n\n1\n--b--\n"),
            .goodMultipart("--b\ncontent-disposition:form-data;name=a\n\n1\n--b--\n", note: "any case, no spaces"),
            .goodMultipart(
                "--b\nContent-Disposition: form-data; name=\"f\"; filename=\"a \\\"b\\\" C:\\x.txt\"\nContent-Length: 1\n"
                    + "X-Any: 1\n\n1\n--b--\n", note: "escaped quotes, backslashes, other fields"),
            .goodMultipart(
                "--b\nContent-Disposition: form-data; name=\"f\"; filename=\"C:\\dir\\\"\n\n1\n--b--\n",
                note: "a backslash before the closing quote", also: ["multipart/unsafe-filename"]),
            .goodMultipart("--b\n\n1\n--b\nContent-ID: <a>\n\n2\n--b--\n", type: "mixed", note: "no header at all"),
        ])
    private static let part = RuleExample.smallPart
    private static let line = "Content-Disposition: form-data; name=\"a\""

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        switch fault.kind {
        case .multipart(.malformedPartHeader(let kind)):
            let (expected, found, fix) = wording(kind)
            report.add(fault, in: fault.bodyPart, expected: expected, found: found, fix: fix)
        case .multipart(.foldedPartHeader):
            report.add(
                fault, in: fault.bodyPart, expected: "a field name at the start of the line",
                found: "whitespace, which continues the line before", fix: "write the field on one line",
                level: .warning)
        default: break
        }
    }

    private static func wording(_ kind: MultipartFault.HeaderFault) -> (String, String, String?) {
        switch kind {
        case .missingColon(let line):
            let length = Count.bytes(line.count)
            return (
                "a field such as `Content-Type: text/plain`, or an empty line", "a line of \(length) without a colon",
                "if this is the content, put an empty line before it"
            )
        case .nameless: return ("a field name before the colon", "a line that begins with `:`", nil)
        case .invalidName(let byte):
            return ("letters, digits or one of !#$%&'*+-.^_`|~ in a field name", ByteText.quoted(byte), nil)
        case .spaceBeforeColon: return ("`:` directly behind the field name", "whitespace", "remove it")
        case .control(let byte): return ("visible characters, spaces or tabs in a value", ByteText.quoted(byte), nil)
        case .repeated(let name): return ("\(name) once a part", "a second one", "remove one of them")
        case .missingEmptyLine:
            return (
                "an empty line behind the part's header", "the next boundary",
                "put an empty line between header and content, also where the content is empty"
            )
        case .disposition(let kind): return wording(kind)
        }
    }

    private static func wording(_ kind: MultipartFault.DispositionFault) -> (String, String, String?) {
        switch kind {
        case .missingParameter: ("a parameter behind `;`", "another `;`", "remove one `;`")
        case .missingEquals(let name): ("`=` and a value behind \(quoted(name))", "none", nil)
        case .missingValue(let name): ("a value behind `\(plain(name))=`", "none", nil)
        case .unclosedQuotes(let name):
            (
                "a closing quote in the value of \(quoted(name))", "the end of the line",
                "write `%22` for a quote in a value"
            )
        case .junk(let byte): ("`;` before the next parameter", ByteText.quoted(byte), nil)
        case .unquoted(let byte):
            ("a value in quotes", "\(ByteText.quoted(byte)) in a value without", "put the value in quotes")
        case .repeated(let name): ("\(quoted(name)) once", "a second one", "remove one of them")
        }
    }

    private static func quoted(_ name: [UInt8]) -> String { ByteText.quoted(name.span, 0..<name.count, limit: 40) }

    private static func plain(_ name: [UInt8]) -> String { ByteText.escaped(name.span, 0..<name.count, limit: 40) }
}
