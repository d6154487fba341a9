/// Content as programs send it, of about a size, and the same in every run.
enum SampleContent {
    /// An array of records.
    static func json(_ size: Int) -> [UInt8] {
        var numbers = Numbers()
        var text = "["
        while text.utf8.count < size {
            if text.utf8.count > 1 { text += "," }
            let id = numbers.next(below: 1_000_000)
            text += """
                {"id":\(id),"name":"Föhn cable no. \(id)","price":\(numbers.next(below: 9999)).\(numbers.next(below: 10)),\
                "tags":["\(word(&numbers))","\(word(&numbers))"],"inStock":\(id % 2 == 0),"note":null}
                """
        }
        return Array((text + "]").utf8)
    }

    /// Sentences, with some letters that are not ASCII.
    static func text(_ size: Int) -> [UInt8] {
        var numbers = Numbers()
        var text = ""
        while text.utf8.count < size {
            text += word(&numbers) + (numbers.next(below: 12) == 0 ? ".\n" : " ")
        }
        return Array(text.utf8)
    }

    private static func word(_ numbers: inout Numbers) -> String { words[numbers.next(below: words.count)] }

    private static let words = """
        order cable printer ribbon paper letter ink grüne Straße receipt customer address delivery morning café number \
        quantity carbon copy price agreed telephone Monday warehouse return label box machine typewriter naïve key
        """.split(separator: " ").map(String.init)

    /// SplitMix64.
    private struct Numbers {
        private var state: UInt64 = 7

        mutating func next(below bound: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int(truncatingIfNeeded: (value ^ (value >> 31)) >> 1) % bound
        }
    }
}
