/// Reads a media type to the letter (RFC 9110 sections 5.6.6 and 8.3.1).
struct MediaTypeSyntax {
    struct Fault {
        let place: Range<Int>
        let expected: String
        let found: String
        var fix: String?
    }

    private let end: Int
    private var offset: Int
    private var names: [String] = []
    private(set) var faults: [Fault] = []

    init(_ bytes: Span<UInt8>, _ value: Range<Int>) {
        offset = value.lowerBound
        end = value.upperBound
        if readType(bytes, value) { readParameters(bytes) }
    }

    private mutating func add(_ place: Range<Int>, _ expected: String, _ found: String, fix: String? = nil) -> Bool {
        faults.append(Fault(place: place, expected: expected, found: found, fix: fix))
        return false
    }

    private mutating func token(_ bytes: Span<UInt8>) -> Range<Int> {
        let run = FieldBytes.run(bytes, from: offset, to: end, where: ByteClass.isToken)
        offset = run.upperBound
        return run
    }

    private mutating func skipSpace(_ bytes: Span<UInt8>) -> Range<Int> {
        let run = FieldBytes.run(bytes, from: offset, to: end, where: ByteClass.isWhitespace)
        offset = run.upperBound
        return run
    }

    private mutating func readType(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
        let type = token(bytes)
        guard offset < end, bytes[offset] == 0x2F, !type.isEmpty else {
            var rest = FieldBytes.run(bytes, from: value.lowerBound, to: end) { $0 != 0x3B && $0 != 0x2C }
            if rest.isEmpty { rest = rest.lowerBound..<min(end, rest.lowerBound &+ 1) }
            return add(
                rest, "a type and a subtype with `/` between them", ByteText.quoted(bytes, rest),
                fix: MediaTypeSyntax.fix(for: ByteText.array(bytes, rest)))
        }
        offset &+= 1
        let subtype = token(bytes)
        guard subtype.isEmpty else { return true }
        let rest = offset..<min(end, offset &+ 1)
        return add(
            rest, "a subtype behind `/`", rest.isEmpty ? "the end of the value" : ByteText.quoted(bytes[offset]))
    }

    private static func fix(for value: [UInt8]) -> String? {
        if StringifiedValue.describe(value) != nil {
            return "set the media type of the body: the variable that should hold it had no value"
        }
        if TemplateReader.isWhole(value.span, value.indices) { return "fill in the placeholder before sending" }
        switch String(decoding: value, as: UTF8.self).lowercased() {
        case "json", "xml": return "write `application/\(String(decoding: value, as: UTF8.self).lowercased())`"
        case "form", "urlencoded", "form-urlencoded": return "write `application/x-www-form-urlencoded`"
        case "text", "txt", "plain": return "write `text/plain`"
        default: return nil
        }
    }

    private mutating func readParameters(_ bytes: Span<UInt8>) {
        while true {
            let space = skipSpace(bytes)
            guard offset < end else { return }
            guard bytes[offset] == 0x3B else {
                refuseSeparator(bytes, space)
                return
            }
            offset &+= 1
            _ = skipSpace(bytes)
            // An empty parameter is allowed: `text/plain;`.
            guard offset < end, bytes[offset] != 0x3B else { continue }
            guard readParameter(bytes) else { return }
        }
    }

    private mutating func refuseSeparator(_ bytes: Span<UInt8>, _ space: Range<Int>) {
        let byte = bytes[offset]
        let place = offset..<(offset &+ 1)
        if byte == 0x2C {
            _ = add(
                place, "one media type", "`,`, as if another one followed",
                fix: "send one Content-Type; two were joined, mostly since it was set at two places")
        } else if !space.isEmpty, ByteClass.isToken(byte) {
            _ = add(place, "`;` before a parameter", "a space alone", fix: "put `;` behind the media type")
        } else {
            _ = add(place, "`;` or the end of the value", ByteText.quoted(byte))
        }
    }

    private mutating func readParameter(_ bytes: Span<UInt8>) -> Bool {
        let name = token(bytes)
        guard !name.isEmpty else {
            return add(offset..<(offset &+ 1), "a parameter's name", ByteText.quoted(bytes[offset]))
        }
        guard offset < end, bytes[offset] == 0x3D else {
            let text = ByteText.string(bytes, name)
            let isCharset = CharacterEncoding.named(text) != nil
            return add(
                name, "`=` and a value behind a parameter's name", ByteText.quoted(bytes, name),
                fix: isCharset ? "write `charset=\(text)`" : nil)
        }
        offset &+= 1
        noteName(bytes, name)
        let isBoundary = ByteText.equals(bytes, name, ignoringCase: "boundary")
        return offset < end && bytes[offset] == 0x22 ? readQuoted(bytes) : readPlain(bytes, isBoundary)
    }

    private mutating func noteName(_ bytes: Span<UInt8>, _ name: Range<Int>) {
        let text = ByteText.string(bytes, name).lowercased()
        if names.contains(text) {
            _ = add(name, "each parameter once", "`\(text)` for the second time", fix: "name the parameter once")
        }
        names.append(text)
    }

    private mutating func readQuoted(_ bytes: Span<UInt8>) -> Bool {
        let start = offset
        offset &+= 1
        while offset < end, bytes[offset] != 0x22 { offset &+= bytes[offset] == 0x5C ? 2 : 1 }
        guard offset < end else {
            offset = end
            return add(start..<(start &+ 1), "`\"` at the end of the quoted value", "the end of the field")
        }
        offset &+= 1
        return true
    }

    /// What a boundary may be is for the multipart rules to say.
    private mutating func readPlain(_ bytes: Span<UInt8>, _ isBoundary: Bool) -> Bool {
        let start = offset
        let value = token(bytes)
        let rest = FieldBytes.run(bytes, from: offset, to: end) { $0 != 0x3B && !ByteClass.isWhitespace($0) }
        offset = rest.upperBound
        if !rest.isEmpty {
            let isOfBoundary = isBoundary && FieldBytes.firstRun(bytes, in: rest, where: { !isOfBoundaries($0) }) != nil
            if isOfBoundary { return true }
            return add(
                rest.lowerBound..<(rest.lowerBound &+ 1),
                "letters, digits and `!#$%&'*+-.^_|~` in a value without quotes",
                ByteText.quoted(bytes[rest.lowerBound]), fix: "put the value in double quotes")
        }
        guard value.isEmpty, !isBoundary else { return true }
        return add(start..<start, "a value behind `=`", "nothing")
    }

    private func isOfBoundaries(_ byte: UInt8) -> Bool {
        ByteClass.isLetter(byte) || ByteClass.isDigit(byte) || "'()+_,-./:=? ".utf8.contains(byte)
    }
}
