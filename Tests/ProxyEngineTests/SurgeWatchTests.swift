import Testing

@testable import ProxyEngine

@Suite struct SurgeWatchTests {
    @Test func `a surge is over when a quarter is left, and again when a quarter of that is`() {
        var watch = SurgeWatch()
        for open in 1...8000 { watch.opened(open) }
        let ends = (0..<8000).reversed().filter { watch.closed($0) }
        #expect(ends == [2000, 500, 125])
    }

    @Test func `few connections are no surge`() {
        var watch = SurgeWatch()
        for open in 1...255 { watch.opened(open) }
        #expect(!(0..<255).reversed().contains { watch.closed($0) })
    }
}
