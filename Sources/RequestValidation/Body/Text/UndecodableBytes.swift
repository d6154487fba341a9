/// Bytes that are no character in the encoding of their text, and the neighbours that tell what they may be.
struct UndecodableBytes: Equatable, Sendable {
    let fault: DecodingFault
    let encoding: CharacterEncoding
    /// The faulty bytes and those from 0x80 up that follow them, one more than a guess is made of at most.
    private(set) var run: [UInt8]

    static let longestRun = 5

    init(_ fault: DecodingFault, _ encoding: CharacterEncoding) {
        self.fault = fault
        self.encoding = encoding
        run = fault.bytes
    }

    /// True if the next byte cannot tell more.
    var isSettled: Bool { encoding.isWide || run.count >= UndecodableBytes.longestRun }

    /// The byte behind the run. False if the run ends before it.
    mutating func append(_ byte: UInt8) -> Bool {
        guard !isSettled, byte >= 0x80 else { return false }
        run.append(byte)
        return true
    }

    /// What was expected where the bytes stand.
    var expected: String { "characters in \(encoding.name)" }

    /// The bytes in hexadecimal, and why they are no character.
    var found: String {
        let digits = fault.bytes.map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
        let noun = fault.bytes.count == 1 ? "the byte" : "the bytes"
        return "\(noun) \(digits.joined(separator: " ")), \(reason)" + (guess.map { "; \($0)" } ?? "")
    }

    private var reason: String {
        switch fault.kind {
        case .overlong: "which encode a character in more bytes than it needs"
        case .surrogate: "half of a surrogate pair without the other half"
        case .outOfRange: "which encode a number above U+10FFFF"
        case .truncated: "the beginning of a character whose other bytes are missing"
        case .stray: encoding.form == .ascii ? "which is not ASCII" : "which begins no character"
        case .undefined: "for which no character is defined"
        }
    }

    /// What the bytes are likely to be; nil where they do not tell.
    private var guess: String? {
        guard !encoding.isWide else { return nil }
        if run.starts(with: [0xFF, 0xFE]) { return "FF FE is the byte order mark of UTF-16" }
        if run.starts(with: [0xFE, 0xFF]) { return "FE FF is the byte order mark of UTF-16" }
        if encoding.form != .utf8, String(validating: run, as: UTF8.self) != nil { return "it is UTF-8" }
        guard encoding.form == .utf8 || encoding.form == .ascii, run.count < UndecodableBytes.longestRun,
            let text = EncodingGuess.windows1252(run)
        else { return nil }
        return "`\(text)` in \(EncodingGuess.name(run))"
    }

    /// What the sender should do.
    var fix: String {
        if let guess, guess.hasPrefix("`") {
            return "encode the text in \(encoding.name), or name the encoding that it is in"
        }
        return "send the text in the encoding that is named, or name the one that it is in"
    }
}
