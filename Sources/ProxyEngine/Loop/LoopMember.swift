internal import Linux

/// Something that a loop tells about its descriptor and its deadline: a listener, a client, an upstream connection.
///
/// A base class instead of a protocol: one virtual call an event, no existential.
class LoopMember {
    /// The place in the loop, -1 while not registered.
    var slot = -1
    /// Waits on the loop's run list.
    var isScheduled = false

    /// The descriptor became ready; edge-triggered, so each edge is told once.
    func ready(_ readiness: Readiness) {}

    /// The deadline set with `EventLoop.setDeadline` has passed.
    func deadlinePassed() {}

    /// The member asked to go on in a later batch (`EventLoop.schedule`).
    func resume() {}
}
