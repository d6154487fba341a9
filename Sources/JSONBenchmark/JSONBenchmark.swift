import CJSONPeers
import RequestValidation

/// Times the JSON scanner (positions, repeated names; with and without a tape) against RapidJSON's SAX reader and
/// simdjson's DOM on the same documents: in turns, the median of each, and the ratios of speed.
///
///     JSONBenchmark [KIND] [with|without] [REPEATS]    the scanner alone, for a profiler; its best of 20
@main
struct JSONBenchmark {
    static let sizes = [("1 KiB", 1 << 10), ("64 KiB", 1 << 16), ("1 MiB", 1 << 20)]
    static let rounds = 15
    /// Bytes that each of the four reads in a round.
    static let bytesPerRound = 8 << 20

    static func main() {
        if CommandLine.arguments.count > 1 { return profile(CommandLine.arguments) }
        print("MB/s, and the speed of JSON validation with tape (without) relative to each")
        for kind in BenchmarkDocument.kinds {
            for (name, size) in sizes { report(name, BenchmarkDocument(kind, size: size)) }
        }
    }

    private static func report(_ size: String, _ document: BenchmarkDocument) {
        var contenders = Contenders(document.bytes)
        let repeats = max(1, bytesPerRound / document.bytes.count)
        var seconds: [[Double]] = [[], [], [], []]
        for _ in 0..<rounds {
            seconds[0].append(contenders.time(repeats) { $0.pedant(withTape: true) })
            seconds[1].append(contenders.time(repeats) { $0.pedant(withTape: false) })
            seconds[2].append(contenders.time(repeats) { $0.rapidJSON() })
            seconds[3].append(contenders.time(repeats) { $0.simdJSON() })
        }
        let speeds = seconds.map { Double(repeats * document.bytes.count) / $0.sorted()[rounds / 2] / 1e6 }
        let (tape, plain, rapid, simd) = (speeds[0], speeds[1], speeds[2], speeds[3])
        print(
            padded("\(document.kind), \(size)", 32), "pedant \(whole(tape)) (\(whole(plain)))",
            " RapidJSON SAX \(whole(rapid)): \(ratio(tape / rapid)) (\(ratio(plain / rapid)))",
            " simdjson DOM \(whole(simd)): \(ratio(tape / simd)) (\(ratio(plain / simd)))")
    }

    /// The scanner alone on the largest document of a kind.
    private static func profile(_ arguments: [String]) {
        guard let kind = BenchmarkDocument.kinds.first(where: { $0.name == arguments[1] }) else {
            return print("kinds: \(BenchmarkDocument.kinds.map { $0.name })")
        }
        let document = BenchmarkDocument(kind, size: 1 << 16)
        var contenders = Contenders(document.bytes)
        let isTaped = arguments.count < 3 || arguments[2] != "without"
        let repeats = arguments.count < 4 ? 1000 : Int(arguments[3]) ?? 1
        let seconds = (0..<20).map { _ in contenders.time(repeats) { $0.pedant(withTape: isTaped) } }.min() ?? 1
        print("\(whole(Double(repeats * document.bytes.count) / seconds / 1e6)) MB/s")
    }

    private static func whole(_ value: Double) -> String {
        let digits = String(Int(value.rounded()))
        return String(repeating: " ", count: max(0, 5 - digits.count)) + digits
    }

    private static func ratio(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
