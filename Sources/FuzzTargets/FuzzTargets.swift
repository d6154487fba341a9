internal import Fuzzing
internal import Glibc

/// The one that the environment variable names; `scripts/fuzz` sets it.
private let target: FuzzTarget = {
    // The C library's copy of the variable, read once before any other thread runs.
    let name = unsafe getenv("PEDANT_FUZZ_TARGET").map { unsafe String(cString: $0) } ?? ""
    guard let target = FuzzTarget.named(name) else {
        let names = FuzzTarget.all.map { $0.name }.joined(separator: " ")
        print("PEDANT_FUZZ_TARGET names no target: \(name). There are: \(names)")
        exit(2)
    }
    return target
}()

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    // libFuzzer's interface: `count` bytes at `start`.
    let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    target.check(input)
    return 0
}
