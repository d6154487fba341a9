/// Takes secrets out of texts that were made from a message's bytes, such as what a rule found: every run of four
/// characters that also stands in a secret is masked, and so no cut of a secret gets through.
struct SecretFilter {
    private var grams: Set<UInt32> = []
    /// Secrets too short for that, as a rule would quote them.
    private var short: Set<[UInt8]> = []

    var isEmpty: Bool { grams.isEmpty && short.isEmpty }

    init(_ redaction: Redaction, _ bytes: Span<UInt8>) {
        add(redaction, bytes)
    }

    /// Adds the secrets of other bytes of the same message.
    mutating func add(_ redaction: Redaction, _ bytes: Span<UInt8>) {
        for mask in redaction.masked {
            add(bytes, mask)
            let decoded = PercentEncoding.decoded(bytes, mask)
            if decoded.count != mask.count { add(decoded.span, 0..<decoded.count) }
        }
    }

    private mutating func add(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        var escaped: [UInt8] = []
        // A bound: a secret of this length is told apart by any part of it.
        for offset in range.prefix(2048) { ByteText.appendEscaped(bytes[offset], to: &escaped) }
        guard escaped.count >= 4 else {
            if escaped.count >= 2 { short.insert(escaped) }
            return
        }
        var gram: UInt32 = 0
        for (index, byte) in escaped.enumerated() {
            gram = gram &<< 8 | UInt32(byte)
            if index >= 3 { grams.insert(gram) }
        }
    }

    /// The text without secrets.
    func filtered(_ text: String) -> String {
        guard !isEmpty else { return text }
        let source = Array(text.utf8)
        var secret = [Bool](repeating: false, count: source.count)
        var gram: UInt32 = 0
        for (index, byte) in source.enumerated() {
            gram = gram &<< 8 | UInt32(byte)
            if index >= 3, grams.contains(gram) {
                for covered in (index - 3)...index { secret[covered] = true }
            }
        }
        forgiveProse(source, &secret)
        markShort(source, &secret)
        return SecretFilter.masking(source, secret)
    }

    /// What rules quote stands between backticks. Outside them a common word is no secret even if a password contains
    /// it; twelve characters in a row are.
    private func forgiveProse(_ source: [UInt8], _ secret: inout [Bool]) {
        let first = source.firstIndex(of: 0x60) ?? source.count
        let last = source.lastIndex(of: 0x60) ?? 0
        var start = 0
        while let open = secret[start...].firstIndex(of: true) {
            let end = secret[open...].firstIndex(of: false) ?? secret.count
            if end - open < 12, end <= first || open >= last {
                for index in open..<end { secret[index] = false }
            }
            start = end
        }
    }

    /// Short secrets are masked only as a whole between backticks: as part of a sentence they say nothing.
    private func markShort(_ source: [UInt8], _ secret: inout [Bool]) {
        guard !short.isEmpty else { return }
        var open: Int?
        for (index, byte) in source.enumerated() where byte == 0x60 {
            if let start = open, short.contains(Array(source[(start + 1)..<index])) {
                for covered in (start + 1)..<index { secret[covered] = true }
            }
            open = index
        }
    }

    private static func masking(_ source: [UInt8], _ secret: [Bool]) -> String {
        guard secret.contains(true) else { return String(decoding: source, as: UTF8.self) }
        var result: [UInt8] = []
        var wasSecret = false
        for (byte, isSecret) in zip(source, secret) {
            if isSecret {
                if !wasSecret { result += [0x2A, 0x2A, 0x2A] }
            } else {
                result.append(byte)
            }
            wasSecret = isSecret
        }
        return String(decoding: result, as: UTF8.self)
    }
}
