internal import CPCRE2

/// The compiled form of a `Pattern`: a value that no reference is counted for, of use as long as the pattern is there.
@safe struct PatternCode: Sendable {
    /// Steps that a match may take, about 1 ms of compiled code.
    private static let stepLimit: UInt32 = 500_000
    private static let leastStepLimit: UInt32 = 32
    /// Neither compiled code nor the interpreter counts the single characters that a quantifier runs over, and both
    /// count anew for each place where a match may begin. So compiled code runs where the text's length to the power of
    /// the quantifiers is below this, 40 ms as measured; else the library interprets, in so many steps that they are
    /// below this if each ran over the whole text from each place.
    private static let uncountedLimit = 1 << 26
    /// Longer texts are not searched from each of their characters where that takes the square of the length.
    private static let searchedLength = 8192
    /// Bytes of stack for matches that need more than the 32 KiB that compiled code takes from the thread's.
    private static let stackLimit = 8 << 20

    /// Only read.
    private nonisolated(unsafe) let code: OpaquePointer
    /// True if there is compiled code.
    private let isCompiled: Bool
    /// To which power of a text's length a match may take time; nil: exponential as far as the pattern shows.
    private let degree: Int?
    /// True if a match can begin at the start only.
    private let isAnchored: Bool

    init(_ code: OpaquePointer, isCompiled: Bool, degree: Int?, isAnchored: Bool) {
        unsafe self.code = code
        self.isCompiled = isCompiled
        self.degree = degree
        self.isAnchored = isAnchored
    }

    /// Once, by the pattern.
    func free() { unsafe pcre2_code_free_8(code) }

    /// True if compiled code is quick enough whatever the text.
    private func mayRunCompiled(_ length: Int) -> Bool {
        guard let degree else { return false }
        var steps = 1
        for _ in 0..<degree {
            let (product, overflow) = steps.multipliedReportingOverflow(by: max(2, length))
            guard !overflow, product <= PatternCode.uncountedLimit else { return false }
            steps = product
        }
        return true
    }

    /// - Parameters:
    ///   - text: UTF-8. What is none of it is searched as U+FFFD; half of a surrogate pair, kept in three bytes, is one
    ///     such character.
    ///   - memory: for this match; may be used for one after the other.
    func match(_ text: Span<UInt8>, in memory: PatternMemoryParts) -> Pattern.Outcome {
        guard isAnchored || mayRunCompiled(text.count) || text.count <= PatternCode.searchedLength else {
            return .tooCostly
        }
        var result = search(text, memory)
        if result <= PCRE2_ERROR_UTF8_ERR1, result >= PCRE2_ERROR_UTF8_ERR21 {
            let repaired = Array(String(decoding: PatternCode.withoutSurrogates(text), as: UTF8.self).utf8)
            result = search(repaired.span, memory)
        }
        if result >= 0 { return .matches }
        return result == PCRE2_ERROR_NOMATCH ? .doesNotMatch : .tooCostly
    }

    private func search(_ text: Span<UInt8>, _ memory: PatternMemoryParts) -> CInt {
        guard unsafe memory.data != nil, unsafe memory.context != nil else { return PCRE2_ERROR_NOMEMORY }
        let mayRunCompiled = isCompiled && mayRunCompiled(text.count)
        let isASCII = UTF8Check.skipASCII(text, from: 0, to: text.count) == text.count
        unsafe pcre2_set_match_limit_8(memory.context, stepLimit(text.count, isCompiled: mayRunCompiled))
        // The bytes live for the length of the call.
        return unsafe text.withUnsafeBufferPointer { bytes in
            let start = unsafe bytes.baseAddress ?? PatternCode.nothing
            // The short way into compiled code does not look whether the text is UTF-8.
            let result =
                mayRunCompiled && isASCII
                ? unsafe pcre2_jit_match_8(code, start, bytes.count, 0, 0, memory.data, memory.context)
                : unsafe pcre2_match_8(
                    code, start, bytes.count, 0, mayRunCompiled ? 0 : PCRE2_NO_JIT, memory.data, memory.context)
            guard result == PCRE2_ERROR_JIT_STACKLIMIT else { return result }
            return unsafe searchWithStack(start, bytes.count, memory)
        }
    }

    private func stepLimit(_ length: Int, isCompiled: Bool) -> UInt32 {
        if isAnchored, isCompiled { return PatternCode.stepLimit }
        let places = isAnchored ? 1 : max(1, length)
        let budget = isCompiled ? 4 &* Int(PatternCode.stepLimit) : PatternCode.uncountedLimit / max(1, length)
        return min(PatternCode.stepLimit, max(PatternCode.leastStepLimit, UInt32(clamping: budget / places)))
    }

    /// With a stack for groups that are repeated often, each turn of which is remembered.
    private func searchWithStack(_ start: UnsafePointer<UInt8>, _ count: Int, _ memory: PatternMemoryParts) -> CInt {
        // The library reserves the addresses and touches only what it uses; all is freed before this returns.
        let stack = unsafe pcre2_jit_stack_create_8(64 << 10, PatternCode.stackLimit, nil)
        defer { unsafe pcre2_jit_stack_free_8(stack) }
        guard unsafe stack != nil else { return PCRE2_ERROR_NOMEMORY }
        unsafe pcre2_jit_stack_assign_8(memory.context, nil, UnsafeMutableRawPointer(stack))
        defer { unsafe pcre2_jit_stack_assign_8(memory.context, nil, nil) }
        return unsafe pcre2_match_8(code, start, count, 0, 0, memory.data, memory.context)
    }

    /// The bytes with U+FFFD for each of U+D800...U+DFFF.
    private static func withoutSurrogates(_ text: Span<UInt8>) -> [UInt8] {
        var bytes = ByteText.array(text, 0..<text.count)
        var index = 0
        while index + 2 < bytes.count {
            if bytes[index] == 0xED, bytes[index + 1] >= 0xA0, bytes[index + 1] < 0xC0, bytes[index + 2] & 0xC0 == 0x80
            {
                bytes.replaceSubrange(index...(index + 2), with: [0xEF, 0xBF, 0xBD])
                index += 2
            }
            index += 1
        }
        return bytes
    }

    /// Where an empty text stands; never read.
    private static nonisolated(unsafe) let nothing = unsafe UnsafePointer(
        UnsafeMutablePointer<UInt8>.allocate(capacity: 1))
}
