/// One finding with its place and its excerpt in words. Texts are escaped and hold no secrets.
public struct DiagnosedFinding: Sendable, Equatable {
    /// The rule's id.
    public var rule: String
    public var level: Level
    /// Rejected in every mode, because the end or the meaning of the message cannot be known.
    public var isUnforwardable: Bool
    /// The fault in one line, lower case, no full stop.
    public var message: String
    /// The part of the message: `header Content-Length`.
    public var part: String
    /// The faulty bytes' offset in the raw message, 0-based from the request line's first byte; nil if no byte of the
    /// raw message is at fault.
    public var offset: Int?
    /// How many bytes are at fault; 0 where something is missing at that place.
    public var length: Int?
    /// 1-based: in the message for header fields, in the decoded body for the body; nil where lines mean nothing.
    public var line: Int?
    /// 1-based, in Unicode scalars.
    public var column: Int?
    /// 0-based, in bytes of the decoded body.
    public var bodyOffset: Int?
    /// A JSON Pointer into the body.
    public var pointer: String?
    public var expected: String
    public var found: String
    public var excerpt: Excerpt?
    /// What to do about it.
    public var fix: String
    /// What in a contract it breaks: `orders.yaml:12:7, /paths/~1orders/post`; nil: no contract asks for it.
    public var contract: String?
    /// Where the rule comes from: `RFC 9112 section 5.1`.
    public var spec: String

    public init(
        rule: String, level: Level, isUnforwardable: Bool = false, message: String, part: String, offset: Int? = nil,
        length: Int? = nil, line: Int? = nil, column: Int? = nil, bodyOffset: Int? = nil, pointer: String? = nil,
        expected: String, found: String, excerpt: Excerpt? = nil, fix: String,
        contract: String? = nil, spec: String
    ) {
        self.rule = rule
        self.level = level
        self.isUnforwardable = isUnforwardable
        self.message = message
        self.part = part
        self.offset = offset
        self.length = length
        self.line = line
        self.column = column
        self.bodyOffset = bodyOffset
        self.pointer = pointer
        self.expected = expected
        self.found = found
        self.excerpt = excerpt
        self.fix = fix
        self.contract = contract
        self.spec = spec
    }

    /// The place in words: `header Content-Length, line 3, column 5 (byte 47)`.
    public var place: String {
        var place = part
        if let line {
            place += ", line \(line)"
            if let column { place += ", column \(column)" }
            if let bodyOffset {
                place += " (byte \(bodyOffset) of the body)"
            } else if let offset {
                place += " (byte \(offset))"
            }
        } else if let bodyOffset {
            place += ", byte \(bodyOffset) of the body"
        } else if let offset {
            place += ", byte \(offset)"
        }
        if let pointer { place += ", at \(pointer.isEmpty ? "the root" : pointer)" }
        return place
    }

    /// What was expected and what was found, in one line.
    public var label: String {
        switch (expected.isEmpty, found.isEmpty) {
        case (false, false): "expected \(expected), found \(found)"
        case (false, true): "expected \(expected)"
        case (true, false): "found \(found)"
        case (true, true): message
        }
    }
}

/// The line around a fault, cut, with the fault marked. Bytes of a head that are not ASCII are escaped; of a body,
/// those that are no text to be shown.
public struct Excerpt: Sendable, Equatable {
    /// The number shown beside the text, 1-based; nil where lines mean nothing.
    public var line: Int?
    public var text: String
    /// Where the mark begins: Unicode scalars of `text` before it.
    public var caret: Int
    /// How many Unicode scalars are marked, at least 1.
    public var length: Int

    public init(line: Int? = nil, text: String, caret: Int, length: Int) {
        self.line = line
        self.text = text
        self.caret = max(0, caret)
        self.length = max(1, length)
    }

    /// The text before the mark, the marked text, which may be empty at the end, and the text behind it.
    var parts: (before: String, marked: String, behind: String) {
        let scalars = text.unicodeScalars
        let start = scalars.index(scalars.startIndex, offsetBy: caret, limitedBy: scalars.endIndex) ?? scalars.endIndex
        let end = scalars.index(start, offsetBy: length, limitedBy: scalars.endIndex) ?? scalars.endIndex
        return (String(scalars[..<start]), String(scalars[start..<end]), String(scalars[end...]))
    }
}
