/// Examples of multipart bodies: the head is always the same, and the length is counted.
extension RuleExample {
    /// - Parameters:
    ///   - body: uses the boundary `b`, unless `boundary` is another.
    ///   - type: the subtype.
    static func badMultipart(
        _ body: String, boundary: String = "b", type: String = "form-data", note: String = "", also: [String] = [],
        with configure: @escaping @Sendable (inout PolicySettings) -> Void = { _ in },
        file: String = #fileID, line: Int = #line
    ) -> RuleExample {
        .bad(
            multipartHead(body, "multipart/\(type); boundary=\(boundary)"), body: body, note: note, also: also,
            with: configure, file: file, line: line)
    }

    static func goodMultipart(
        _ body: String, boundary: String = "b", type: String = "form-data", note: String = "", also: [String] = [],
        with configure: @escaping @Sendable (inout PolicySettings) -> Void = { _ in },
        file: String = #fileID, line: Int = #line
    ) -> RuleExample {
        .good(
            multipartHead(body, "multipart/\(type); boundary=\(boundary)"), body: body, note: note, also: also,
            with: configure, file: file, line: line)
    }

    /// - Parameter contentType: the value, which may be marked.
    static func multipartHead(_ body: String, _ contentType: String) -> String {
        """
        POST /upload HTTP/1.1
        Host: a.example
        Content-Type: \(contentType)
        Content-Length: \(RuleExample.rawBad(body).message.bytes.count)
        """
    }

    /// A part of a form, without the boundary before it.
    static let smallPart = "Content-Disposition: form-data; name=\"a\"\n\n1"
}
