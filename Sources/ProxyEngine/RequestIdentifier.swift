internal import Linux

/// The name of one request in logs, answers and X-Request-Id: a ULID, 48 bits of time and 80 random ones.
package struct RequestIdentifier: Hashable, Sendable {
    /// Characters of the text form.
    package static let length = 26
    private static let alphabet: StaticString = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Hands the characters of the text form to `body`, from the first to the last.
    package func forEachCharacter(_ body: (UInt8) -> Void) {
        // 26 characters of 5 bits hold 130 bits: the first one holds only the topmost 3.
        for shift in stride(from: UInt64(61), through: 1, by: -5) { body(Self.character(high >> shift)) }
        body(Self.character(high << 4 | low >> 60))
        for shift in stride(from: UInt64(55), through: 0, by: -5) { body(Self.character(low >> shift)) }
    }

    private static func character(_ bits: UInt64) -> UInt8 {
        // The alphabet has 32 characters.
        unsafe alphabet.utf8Start[Int(bits & 31)]
    }

    package var text: String {
        // As many bytes as there is room for are written, each ASCII.
        unsafe String(unsafeUninitializedCapacity: Self.length) { room in
            var count = 0
            forEachCharacter { byte in
                unsafe room[count] = byte
                count &+= 1
            }
            return count
        }
    }
}

/// Makes identifiers for one worker: random once a millisecond, counted up within it, so that they sort by time.
struct RequestIdentifierSource {
    private var milliseconds: UInt64 = 0
    private var high: UInt64 = 0
    private var low: UInt64 = 0
    /// Identifiers must differ, not be secret: the kernel is asked once.
    private var seed = CurrentProcess.randomBits

    /// - Parameter now: milliseconds since 1970.
    mutating func next(now: Int64) -> RequestIdentifier {
        let time = UInt64(clamping: now)
        if time != milliseconds {
            milliseconds = time
            high = time << 16 | nextRandom() >> 48
            // The topmost bit stays 0, so that counting up does not run over.
            low = nextRandom() >> 1
        } else {
            low &+= 1 &+ low >> 40 & 0xFFFF
        }
        return RequestIdentifier(high: high, low: low)
    }

    /// SplitMix64.
    private mutating func nextRandom() -> UInt64 {
        seed &+= 0x9E37_79B9_7F4A_7C15
        var mixed = seed
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
