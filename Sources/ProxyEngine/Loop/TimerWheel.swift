internal import Linux

/// The deadlines of one worker: one for each slot of its loop.
///
/// A hashed wheel of 4,096 ticks of about 17 ms. Deadlines are lazy: moving one to a later time, which is what every
/// request does to its connection's, only stores the new time; the entry is filed again when its old place comes up.
/// No deadline fires early; it fires up to one tick late.
struct TimerWheel {
    /// The owner of a deadline: a number that the wheel's user hands out, dense from 0.
    typealias Slot = Int

    private struct Entry {
        var deadline = Instant.never
        /// Where the entry is filed; -1 when it is not.
        var tick: Int64 = -1
        var next: Int32 = -1
        var previous: Int32 = -1
    }

    private static let tickShift: Int64 = 24
    private static let places = 4096
    private static let mask = Int64(places - 1)

    private var entries: [Entry] = []
    private var heads = [Int32](repeating: -1, count: places)
    private var occupied = [UInt64](repeating: 0, count: places / 64)
    /// Every tick up to this one has been expired.
    private var current: Int64
    /// No entry is filed before this tick.
    private var earliest = Int64.max

    init(now: Instant) {
        current = now.nanoseconds >> Self.tickShift
    }

    /// When `expire(at:)` should be called next; nil when nothing is filed.
    var nextWakeUp: Instant? {
        earliest == .max ? nil : Instant(nanoseconds: earliest << Self.tickShift)
    }

    /// The deadline of `slot`, `never` when it has none.
    func deadline(of slot: Slot) -> Instant {
        entries.indices.contains(slot) ? entries[slot].deadline : .never
    }

    /// Sets the deadline of `slot`; `never` silences it.
    mutating func set(_ slot: Slot, _ deadline: Instant) {
        guard slot >= 0, slot < Int(Int32.max) else { return }
        while entries.count <= slot { entries.append(Entry()) }
        entries[slot].deadline = deadline
        let filed = entries[slot].tick
        if deadline == .never || (filed >= 0 && filed <= Self.tick(of: deadline)) { return }
        if filed >= 0 { unlink(slot) }
        link(slot)
    }

    /// Takes `slot` out of the wheel: its number may be handed out again.
    mutating func remove(_ slot: Slot) {
        guard entries.indices.contains(slot) else { return }
        entries[slot].deadline = .never
        if entries[slot].tick >= 0 { unlink(slot) }
    }

    /// Appends to `fired` the slots whose deadline is not after `now`; their deadlines are then `never`.
    mutating func expire(at now: Instant, into fired: inout [Slot]) {
        let target = now.nanoseconds >> Self.tickShift
        guard target >= earliest else {
            current = max(current, target)
            return
        }
        var tick = max(earliest, target - Int64(Self.places - 1))
        current = max(current, target)
        while tick <= target {
            collect(place: Int(tick & Self.mask), now: now, into: &fired)
            tick += 1
        }
        earliest = firstOccupied()
    }

    private static func tick(of deadline: Instant) -> Int64 {
        // Rounded up: never early.
        let (raised, overflow) = deadline.nanoseconds.addingReportingOverflow((1 << tickShift) - 1)
        return (overflow ? Int64.max : raised) >> tickShift
    }

    private mutating func collect(place: Int, now: Instant, into fired: inout [Slot]) {
        var slot = Int(heads[place])
        heads[place] = -1
        occupied[place / 64] &= ~(1 << UInt64(place % 64))
        while slot >= 0 {
            let next = Int(entries[slot].next)
            entries[slot].tick = -1
            let deadline = entries[slot].deadline
            if deadline <= now {
                entries[slot].deadline = .never
                fired.append(slot)
            } else if deadline != .never {
                link(slot)
            }
            slot = next
        }
    }

    private mutating func link(_ slot: Slot) {
        let tick = min(max(Self.tick(of: entries[slot].deadline), current + 1), current + Int64(Self.places - 1))
        let place = Int(tick & Self.mask)
        let head = heads[place]
        entries[slot].tick = tick
        entries[slot].next = head
        entries[slot].previous = -1
        if head >= 0 { entries[Int(head)].previous = Int32(slot) }
        heads[place] = Int32(slot)
        occupied[place / 64] |= 1 << UInt64(place % 64)
        earliest = min(earliest, tick)
    }

    private mutating func unlink(_ slot: Slot) {
        let entry = entries[slot]
        let place = Int(entry.tick & Self.mask)
        if entry.previous >= 0 {
            entries[Int(entry.previous)].next = entry.next
        } else {
            heads[place] = entry.next
            if entry.next < 0 { occupied[place / 64] &= ~(1 << UInt64(place % 64)) }
        }
        if entry.next >= 0 { entries[Int(entry.next)].previous = entry.previous }
        entries[slot].tick = -1
    }

    /// The first tick after `current` at which something is filed.
    private func firstOccupied() -> Int64 {
        var tick = current + 1
        let end = current + Int64(Self.places)
        while tick < end {
            let place = Int(tick & Self.mask)
            let rest = occupied[place / 64] >> UInt64(place % 64)
            if rest != 0 { return tick + Int64(rest.trailingZeroBitCount) }
            tick += Int64(64 - place % 64)
        }
        return .max
    }
}
