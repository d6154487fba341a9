import Linux
import Testing

@testable import ProxyEngine

@Suite("The pool of idle connections")
struct UpstreamPoolTests {
    final class Connection {}

    private func at(_ milliseconds: Int) -> Instant {
        Instant(nanoseconds: 0).advanced(milliseconds: milliseconds)
    }

    @Test("The one that became idle last is used first")
    func order() {
        var pool = UpstreamPool<Connection>(limit: 4, milliseconds: 1000)
        let (one, two) = (Connection(), Connection())
        let result1 = pool.put(one, of: 0, now: at(0))
        #expect(result1 == nil)
        let result2 = pool.put(two, of: 0, now: at(1))
        #expect(result2 == nil)
        let result3 = pool.take(now: at(2))
        #expect(result3 === two)
        let result4 = pool.take(now: at(2))
        #expect(result4 === one)
        let result5 = pool.take(now: at(2))
        #expect(result5 == nil)
    }

    @Test("Over the limit the oldest one is closed")
    func limit() {
        var pool = UpstreamPool<Connection>(limit: 1, milliseconds: 1000)
        let (one, two) = (Connection(), Connection())
        _ = pool.put(one, of: 0, now: at(0))
        let result6 = pool.put(two, of: 0, now: at(1))
        #expect(result6 === one)
        #expect(pool.count == 1)
        var none = UpstreamPool<Connection>(limit: 0, milliseconds: 1000)
        let result7 = none.put(one, of: 0, now: at(0))
        #expect(result7 === one)
    }

    @Test("One that waited too long is not used")
    func expiry() {
        var pool = UpstreamPool<Connection>(limit: 4, milliseconds: 1000)
        let one = Connection()
        _ = pool.put(one, of: 0, now: at(0))
        let late = pool.take(now: at(1000))
        #expect(late == nil)
        let early = pool.take(now: at(999))
        #expect(early === one)
    }

    @Test("One that died while idle is forgotten, once")
    func death() {
        var pool = UpstreamPool<Connection>(limit: 4, milliseconds: 1000)
        let (one, two) = (Connection(), Connection())
        _ = pool.put(one, of: 0, now: at(0))
        _ = pool.put(two, of: 0, now: at(0))
        let result13 = pool.remove(one)
        #expect(result13)
        let result14 = pool.remove(one)
        #expect(!result14)
        let result15 = pool.take(now: at(1))
        #expect(result15 === two)
    }

    @Test("Connections of an earlier generation are closed instead of kept")
    func generation() {
        var pool = UpstreamPool<Connection>(limit: 4, milliseconds: 1000)
        let (one, two) = (Connection(), Connection())
        _ = pool.put(one, of: 0, now: at(0))
        pool.beginGeneration()
        let result16 = pool.takeAny()
        #expect(result16 === one)
        let result17 = pool.takeAny()
        #expect(result17 == nil)
        let result18 = pool.put(two, of: 0, now: at(1))
        #expect(result18 === two)
        let result19 = pool.put(two, of: pool.generation, now: at(1))
        #expect(result19 == nil)
    }

    @Test("The budget counts up to its limit and gets back what is given back")
    func budget() {
        let budget = ConnectionBudget(limit: 2)
        #expect(budget.take() && budget.take() && !budget.take())
        #expect(budget.used == 2)
        budget.giveBack()
        #expect(budget.take())
    }
}
