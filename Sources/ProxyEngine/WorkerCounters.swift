/// What one worker has done since it started. Copied on the worker's queue when asked for.
package struct WorkerCounters: Sendable, Equatable {
    package var accepted = 0
    /// Client connections open now.
    package var open = 0
    /// Of those, ones over a limit that wait for their 503.
    package var refusedOpen = 0
    /// Requests begun.
    package var requests = 0
    package var forwarded = 0
    package var rejected = 0
    /// Forwarded in spite of findings.
    package var noted = 0
    package var aborted = 0
    package var retried = 0
    package var upstreamOpened = 0
    package var upstreamOpen = 0
    package var upstreamFailures = 0
    package var bytesToUpstream = 0

    package init() {}

    /// The sum over two workers.
    package static func + (left: WorkerCounters, right: WorkerCounters) -> WorkerCounters {
        var sum = left
        sum.accepted += right.accepted
        sum.open += right.open
        sum.refusedOpen += right.refusedOpen
        sum.requests += right.requests
        sum.forwarded += right.forwarded
        sum.rejected += right.rejected
        sum.noted += right.noted
        sum.aborted += right.aborted
        sum.retried += right.retried
        sum.upstreamOpened += right.upstreamOpened
        sum.upstreamOpen += right.upstreamOpen
        sum.upstreamFailures += right.upstreamFailures
        sum.bytesToUpstream += right.bytesToUpstream
        return sum
    }
}
