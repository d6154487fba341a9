/// What is wrong in the header that gzip (RFC 1952 section 2.3) or zlib (RFC 1950 section 2.2) writes before the data.
enum CodingHeaderDefect: Equatable, Sendable {
    /// gzip: a compression method other than 8, deflate.
    case method(UInt8)
    /// gzip: one of the flags that must be zero.
    case reservedFlags(UInt8)
    /// gzip: the checksum of the header itself.
    case checksum(stated: UInt16, actual: UInt16)
    /// zlib: deflate, but with a window of more than 32 KiB.
    case windowSize(UInt8)
    /// zlib: the two bytes are no multiple of 31.
    case check(UInt8, UInt8)
    /// zlib: a preset dictionary, which HTTP has no way to agree on.
    case dictionary
}
