/// Takes secrets out of texts that were made from a message's bytes, such as what a rule found: every run of four
/// characters that also stands in a secret is looked at, and so no cut of a secret gets through.
struct SecretFilter {
    private var grams: Set<UInt32> = []
    /// Of values that may be secret, as their names are not in sight.
    private var unnamedGrams: Set<UInt32> = []
    /// Secrets too short for that, as a rule would quote them.
    private var short: Set<[UInt8]> = []
    private var hasBacktick = false

    var isEmpty: Bool { grams.isEmpty && unnamedGrams.isEmpty && short.isEmpty }

    init(_ redaction: Redaction, _ bytes: Span<UInt8>) {
        add(redaction, bytes)
    }

    /// Adds the secrets of other bytes of the same message.
    mutating func add(_ redaction: Redaction, _ bytes: Span<UInt8>) {
        for mask in redaction.masked {
            for text in SecretFilter.forms(bytes, mask) {
                if text.count >= 4 {
                    SecretFilter.forEachGram(text) { grams.insert($0) }
                } else if text.count >= 2 {
                    short.insert(text)
                }
                note(text)
            }
        }
    }

    /// Adds a value that may be secret. Most are not: words that it has in common with a text are no sign.
    mutating func add(unnamed range: Range<Int>, _ bytes: Span<UInt8>) {
        for text in SecretFilter.forms(bytes, range) where text.count >= 4 {
            SecretFilter.forEachGram(text) { unnamedGrams.insert($0) }
            note(text)
        }
    }

    private mutating func note(_ text: [UInt8]) {
        if text.contains(0x60) { hasBacktick = true }
    }

    /// As rules quote it: as sent, with percent-encoding, `+` or the escapes of JSON undone, each as it is and escaped.
    private static func forms(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [[UInt8]] {
        // A bound: a secret of this length is told apart by any part of it.
        let sent = ByteText.array(bytes, range.lowerBound..<min(range.upperBound, range.lowerBound &+ 2048))
        var forms = [sent]
        func add(_ form: [UInt8]) { if !forms.contains(form) { forms.append(form) } }
        add(PercentEncoding.decoded(sent.span, 0..<sent.count))
        let spaced = sent.map { $0 == 0x2B ? 0x20 : $0 }
        add(PercentEncoding.decoded(spaced.span, 0..<spaced.count))
        add(JSONEscape.decoded(sent.span, 0..<sent.count))
        for form in forms { add(escaped(form)) }
        return forms
    }

    private static func escaped(_ bytes: [UInt8]) -> [UInt8] {
        var escaped: [UInt8] = []
        for byte in bytes { ByteText.appendEscaped(byte, to: &escaped) }
        return escaped
    }

    /// The text without secrets.
    func filtered(_ text: String) -> String {
        guard !isEmpty else { return text }
        let source = Array(text.utf8)
        let quotes = quotes(source)
        var secret = [Bool](repeating: false, count: source.count)
        func mark(_ range: Range<Int>) { for index in range { secret[index] = true } }
        for run in SecretFilter.runs(source, grams) where isCut(run, quotes) { mark(run) }
        for run in SecretFilter.runs(source, unnamedGrams) where isUnnamedCut(run, source, quotes) { mark(run) }
        for quote in quotes where short.contains(Array(source[quote])) { mark(quote) }
        return SecretFilter.masking(source, secret)
    }

    // MARK: what is a cut

    /// In a text that rules quote. Outside a common word is no secret even if a password contains it; twelve characters
    /// in a row are.
    private func isCut(_ run: Range<Int>, _ quotes: [Range<Int>]) -> Bool {
        run.count >= 12 || quotes.contains { $0.overlaps(run) }
    }

    /// The same for what may be no secret at all: it counts only if it is all that is quoted.
    private func isUnnamedCut(_ run: Range<Int>, _ source: [UInt8], _ quotes: [Range<Int>]) -> Bool {
        guard quotes.contains(where: { $0.overlaps(run) }) else { return run.count >= 12 }
        // Backticks, the quotes of a text, and what stands for a part left out.
        return run.count >= 8 || SecretFilter.isBounded(run, source) { [0x60, 0x22, 0x2E].contains($0) }
    }

    private static func isBounded(_ run: Range<Int>, _ source: [UInt8], by isEdge: (UInt8) -> Bool) -> Bool {
        (run.lowerBound == 0 || isEdge(source[run.lowerBound - 1]))
            && (run.upperBound == source.count || isEdge(source[run.upperBound]))
    }

    /// What stands between each pair of backticks. Where secrets have some, or one is without its other, everything from
    /// the first to the last.
    private func quotes(_ source: [UInt8]) -> [Range<Int>] {
        let ticks = source.indices.filter { source[$0] == 0x60 }
        guard let first = ticks.first, let last = ticks.last, last > first else { return [] }
        guard !hasBacktick, ticks.count.isMultiple(of: 2) else { return [(first + 1)..<last] }
        return stride(from: 0, to: ticks.count, by: 2).map { (ticks[$0] + 1)..<ticks[$0 + 1] }
    }

    // MARK: runs

    private static func runs(_ source: [UInt8], _ grams: Set<UInt32>) -> [Range<Int>] {
        guard !grams.isEmpty else { return [] }
        var runs: [Range<Int>] = []
        var end = 0
        forEachGram(source) { gram in
            end += 1
            guard grams.contains(gram) else { return }
            let start = end - 1
            if let last = runs.last, last.upperBound >= start {
                runs[runs.count - 1] = last.lowerBound..<(start + 4)
            } else {
                runs.append(start..<(start + 4))
            }
        }
        return runs
    }

    private static func forEachGram(_ text: [UInt8], _ body: (UInt32) -> Void) {
        var gram: UInt32 = 0
        for (index, byte) in text.enumerated() {
            gram = gram &<< 8 | UInt32(byte)
            if index >= 3 { body(gram) }
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
