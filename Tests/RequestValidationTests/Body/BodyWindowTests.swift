import Fuzzing
import Testing

@testable import RequestValidation

@Suite struct BodyWindowTests {
    private let body = (0..<4000).map { UInt8(truncatingIfNeeded: $0 % 251) }

    /// Follows the body in pieces that end at `cuts`; each fault is told in the piece that holds its last byte.
    private func contexts(of places: [Range<Int>], cuts: [Int]) -> [BodyContext] {
        var window = BodyWindow()
        window.begin()
        var start = 0
        for cut in cuts + [body.count] {
            let piece = body.span.extracting(start..<cut)
            for place in places where place.upperBound > start && place.upperBound <= cut {
                window.keep(around: place, in: piece)
            }
            window.follow(piece)
            start = cut
        }
        return window.contexts
    }

    @Test func `a context is the bytes around the fault`() throws {
        let context = try #require(contexts(of: [2000..<2010], cuts: []).first)
        #expect(context.start == 2000 - BodyWindow.before)
        #expect(context.bytes == Array(body[context.start..<(2000 + BodyWindow.behind)]))
    }

    @Test func `a body that is short gives what it has`() {
        #expect(contexts(of: [0..<1], cuts: []).first?.bytes == Array(body[..<BodyWindow.behind]))
        #expect(contexts(of: [3999..<4000], cuts: []).first?.bytes == Array(body[(3999 - BodyWindow.before)...]))
    }

    @Test func `contexts do not depend on how the body is split`() {
        var generator = SeededGenerator(seed: 7)
        let places = [3..<4, 900..<1000, 905..<1001, 2500..<2501, 3990..<4000]
        let whole = contexts(of: places, cuts: [])
        #expect(contexts(of: places, cuts: Array(1..<body.count)) == whole)
        for _ in 0..<200 {
            let cuts = Set((0..<6).map { _ in Int.random(in: 1..<body.count, using: &generator) }).sorted()
            #expect(contexts(of: places, cuts: cuts) == whole, "\(cuts)")
        }
    }

    @Test func `faults close together share a context, and there is an end to them`() {
        #expect(contexts(of: [1000..<1001, 1010..<1011], cuts: []).count == 1)
        let many = stride(from: 0, to: 3900, by: 100).map { $0..<($0 + 1) }
        #expect(contexts(of: many, cuts: []).count == BodyWindow.limit)
    }
}
