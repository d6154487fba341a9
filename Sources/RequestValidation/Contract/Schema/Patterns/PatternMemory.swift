internal import CPCRE2

/// What a match writes down, and its limits. One serves all patterns, one match after the other.
@safe package final class PatternMemory {
    /// Memory of an interpreted match in KiB.
    private static let heapLimit: UInt32 = 16_384

    /// Freed with this object.
    let parts: PatternMemoryParts

    package init() {
        parts = unsafe PatternMemoryParts(
            data: pcre2_match_data_create_8(1, nil), context: pcre2_match_context_create_8(nil))
        guard unsafe parts.context != nil else { return }
        unsafe pcre2_set_heap_limit_8(parts.context, PatternMemory.heapLimit)
    }

    deinit {
        unsafe pcre2_match_data_free_8(parts.data)
        unsafe pcre2_match_context_free_8(parts.context)
    }
}

/// The library's objects behind a `PatternMemory`, as values that no reference is counted for.
@safe struct PatternMemoryParts {
    let data: OpaquePointer?
    let context: OpaquePointer?
}
