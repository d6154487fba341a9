import Testing

@testable import RequestValidation

@Suite struct TextScannerTests {
    private func faults(_ bytes: [UInt8], _ charset: String?, cuts: [Int] = []) -> [BodyFault] {
        var scanner = TextScanner()
        scanner.begin(charset.flatMap { CharacterEncoding.named($0) })
        return ScannerRun.faults(bytes, cuts: cuts) {
            scanner.feed($0, &$1)
        } finish: {
            scanner.finish(&$0)
        }
    }

    private static let texts: [(String, String?, [String])] = [
        ("plain\n", "us-ascii", []), ("café", "utf-8", []), ("caf⟨E9⟩", "iso-8859-1", []),
        ("⟨FF⟩⟨FE⟩a⟨00⟩", "utf-16", []), ("⟨00⟩a", "utf-16", []), ("⟨93⟩⟨FA⟩ab", "shift_jis", []),
        ("⟨1B⟩$B⟨46⟩⟨7C⟩⟨1B⟩(Ba", "iso-2022-jp", []), ("⟨C0⟩⟨E1⟩", "koi8-r", []), ("x⟨E9⟩y⟨E9⟩", "utf-8", ["0 1..<2"]),
        ("⟨C3⟩", "utf-8", ["0 0..<1"]), ("a⟨C0⟩⟨AF⟩", "utf-8", ["0 1..<3"]), ("a⟨81⟩", "windows-1252", ["0 1..<2"]),
        ("⟨00⟩⟨D8⟩a⟨00⟩", "utf-16le", ["0 0..<4"]), ("a⟨00⟩b", "utf-16le", ["0 2..<3"]), ("x⟨E9⟩", nil, ["1 1..<2"]),
        ("a⟨00⟩b", "utf-8", ["2 1..<2"]), ("abc⟨00⟩⟨00⟩", "utf-8", ["2 3..<5"]), ("h⟨00⟩i⟨00⟩", "utf-8", ["2 1..<2"]),
        ("abc⟨00⟩d", nil, ["3 3..<4"]), ("⟨93⟩⟨FA⟩⟨93⟩", "shift_jis", ["0 2..<3"]),
        ("\u{10FFFF}\u{800}\u{80}", "utf-8", []),
        ("⟨F4⟩⟨90⟩⟨80⟩⟨80⟩", "utf-8", ["0 0..<4"]), ("⟨ED⟩⟨A0⟩⟨80⟩", "utf-8", ["0 0..<3"]),
        ("⟨F8⟩", "utf-8", ["0 0..<1"]),
    ]

    @Test func `each text has its faults, in every split`() {
        for (notation, charset, expected) in Self.texts {
            let bytes = ScannerRun.bytes(notation)
            let whole = faults(bytes, charset)
            let words = whole.compactMap { fault in
                if case .text(let its) = fault.kind { "\(its.code) \(fault.place)" } else { nil }
            }
            #expect(words == expected, "\(notation) in \(charset ?? "no charset")")
            for cut in 0..<bytes.count {
                #expect(faults(bytes, charset, cuts: [cut]) == whole, "\(notation) at \(cut)")
            }
            #expect(faults(bytes, charset, cuts: Array(0..<bytes.count)) == whole, "\(notation) byte by byte")
        }
    }

    @Test func `what the bytes may be is told from their neighbours`() throws {
        func found(_ notation: String) -> String {
            for fault in faults(ScannerRun.bytes(notation), "utf-8") {
                if case .text(.undecodable(let bytes)) = fault.kind { return bytes.found }
            }
            return ""
        }
        #expect(found("caf⟨E9⟩!").contains("`é` in Latin-1"))
        #expect(found("⟨93⟩ok").contains("Windows-1252"))
        #expect(!found("⟨CF⟩⟨F0⟩⟨E8⟩⟨E2⟩⟨E5⟩⟨F2⟩").contains("`"))
        #expect(found("⟨FF⟩⟨FE⟩a").contains("byte order mark of UTF-16"))
    }
}
