import Fuzzing
import Testing

@testable import RequestValidation

@Suite struct KnownFieldTests {
    @Test(arguments: KnownField.allCases) func `every field is found by its name, in any case`(_ field: KnownField) {
        guard field != .unknown else { return }
        #expect(lookup(field.name) == field)
        #expect(lookup(field.name.uppercased()) == field)
        var generator = SeededGenerator(seed: UInt64(field.rawValue))
        for _ in 0..<20 {
            let name = String(field.name.map { Bool.random(using: &generator) ? $0.uppercased().first ?? $0 : $0 })
            #expect(lookup(name) == field, "\(name)")
        }
    }

    @Test(arguments: KnownField.allCases) func `a name that is off by one token character is another field`(
        _ field: KnownField
    ) {
        let name = Array(field.name.utf8)
        let tokens = (UInt8.min...UInt8.max).filter(ByteClass.isToken)
        for position in name.indices {
            expectOther(name[..<position] + name[(position + 1)...], than: field)
            for byte in tokens {
                expectOther(name[..<position] + [byte] + name[(position + 1)...], than: field)
                expectOther(name[..<position] + [byte] + name[position...], than: field)
            }
        }
        for byte in tokens { expectOther(name + [byte], than: field) }
    }

    @Test func `a name is found in the middle and at the very end of a buffer`() {
        for field in KnownField.allCases where field != .unknown {
            let name = Array(field.name.utf8)
            #expect(KnownField.lookup((Array("x: y\r\n".utf8) + name).span, 6..<(6 + name.count)) == field)
            #expect(KnownField.lookup((name + Array(": value behind".utf8)).span, 0..<name.count) == field)
        }
    }

    @Test func `nothing, one letter and very long names are unknown`() {
        for name in ["", "h", "x-" + String(repeating: "a", count: 300), String(repeating: "host", count: 8)] {
            #expect(lookup(name) == .unknown)
        }
    }

    @Test func `no list field is a singleton`() {
        let lists: [KnownField] = [
            .accept, .acceptEncoding, .acceptLanguage, .cacheControl, .connection, .cookie, .forwarded, .ifMatch,
            .ifNoneMatch, .te, .trailer, .upgrade, .via, .xForwardedFor, .contentEncoding, .expect,
        ]
        for field in lists { #expect(!field.isSingleton, "\(field.name)") }
    }

    private func lookup(_ name: String) -> KnownField {
        let bytes = Array(name.utf8)
        return KnownField.lookup(bytes.span, 0..<bytes.count)
    }

    private func expectOther(_ name: some Collection<UInt8>, than field: KnownField) {
        let bytes = Array(name)
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        let found = KnownField.lookup(bytes.span, 0..<bytes.count)
        // Another field's name by chance, or this one's again in the other case.
        guard text != found.name else { return }
        #expect(found == .unknown, "\(text) is taken for \(found.name)")
    }
}
