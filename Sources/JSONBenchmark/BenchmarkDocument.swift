/// A document of one kind and about one size, as programs send it; the same in every run.
struct BenchmarkDocument {
    struct Kind: Sendable {
        let name: String
        var isPretty = false
        /// What makes its next row.
        let row: @Sendable (inout Dice) -> String
    }

    let kind: String
    let bytes: [UInt8]

    static let kinds = [
        Kind(name: "API objects") { order(&$0) }, Kind(name: "API objects, pretty", isPretty: true) { order(&$0) },
        Kind(name: "numbers") { numbers(&$0) }, Kind(name: "text") { text(&$0) },
        Kind(name: "text, not ASCII") { foreignText(&$0) }, Kind(name: "small and deep") { nesting(&$0) },
    ]

    /// An array of rows, as many as it takes to come to `size` bytes.
    init(_ kind: Kind, size: Int) {
        var dice = Dice()
        var text = ""
        repeat {
            text += text.isEmpty ? "[" : ","
            text += kind.row(&dice)
        } while text.utf8.count < size &- (kind.isPretty ? size / 3 : 0)
        text += "]"
        self.kind = kind.name
        bytes = kind.isPretty ? BenchmarkDocument.indented(text) : Array(text.utf8)
    }

    private static func order(_ dice: inout Dice) -> String {
        let tags = (0..<dice.roll(4)).map { _ in "\"\(dice.word)\"" }.joined(separator: ",")
        return """
            {"id":\(dice.roll(1_000_000)),"orderNumber":"SO-\(dice.roll(100_000))","customer":{"name":"\(dice.word) \
            \(dice.word)","email":"\(dice.word)@example.com","active":\(dice.roll(2) == 0)},"createdAt":\
            "2026-\(10 + dice.roll(3))-\(10 + dice.roll(18))T08:\(10 + dice.roll(50)):00Z","total":\(dice.roll(900)).\
            \(10 + dice.roll(90)),"quantity":\(1 + dice.roll(9)),"tags":[\(tags)],"note":\
            \(dice.roll(3) == 0 ? "null" : "\"\(dice.word) \(dice.word), \(dice.word)\"")}
            """
    }

    private static func numbers(_ dice: inout Dice) -> String {
        let latitude = "\(dice.roll(90)).\(100_000 + dice.roll(900_000))"
        return
            "[-\(latitude),\(dice.roll(180)).\(dice.roll(1_000_000)),\(dice.roll(5000)),\(dice.roll(9)).5e-\(dice.roll(9))]"
    }

    private static func text(_ dice: inout Dice) -> String {
        let words = (0..<(20 + dice.roll(100))).map { _ in
            switch dice.roll(40) {
            case 0: "\\n"
            case 1: "\\\"\(dice.word)\\\""
            case 2: "Übergröße"
            case 3: "caf\\u00e9"
            default: dice.word
            }
        }
        return "{\"title\":\"\(dice.word) \(dice.word)\",\"body\":\"\(words.joined(separator: " "))\"}"
    }

    private static func foreignText(_ dice: inout Dice) -> String {
        let words = (0..<(10 + dice.roll(30))).map { _ in
            ["日本語の文章", "текст на русском", "größer", "and some ASCII", "😀"][dice.roll(5)]
        }
        return "{\"本文\":\"\(words.joined(separator: " "))\"}"
    }

    private static func nesting(_ dice: inout Dice) -> String {
        ["{\"a\":{\"b\":[[],{},[{}]]}}", "[[[1],[2,[3]]],[]]", "{\"k\":{\"k\":{\"k\":\(dice.roll(10))}}}"][dice.roll(3)]
    }

    /// The text with two spaces a level, as `JSON.stringify(value, null, 2)` writes it. No string holds a bracket.
    private static func indented(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        var depth = 0
        var isInString = false
        func newLine() { result += [0x0A] + [UInt8](repeating: 0x20, count: depth * 2) }
        for byte in text.utf8 {
            if byte == 0x22 { isInString.toggle() }
            switch byte {
            case 0x7B, 0x5B:
                result.append(byte)
                depth += 1
                newLine()
            case 0x7D, 0x5D:
                depth -= 1
                newLine()
                result.append(byte)
            case 0x2C where !isInString:
                result.append(byte)
                newLine()
            case 0x3A where !isInString: result += [byte, 0x20]
            default: result.append(byte)
            }
        }
        return result
    }
}

/// Numbers that look random and are the same in every run.
struct Dice {
    private var state: UInt64 = 8259
    private static let words = [
        "ink", "paper", "Ada", "harbour", "quick", "lantern", "of", "warehouse", "north", "seven", "Lovelace", "blue",
        "telephone", "a", "agreed", "delivery",
    ]

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(truncatingIfNeeded: state >> 33) % sides
    }

    var word: String {
        mutating get { Dice.words[roll(Dice.words.count)] }
    }
}
