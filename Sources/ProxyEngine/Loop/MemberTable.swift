/// The members of a loop by slot, with a generation each, so that an event for a closed descriptor's earlier life
/// does not reach the new owner of its slot.
struct MemberTable {
    private var members: [LoopMember?] = []
    private var generations: [UInt32] = []
    private var free: [Int] = []

    /// Gives `member` a slot; returns the token for its events.
    mutating func insert(_ member: LoopMember) -> UInt64 {
        let slot: Int
        if let reused = free.popLast() {
            slot = reused
            members[slot] = member
        } else {
            slot = members.count
            members.append(member)
            generations.append(0)
        }
        member.slot = slot
        return UInt64(generations[slot]) << 32 | UInt64(UInt32(truncatingIfNeeded: slot))
    }

    mutating func remove(_ member: LoopMember) {
        let slot = member.slot
        guard members.indices.contains(slot), members[slot] === member else { return }
        members[slot] = nil
        generations[slot] &+= 1
        free.append(slot)
        member.slot = -1
    }

    /// The member that `token` was made for, if it is still there.
    func member(for token: UInt64) -> LoopMember? {
        let slot = Int(token & 0xFFFF_FFFF)
        guard slot < members.count, generations[slot] == UInt32(truncatingIfNeeded: token >> 32) else { return nil }
        return members[slot]
    }

    func member(at slot: Int) -> LoopMember? {
        slot >= 0 && slot < members.count ? members[slot] : nil
    }

    var all: [LoopMember] { members.compactMap { $0 } }
}
