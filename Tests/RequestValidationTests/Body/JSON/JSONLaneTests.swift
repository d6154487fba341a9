import Fuzzing
import Testing

@testable import RequestValidation

/// The fast lane finds what the byte-wise machine finds, and leaves the same tape, wherever a document is split.
@Suite struct JSONLaneTests {
    /// Everything that a scan leaves.
    struct Outcome: Equatable {
        var faults: [BodyFault]
        var tape: [String]?
    }

    static func read(
        _ bytes: [UInt8], format: JSONScanner.Format = .document, cuts: [Int] = [], wantsTape: Bool = true,
        withLane: Bool = true
    ) -> Outcome {
        var scanner = JSONScanner()
        var faults = BodyFaults()
        scanner.isLaneOpen = withLane
        scanner.begin(JSONScanner.Settings(format: format, depthLimit: 16, wantsTape: wantsTape))
        var start = 0
        for end in cuts + [bytes.count] where end >= start {
            scanner.feed(bytes.span.extracting(start..<end), &faults)
            start = end
        }
        scanner.finish(&faults)
        return Outcome(faults: faults.pending, tape: scanner.tape.map(words))
    }

    /// Each entry in words: kind, place, and what it holds.
    private static func words(_ tape: JSONTape) -> [String] {
        (0..<tape.entryCount).map { index in
            let entry = tape.entries[index]
            let place = tape.place(of: JSONTape.Value(index: index))
            let isContainer = entry.kind == 5 || entry.kind == 6
            let text = isContainer ? [] : Array(tape.arena[entry.low..<(entry.low + entry.high)])
            return "\(entry.kind) \(entry.offset) \(place.line):\(place.column) "
                + (isContainer ? "\(entry.low) \(entry.high)" : "\(text)")
        }
    }

    /// Long enough for the lane, with something of everything.
    static let documents: [String] = {
        let names = (0..<40).map { "\"name \($0)\":\($0)" }.joined(separator: ",")
        let long = String(repeating: "a long text, ", count: 250)
        return [
            #"{"id":17,"name":"Ada Lovelace","tags":["a","b"],"ok":true,"none":null,"no":false,"price":-12.50}"#,
            "{\n  \"x\" : 1,\n\n  \"y\": [ true , false ],\n\t\"z\" :\r\n { \"w\": [ ] , \"v\": { } }\n}\n",
            #"["\"\\\/\b\f\n\r\t","\u00e9\uD834\uDD1E","é€𝄞日本",{"é\u00e9":"é","b":"é\n"},"plain again"]"#,
            "[0,-0,1.5,1e10,-0.25E-3,0.1e+1,1234567890123456,12345678901234567890,1e400,1e99,0.000001,100000000000000]",
            "[1,2,3,9007199254740993,18446744073709551616,123456789012345678,5e-324,123.4567890123456789,10,20,30]",
            #"{"a":1,"b":2,"a":3,"c":{"a":1,"a":2},"d":[{"a":1},{"a":1}],"\u0061":4,"bcdefghijk":5,"bcdefghijk":6}"#,
            #"[{"a":"\ud800 and text"},{"b":"\x41 and text"},{"c":"tab"#
                + "\t" + #"in text"},{"d":"line"#
                + "\n" + #"break"},{"e":"fine"}]"#,
            "[[[[[[[[]]]]]]],{\"a\":{\"b\":{\"c\":{\"d\":[{},[],{}]}}}},[[1],[2,[3]]],true,false,null,\"\",{}]",
            "[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]] too deep for the limit of these tests, and more text",
            "{\(names),\"name 3\":0,\"inner\":{\(names)}}", "[\"\(long)\",\"\(long)é\",\"\\n\(long)\"]",
            "{\"\(long)\":1,\"\(long)\":2}",
            String(repeating: " ", count: 3000) + "[1]" + String(repeating: "\n", count: 50),
            "[1,\(String(repeating: "\n", count: 2100))]", "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16\n,\n17\n,\n\n]",
            "\u{FEFF}{\"a\":\"behind a byte order mark\",\"b\":[1,2,3]}",
            "\u{FEFF}12345678901234567890123456789012345678",
            "[1,2,3,4,5,6,7,8,9,10,nan,11,12,13,14,15]", "{\"some\":\"text\",\"and\":\"more text\",\"then\":tru}",
            "[\"a quote \"within\" the text, not escaped\",1,2,3]",
            "{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5} {\"f\":6}",
        ]
    }()

    @Test(arguments: documents) func `the lane and the machine agree`(_ text: String) {
        let bytes = Array(text.utf8)
        for wantsTape in [true, false] {
            let machine = JSONLaneTests.read(bytes, wantsTape: wantsTape, withLane: false)
            #expect(JSONLaneTests.read(bytes, wantsTape: wantsTape) == machine, "tape: \(wantsTape)")
        }
    }

    @Test(arguments: documents) func `a document split anywhere leaves what the whole one leaves`(_ text: String) {
        let bytes = Array(text.utf8)
        let whole = JSONLaneTests.read(bytes, withLane: false)
        let stride = max(1, bytes.count / 300)
        for cut in Swift.stride(from: 0, through: bytes.count, by: stride) {
            #expect(JSONLaneTests.read(bytes, cuts: [cut]) == whole, "split at \(cut)")
        }
        #expect(JSONLaneTests.read(bytes, cuts: Array(Swift.stride(from: 0, to: bytes.count, by: 50))) == whole)
    }

    @Test func `documents longer than a chunk agree`() {
        var text = "["
        for row in 0..<400 {
            text += row == 0 ? "" : row % 7 == 0 ? ",\n  " : ","
            text += JSONLaneTests.documents[row % 4]
        }
        let bytes = Array((text + "]").utf8)
        let machine = JSONLaneTests.read(bytes, withLane: false)
        #expect(JSONLaneTests.read(bytes) == machine)
        #expect(JSONLaneTests.read(bytes, cuts: [1, 2047, 2048, 4096, 4097, 9999]) == machine)
    }

    @Test(arguments: [JSONScanner.Format.lines, .sequence]) func `lines and records agree`(
        _ format: JSONScanner.Format
    ) {
        let mark = format == .sequence ? "\u{1E}" : ""
        let rows = [
            #"{"a":1,"b":[true,null,"text of some length"]}"#, #"{"a":2}"#, "17", #"["é","\n"]"#, #""text""#, "true",
        ]
        let good = (0..<100).map { mark + rows[$0 % rows.count] + "\n" }.joined()
        for text in [
            good, good + mark + "{\"a\":\n1}\n" + good, good + mark + "{\"a\":1,}\n" + good, mark + "1\n\n" + good,
        ] {
            let bytes = Array(text.utf8)
            let machine = JSONLaneTests.read(bytes, format: format, withLane: false)
            #expect(JSONLaneTests.read(bytes, format: format) == machine)
            #expect(JSONLaneTests.read(bytes, format: format, cuts: [33, 100, 1000]) == machine)
        }
    }

    @Test func `mutated documents agree`() {
        var generator = SeededGenerator(seed: 8259)
        let odd = Array("{}[],:\"\\'0123456789.eE+-tfnu/ \n\t\u{1F}\u{1E}#NIy_".utf8) + [0x80, 0xC3, 0xED, 0xA0, 0xFF]
        let seeds = JSONLaneTests.documents.filter { $0.utf8.count < 300 }
        for round in 0..<4000 {
            var bytes = Array(seeds[round % seeds.count].utf8)
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                let byte = odd[Int.random(in: 0..<odd.count, using: &generator)]
                if Bool.random(using: &generator) { bytes[place] = byte } else { bytes.insert(byte, at: place) }
            }
            let format: JSONScanner.Format = [.document, .lines, .sequence][round % 3]
            let machine = JSONLaneTests.read(bytes, format: format, withLane: false)
            let shown = String(decoding: bytes, as: UTF8.self).debugDescription
            #expect(JSONLaneTests.read(bytes, format: format) == machine, "\(shown)")
            let cut = Int.random(in: 0..<bytes.count, using: &generator)
            #expect(JSONLaneTests.read(bytes, format: format, cuts: [cut]) == machine, "\(shown) split at \(cut)")
        }
    }
}
