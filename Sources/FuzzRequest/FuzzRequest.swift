import Fuzzing

/// A libFuzzer target for the head parser, the chunk decoder and all rules: one request must get the same verdict
/// whole and in pieces. The first byte chooses the pieces and whether the connection ends.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    // libFuzzer's interface: `count` bytes at `start`.
    let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    RequestFuzzing.check(input)
    return 0
}
