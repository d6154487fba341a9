import Linux
import Testing

@testable import ProxyEngine

@Suite struct TimerWheelTests {
    private let start = Instant(nanoseconds: 5_000_000_000_000)

    private func fired(_ wheel: inout TimerWheel, _ milliseconds: Int) -> [Int] {
        var slots: [Int] = []
        wheel.expire(at: start.advanced(milliseconds: milliseconds), into: &slots)
        return slots.sorted()
    }

    @Test func `nothing filed means nothing to wake up for`() {
        var wheel = TimerWheel(now: start)
        #expect(wheel.nextWakeUp == nil)
        #expect(fired(&wheel, 100_000) == [])
    }

    @Test func `a deadline fires once, not early and at most a tick late`() {
        var wheel = TimerWheel(now: start)
        wheel.set(3, start.advanced(milliseconds: 1000))
        #expect(fired(&wheel, 999) == [])
        #expect(fired(&wheel, 1017) == [3])
        #expect(fired(&wheel, 5000) == [])
        #expect(wheel.nextWakeUp == nil)
    }

    @Test func `a deadline that moves later fires at its new time only`() {
        var wheel = TimerWheel(now: start)
        wheel.set(0, start.advanced(milliseconds: 1000))
        wheel.set(0, start.advanced(milliseconds: 9000))
        #expect(fired(&wheel, 1100) == [])
        #expect(fired(&wheel, 8999) == [])
        #expect(fired(&wheel, 9017) == [0])
    }

    @Test func `a deadline that moves earlier fires at its new time`() {
        var wheel = TimerWheel(now: start)
        wheel.set(0, start.advanced(milliseconds: 60_000))
        wheel.set(0, start.advanced(milliseconds: 200))
        #expect(fired(&wheel, 217) == [0])
        #expect(fired(&wheel, 61_000) == [])
    }

    @Test func `a silenced or removed deadline does not fire`() {
        var wheel = TimerWheel(now: start)
        wheel.set(0, start.advanced(milliseconds: 100))
        wheel.set(1, start.advanced(milliseconds: 100))
        wheel.set(2, start.advanced(milliseconds: 100))
        wheel.set(0, .never)
        wheel.remove(1)
        #expect(fired(&wheel, 200) == [2])
    }

    @Test func `deadlines beyond the wheel's reach come round`() {
        var wheel = TimerWheel(now: start)
        wheel.set(0, start.advanced(milliseconds: 600_000))
        for step in stride(from: 60_000, to: 600_000, by: 60_000) { #expect(fired(&wheel, step) == []) }
        #expect(fired(&wheel, 600_017) == [0])
    }

    @Test func `a worker that slept longer than the wheel's reach misses nothing`() {
        var wheel = TimerWheel(now: start)
        for slot in 0..<100 { wheel.set(slot, start.advanced(milliseconds: slot * 600)) }
        #expect(fired(&wheel, 3_600_000) == Array(0..<100))
    }

    @Test func `the next wake-up is never after the earliest deadline's tick`() {
        var wheel = TimerWheel(now: start)
        var generator = SystemRandomNumberGenerator()
        var deadlines: [Int: Int] = [:]
        var clock = 0
        for _ in 0..<2000 {
            let slot = Int.random(in: 0..<50, using: &generator)
            let delay = Int.random(in: 0..<200_000, using: &generator)
            wheel.set(slot, start.advanced(milliseconds: clock + delay))
            deadlines[slot] = clock + delay
            clock += Int.random(in: 0..<5000, using: &generator)
            for slot in fired(&wheel, clock) {
                #expect((deadlines.removeValue(forKey: slot) ?? .max) <= clock)
            }
            for deadline in deadlines.values { #expect(deadline > clock - 17) }
            if let first = deadlines.values.min(), let next = wheel.nextWakeUp {
                #expect(next <= start.advanced(milliseconds: first + 17))
            }
        }
    }
}
