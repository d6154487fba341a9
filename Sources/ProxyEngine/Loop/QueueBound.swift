package import Dispatch

/// The one way to a worker's state from elsewhere: the state is not Sendable and belongs to one serial queue.
package final class QueueBound<Value>: @unchecked Sendable {
    private let stored: Value
    private let queue: DispatchQueue

    package init(_ value: Value, queue: DispatchQueue) {
        stored = value
        self.queue = queue
    }

    /// The state; traps when asked for on another queue, which is a mistake of ours and never of a peer.
    package var value: Value {
        dispatchPrecondition(condition: .onQueue(queue))
        return stored
    }
}
