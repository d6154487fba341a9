import Fuzzing

/// Random numbers, the same in every run.
struct SeededNumbers {
    private var generator: SeededGenerator

    init(_ seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    mutating func next(_ below: Int) -> Int { Int(generator.next() % UInt64(max(below, 1))) }

    /// `bytes` with one to three bytes changed, dropped, doubled or inserted.
    mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
        let interesting = Array("\r\n\t :;,0179afFxX\u{0}\u{1}\u{7F}".utf8) + [0x80, 0xFF]
        var mutant = bytes
        for _ in 0...next(3) where !mutant.isEmpty {
            let place = next(mutant.count)
            switch next(4) {
            case 0: mutant[place] = interesting[next(interesting.count)]
            case 1: mutant.remove(at: place)
            case 2: mutant.insert(mutant[place], at: place)
            default: mutant.insert(interesting[next(interesting.count)], at: place)
            }
        }
        return mutant
    }

    mutating func cuts(of count: Int) -> [Int] {
        (0..<next(6)).map { _ in next(count) }.sorted()
    }
}
