internal import CPCRE2

/// A regular expression of ECMA-262, with the `u` flag, as `pattern` in JSON Schema has them: searched anywhere in a
/// text, and never for long.
@safe package final class Pattern: Sendable {
    package enum Outcome: Sendable {
        case matches
        case doesNotMatch
        /// It took more steps than a match may.
        case tooCostly
    }

    /// Steps that a match may take, about 1 ms of compiled code.
    private static let stepLimit: UInt32 = 500_000
    private static let leastStepLimit: UInt32 = 32
    /// Neither compiled code nor the interpreter counts the single characters that a quantifier runs over, and both
    /// count anew for each place where a match may begin. So compiled code runs where the text's length to the power of
    /// the quantifiers is below this, 40 ms as measured; else the library interprets, in so many steps that they are
    /// below this if each ran over the whole text from each place.
    private static let uncountedLimit = 1 << 26
    private static let choiceLimit = 16
    /// Longer texts are not searched from each of their characters where that takes the square of the length.
    private static let searchedLength = 8192
    /// Memory of an interpreted match in KiB.
    fileprivate static let heapLimit: UInt32 = 16_384
    /// Bytes of stack for matches that need more than the 32 KiB that compiled code takes from the thread's.
    private static let stackLimit = 8 << 20

    /// Read only once it is made, and freed with this object.
    private nonisolated(unsafe) let code: OpaquePointer
    /// True if there is compiled code.
    private let isCompiled: Bool
    /// To which power of a text's length a match may take time; nil: exponential as far as the pattern shows.
    private let degree: Int?
    /// True if a match can begin at the start only.
    private let isAnchored: Bool

    package init(_ text: String) throws(PatternFault) {
        var translation = PatternTranslation(text)
        let translated = try translation.run()
        var error: CInt = 0
        var offset = 0
        let options =
            PCRE2_UTF | PCRE2_DOLLAR_ENDONLY | PCRE2_ALLOW_EMPTY_CLASS | PCRE2_MATCH_UNSET_BACKREF
            | PCRE2_NEVER_BACKSLASH_C
        // The bytes live for the length of the call, which copies what it needs.
        let compiled = unsafe translated.withUnsafeBufferPointer { bytes in
            unsafe pcre2_compile_8(bytes.baseAddress, bytes.count, UInt32(options), &error, &offset, nil)
        }
        guard let compiled = unsafe compiled else {
            throw PatternFault(
                message: Pattern.message(error), offset: translation.source(of: offset),
                isLimit: Pattern.limits.contains(error))
        }
        unsafe code = compiled
        isAnchored = unsafe Pattern.isAnchored(compiled)
        degree =
            translation.choices > Pattern.choiceLimit ? nil : translation.loops + (isAnchored ? 0 : 1)
        isCompiled = unsafe pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE)) == 0
    }

    /// What ECMA-262 allows and the library does not: a lookbehind of no fixed length, and patterns that are too large.
    private static let limits: [CInt] = [
        PCRE2_ERROR_LOOKBEHIND_NOT_FIXED_LENGTH, PCRE2_ERROR_LOOKBEHIND_TOO_COMPLICATED,
        PCRE2_ERROR_LOOKBEHIND_TOO_LONG,
        PCRE2_ERROR_PARENTHESES_NEST_TOO_DEEP, PCRE2_ERROR_PATTERN_TOO_LARGE, PCRE2_ERROR_PATTERN_TOO_COMPLICATED,
        PCRE2_ERROR_SUBPATTERN_NAME_TOO_LONG,
    ]

    /// True for a regular expression, also for one that cannot be matched here.
    static func isPattern(_ text: String) -> Bool {
        do throws(PatternFault) {
            _ = try Pattern(text)
            return true
        } catch {
            return error.isLimit
        }
    }

    private static func isAnchored(_ code: OpaquePointer) -> Bool {
        var options: UInt32 = 0
        // The library writes one number of 32 bits.
        let result = unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_ALLOPTIONS), &options)
        return result == 0 && options & PCRE2_ANCHORED != 0
    }

    /// True if compiled code is quick enough whatever the text.
    private func mayRunCompiled(_ length: Int) -> Bool {
        guard let degree else { return false }
        var steps = 1
        for _ in 0..<degree {
            let (product, overflow) = steps.multipliedReportingOverflow(by: max(2, length))
            guard !overflow, product <= Pattern.uncountedLimit else { return false }
            steps = product
        }
        return true
    }

    deinit {
        unsafe pcre2_code_free_8(code)
    }

    /// - Parameters:
    ///   - text: UTF-8. What is none of it is searched as U+FFFD; half of a surrogate pair, kept in three bytes, is one
    ///     such character.
    ///   - memory: for this match; may be used for one after the other.
    package func match(_ text: Span<UInt8>, in memory: PatternMemory = PatternMemory()) -> Outcome {
        guard isAnchored || mayRunCompiled(text.count) || text.count <= Pattern.searchedLength else {
            return .tooCostly
        }
        var result = search(text, memory)
        if result <= PCRE2_ERROR_UTF8_ERR1, result >= PCRE2_ERROR_UTF8_ERR21 {
            let repaired = Array(String(decoding: Pattern.withoutSurrogates(text), as: UTF8.self).utf8)
            result = search(repaired.span, memory)
        }
        if result >= 0 { return .matches }
        return result == PCRE2_ERROR_NOMATCH ? .doesNotMatch : .tooCostly
    }

    private func search(_ text: Span<UInt8>, _ memory: PatternMemory) -> CInt {
        guard unsafe memory.data != nil, unsafe memory.context != nil else { return PCRE2_ERROR_NOMEMORY }
        let mayRunCompiled = isCompiled && mayRunCompiled(text.count)
        let isASCII = UTF8Check.skipASCII(text, from: 0, to: text.count) == text.count
        unsafe pcre2_set_match_limit_8(memory.context, stepLimit(text.count, isCompiled: mayRunCompiled))
        // The bytes live for the length of the call.
        return unsafe text.withUnsafeBufferPointer { bytes in
            let start = unsafe bytes.baseAddress ?? Pattern.nothing
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
        if isAnchored, isCompiled { return Pattern.stepLimit }
        let places = isAnchored ? 1 : max(1, length)
        let budget = isCompiled ? 4 &* Int(Pattern.stepLimit) : Pattern.uncountedLimit / max(1, length)
        return min(Pattern.stepLimit, max(Pattern.leastStepLimit, UInt32(clamping: budget / places)))
    }

    /// With a stack for groups that are repeated often, each turn of which is remembered.
    private func searchWithStack(_ start: UnsafePointer<UInt8>, _ count: Int, _ memory: PatternMemory) -> CInt {
        // The library reserves the addresses and touches only what it uses; all is freed before this returns.
        let stack = unsafe pcre2_jit_stack_create_8(64 << 10, Pattern.stackLimit, nil)
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

    private static func message(_ code: CInt) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        // The library writes at most so many bytes.
        let count = unsafe buffer.withUnsafeMutableBufferPointer { bytes in
            unsafe pcre2_get_error_message_8(code, bytes.baseAddress, bytes.count)
        }
        return String(decoding: buffer.prefix(max(0, Int(count))), as: UTF8.self)
    }
}

/// What a match writes down, and its limits. One serves all patterns, one match after the other.
@safe package final class PatternMemory {
    fileprivate let data: OpaquePointer?
    fileprivate let context: OpaquePointer?

    package init() {
        unsafe data = pcre2_match_data_create_8(1, nil)
        unsafe context = pcre2_match_context_create_8(nil)
        guard unsafe context != nil else { return }
        unsafe pcre2_set_heap_limit_8(context, Pattern.heapLimit)
    }

    deinit {
        unsafe pcre2_match_data_free_8(data)
        unsafe pcre2_match_context_free_8(context)
    }
}

/// Why a text is no regular expression, or none that can be matched.
package struct PatternFault: Error, Sendable, Equatable {
    /// Lower case, no full stop.
    package let message: String
    /// In Unicode scalars of the text, from 0.
    package let offset: Int
    /// True if it is one of ECMA-262 all the same, only not to be matched here.
    package var isLimit = false
}
