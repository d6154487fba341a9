internal import Synchronization

/// A process-wide limit of open connections to one upstream; touched when one opens or closes only.
package final class ConnectionBudget: Sendable {
    private let most: Atomic<Int>
    private let taken = Atomic<Int>(0)

    package init(limit: Int) {
        most = Atomic(limit)
    }

    /// May be changed while connections are open; those over a lower limit stay.
    package var limit: Int {
        get { most.load(ordering: .relaxed) }
        set { most.store(newValue, ordering: .relaxed) }
    }

    /// Connections open at present.
    package var used: Int { taken.load(ordering: .relaxed) }

    /// Counts one connection more; false where the limit is reached. Each true needs one `giveBack`.
    package func take() -> Bool {
        let (_, new) = taken.add(1, ordering: .relaxed)
        guard new > limit else { return true }
        taken.subtract(1, ordering: .relaxed)
        return false
    }

    package func giveBack() {
        taken.subtract(1, ordering: .relaxed)
    }
}
