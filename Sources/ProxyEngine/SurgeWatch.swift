/// Tells when a surge of connections is over: what it allocated is free then, but in pieces between the memory that
/// stays in use, and the C library gives such pieces back to the system only when it is told to.
struct SurgeWatch: Equatable {
    /// Fewer connections leave too little behind.
    private static let least = 256

    private var peak = 0

    /// - Parameter open: connections open now.
    mutating func opened(_ open: Int) {
        peak = max(peak, open)
    }

    /// True if a quarter or less is left of the most that there were.
    ///
    /// - Parameter open: connections open now.
    mutating func closed(_ open: Int) -> Bool {
        guard peak >= Self.least, open <= peak / 4 else { return false }
        peak = open
        return true
    }
}
