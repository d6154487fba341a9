/// The members that stopped early (budget, back-pressure) and go on in the next batch.
struct RunList {
    private var waiting: [LoopMember] = []

    var isEmpty: Bool { waiting.isEmpty }

    mutating func add(_ member: LoopMember) {
        guard !member.isScheduled else { return }
        member.isScheduled = true
        waiting.append(member)
    }

    /// Takes out all that wait now.
    mutating func take() -> [LoopMember] {
        let taken = waiting
        waiting.removeAll(keepingCapacity: true)
        for member in taken { member.isScheduled = false }
        return taken
    }
}
