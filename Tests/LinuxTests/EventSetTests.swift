import Linux
import Testing

@Suite struct EventSetTests {
    @Test func `a wake-up from outside carries its token, once`() throws {
        let set = try EventSet()
        let wakeUp = try WakeUp()
        var batch = EventBatch(capacity: 8)
        try set.add(wakeUp.descriptor, .readable, token: 0xFFFF_FFFF_0000_0001)
        #expect(set.wait(&batch, milliseconds: 0) == 0)
        wakeUp.wake()
        #expect(set.wait(&batch, milliseconds: 1000) == 1)
        #expect(batch.token(at: 0) == 0xFFFF_FFFF_0000_0001)
        #expect(batch.readiness(at: 0).contains(.readable))
        #expect(set.wait(&batch, milliseconds: 0) == 0)
    }

    @Test func `an alarm in the past rings at once, a silenced one never`() throws {
        let set = try EventSet()
        let alarm = try Alarm()
        var batch = EventBatch(capacity: 8)
        try set.add(alarm.descriptor, .readable, token: 7)
        alarm.set(Instant(nanoseconds: 0))
        #expect(set.wait(&batch, milliseconds: 1000) == 1)
        alarm.clear()
        alarm.set(Instant.now.advanced(milliseconds: 3_600_000))
        alarm.set(nil)
        #expect(set.wait(&batch, milliseconds: 0) == 0)
    }

    @Test func `instants do not run over`() {
        #expect(Instant(nanoseconds: 5).advanced(milliseconds: 1) == Instant(nanoseconds: 1_000_005))
        #expect(Instant(nanoseconds: 5).advanced(milliseconds: .max) == .never)
        #expect(Instant.never.advanced(milliseconds: 1) == .never)
    }
}
