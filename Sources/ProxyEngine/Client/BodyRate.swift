internal import Linux
internal import RequestValidation

/// How fast a body comes. The clock begins with its first piece, and again when we have kept the client waiting.
struct BodyRate {
    /// So long nothing is said: a first piece may be small.
    private static let grace: Int64 = 5_000_000_000

    private var began: Instant?
    private var received = 0
    /// Bytes a second, as last measured.
    private(set) var rate = 0
    private(set) var minimum = 0
    private(set) var isTooSlow = false

    mutating func took(_ count: Int, now: Instant, minimum: Int) {
        guard let began else {
            self.began = now
            return
        }
        received &+= count
        self.minimum = minimum
        let elapsed = now.since(began)
        guard elapsed > Self.grace else { return }
        rate = Int(clamping: Double(received) / (Double(elapsed) / 1_000_000_000))
        isTooSlow = rate < minimum
    }

    /// We take nothing at present: the client is not to blame for what it does not send.
    mutating func pause() {
        began = nil
        received = 0
    }

    var asEnd: EndOfInput { .bodyTooSlow(rate: rate, minimum: minimum) }
}

extension Int {
    fileprivate init(clamping number: Double) {
        self = number < 9e18 ? Int(number) : .max
    }
}
