import Foundation
import Fuzzing
import Testing

@testable import RequestValidation

/// Mutated documents are accepted or rejected as other parsers do it, but where a listed reason tells them apart.
@Suite struct JSONDifferentialTests {
    /// Why another parser judges a text otherwise.
    struct Reason: Sendable {
        let text: String
        let holds: @Sendable (_ bytes: [UInt8], _ faults: [String]) -> Bool
    }

    /// Both guess UTF-16 or UTF-32 from NUL bytes; RFC 8259 section 8.1 wants UTF-8.
    static let guessesEncoding = Reason(text: "NUL among the first bytes makes it UTF-16 or UTF-32") { bytes, _ in
        bytes.prefix(4).contains(0) || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    }

    static let foundation: [Reason] = [
        guessesEncoding,
        Reason(text: "a comma is let stand before `]`") { _, faults in faults.contains("trailingComma") },
        Reason(text: "halves of surrogate pairs are refused; for us they only warn") { _, faults in
            faults.contains("loneSurrogate")
        },
        Reason(text: "numbers beyond a double are refused; for us they only warn") { _, faults in
            faults.contains("tooLargeNumber")
        },
        Reason(text: "a byte order mark is not taken in every version; for us it only warns") { _, faults in
            faults.contains("byteOrderMark")
        },
    ]

    static let python: [Reason] = [
        guessesEncoding,
        Reason(text: "NaN and Infinity are taken, as JavaScript writes them") { bytes, _ in
            let text = String(decoding: bytes, as: UTF8.self)
            return text.contains("NaN") || text.contains("Infinity")
        },
        Reason(text: "surrogates encoded in UTF-8 are taken (surrogatepass)") { bytes, faults in
            faults.contains("invalidUTF8") && bytes.contains(0xED)
        },
    ]

    private static let seeds = [
        #"{"id":17,"name":"Ada","tags":["a","b"],"ok":true,"none":null,"price":12.50}"#,
        #"[1,-2,3.5,1e10,-0.25E-3,0,100]"#, #"{"a":{"b":{"c":[{},[],"",0]}}}"#,
        #"["\"\\\/\b\f\n\r\t","\u00e9\uD834\uDD1E","é€𝄞日本"]"#, "{\n  \"x\": 1,\n  \"y\": [true, false]\n}\n",
        #"{"a":1,"a":2}"#, "\u{FEFF}[]", "[NaN,Infinity,-Infinity]", "\"\\ud800\"", "123",
    ]
    private static let bytes =
        Array("{}[],:\"\\'0123456789.eE+-tfnu/ \n\t\u{1F}#NI".utf8) + [0x80, 0xC3, 0xED, 0xA0, 0xFF]

    /// The same texts in every run.
    static let mutants: [[UInt8]] = {
        var generator = SeededGenerator(seed: 8259)
        return (0..<4000).map { round in
            var text = Array(seeds[round % seeds.count].utf8)
            for _ in 0..<Int.random(in: 1...3, using: &generator) { mutate(&text, &generator) }
            return text
        }
    }()

    private static func mutate(_ text: inout [UInt8], _ generator: inout SeededGenerator) {
        let place = Int.random(in: 0...text.count, using: &generator)
        let byte = bytes[Int.random(in: 0..<bytes.count, using: &generator)]
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: text.insert(byte, at: place)
        case 1 where place < text.count: text[place] = byte
        case 2 where place < text.count: text.remove(at: place)
        case 3: text.insert(contentsOf: text[place..<min(text.count, place + 4)], at: place)
        default: text.append(byte)
        }
    }

    @Test func `mutated documents are judged as Foundation judges them`() {
        let judgements = JSONDifferentialTests.mutants.map { text in
            (try? JSONSerialization.jsonObject(with: Data(text), options: .fragmentsAllowed)) != nil
        }
        expectAgreement(judgements, JSONDifferentialTests.foundation)
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")))
    func `mutated documents are judged as Python judges them`() throws {
        let program = """
            import json, sys
            for line in sys.stdin.read().split("\\n")[:-1]:
                try:
                    json.loads(bytes.fromhex(line))
                    print(1, end="")
                except Exception:
                    print(0, end="")
            """
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = ["-c", program]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let lines = JSONDifferentialTests.mutants.map { text in
            text.map { String(format: "%02x", $0) }.joined() + "\n"
        }
        try input.fileHandleForWriting.write(contentsOf: Data(lines.joined().utf8))
        try input.fileHandleForWriting.close()
        let answer = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        expectAgreement(answer.map { $0 == 0x31 }, JSONDifferentialTests.python)
    }

    private func expectAgreement(_ theirs: [Bool], _ reasons: [Reason]) {
        let mutants = JSONDifferentialTests.mutants
        #expect(theirs.count == mutants.count)
        for (text, isAccepted) in zip(mutants, theirs) where JSONReading.isAccepted(text) != isAccepted {
            let faults = JSONReading.faults(text)
            let isExplained = reasons.contains { $0.holds(text, faults) }
            let shown = String(decoding: text, as: UTF8.self).debugDescription
            #expect(isExplained, "\(shown): accepted there: \(isAccepted), found here: \(faults)")
        }
    }
}
