internal import Dispatch
internal import Linux

/// A worker's events: one epoll set, whose descriptor is watched by one Dispatch source on the worker's queue.
///
/// A turn of the loop drains the set in batches and lingers about 2 ms before it goes back to Dispatch. A batch is: tell
/// the members what is ready, resume those on the run list, tell those whose deadline has passed, then `batchEnded`
/// (append the log, flush the answers). All members are edge-triggered: a level-triggered one would make the outer
/// source spin. Everything here runs on the queue.
final class EventLoop {
    /// How many events one batch takes.
    private static let batchSize = 256
    private static let lingerMilliseconds: Int32 = 2

    let queue: DispatchQueue
    /// When the current batch began.
    private(set) var now = Instant.now
    /// Called once a batch, after all handling.
    var batchEnded: () -> Void = {}

    private let set: EventSet
    private let alarm: Alarm
    private let source: any DispatchSourceRead
    private var batch = EventBatch(capacity: EventLoop.batchSize)
    private var members = MemberTable()
    private var runList = RunList()
    private var wheel = TimerWheel(now: .now)
    private var fired: [TimerWheel.Slot] = []
    private var armed: Instant?
    private var isLeaving = false
    private var isStopped = false

    private static let wakeUpToken = UInt64.max
    private static let alarmToken = UInt64.max - 1

    /// - Parameters:
    ///   - queue: serial; everything of this worker runs on it.
    ///   - wakeUp: written by other threads after they have put work on the queue, which clears it.
    init(queue: DispatchQueue, wakeUp: borrowing WakeUp) throws(LinuxError) {
        self.queue = queue
        set = try EventSet()
        alarm = try Alarm()
        source = DispatchSource.makeReadSource(fileDescriptor: set.descriptor.number, queue: queue)
        try set.add(wakeUp.descriptor, .readable, token: Self.wakeUpToken)
        try set.add(alarm.descriptor, .readable, token: Self.alarmToken)
    }

    deinit {
        // Dispatch ends the process when a source is released that was never activated: a loop that was not started.
        source.activate()
    }

    /// Starts to watch. The loop keeps itself alive until `stop`.
    func start() {
        let bound = QueueBound(self, queue: queue)
        source.setEventHandler { bound.value.turn() }
        source.setCancelHandler { _ = bound }
        source.activate()
    }

    /// Ends the loop after the current batch; members are left as they are.
    func stop() {
        isStopped = true
        isLeaving = true
        source.cancel()
    }

    /// A copy of the registered members, for work that concerns all of them.
    var allMembers: [LoopMember] { members.all }

    /// Registers `member` for the edges of `descriptor`, once for its lifetime; closing the descriptor ends that.
    func add(_ member: LoopMember, _ descriptor: borrowing Descriptor, _ interest: Readiness) throws(LinuxError) {
        let token = members.insert(member)
        do {
            try set.add(descriptor, interest, token: token)
        } catch {
            members.remove(member)
            throw error
        }
    }

    /// Forgets `member` and its deadline; events that are still queued for it are dropped.
    func remove(_ member: LoopMember) {
        wheel.remove(member.slot)
        members.remove(member)
    }

    /// Resumes `member` in the next batch.
    func schedule(_ member: LoopMember) {
        runList.add(member)
    }

    /// Sets the one deadline of `member`; `never` silences it.
    func setDeadline(_ member: LoopMember, _ deadline: Instant) {
        wheel.set(member.slot, deadline)
    }

    private func turn() {
        isLeaving = isStopped
        while !isLeaving {
            // With something on the run list only a look, else a short wait: an empty set ends the turn.
            let patience = runList.isEmpty ? Self.lingerMilliseconds : 0
            let count = set.wait(&batch, milliseconds: patience)
            if count == 0 && runList.isEmpty { break }
            now = Instant.now
            handleBatch(count)
        }
        // What stopped early would not fire again by itself.
        if !isStopped, !runList.isEmpty {
            let bound = QueueBound(self, queue: queue)
            queue.async { bound.value.turn() }
        }
    }

    private func handleBatch(_ count: Int) {
        let resumed = runList.isEmpty ? [] : runList.take()
        for index in 0..<count {
            let token = batch.token(at: index)
            if let member = members.member(for: token) {
                member.ready(batch.readiness(at: index))
            } else if token >= Self.alarmToken {
                handleOwn(token)
            }
        }
        for member in resumed { member.resume() }
        expireDeadlines()
        batchEnded()
        arm()
    }

    private func handleOwn(_ token: UInt64) {
        if token == Self.wakeUpToken {
            isLeaving = true
        } else {
            alarm.clear()
            armed = nil
        }
    }

    private func expireDeadlines() {
        guard let next = wheel.nextWakeUp, next <= now else { return }
        wheel.expire(at: now, into: &fired)
        for slot in fired { members.member(at: slot)?.deadlinePassed() }
        fired.removeAll(keepingCapacity: true)
    }

    /// Keeps the alarm at the next deadline; an alarm that rings too early costs less than setting it anew.
    private func arm() {
        guard let next = wheel.nextWakeUp else { return }
        if let armed, armed <= next { return }
        alarm.set(next)
        armed = next
    }

    /// Arms the alarm for deadlines that were set outside a batch.
    func armAfterOutsideWork() {
        arm()
    }
}
