internal import Dispatch
internal import Linux

/// A worker as other threads see it: work for it is put on its queue, and its loop is woken to let it in.
final class WorkerHandle: Sendable {
    let queue: DispatchQueue
    private let wakeUp: WakeUp
    private let worker: QueueBound<Worker>

    init(index: Int, make: (EventLoop) throws(LinuxError) -> Worker) throws(LinuxError) {
        queue = DispatchQueue(label: "pedant.worker.\(index)", qos: .userInitiated)
        wakeUp = try WakeUp()
        let loop = try EventLoop(queue: queue, wakeUp: wakeUp)
        worker = QueueBound(try make(loop), queue: queue)
    }

    /// Runs `work` on the worker's queue. A busy worker would starve its queue, so it is told to let go of it.
    func perform(_ work: @escaping @Sendable (Worker) -> Void) {
        queue.async {
            self.wakeUp.clear()
            work(self.worker.value)
            self.worker.value.loop.armAfterOutsideWork()
        }
        wakeUp.wake()
    }

    /// Runs `work` on the worker's queue and waits; for starting, when nothing runs there yet.
    func start(_ sockets: [ListeningSocket]) throws(LinuxError) {
        let bound = QueueBound(sockets, queue: queue)
        let failure: LinuxError? = queue.sync {
            do throws(LinuxError) {
                try worker.value.start(bound.value)
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw failure }
    }
}
