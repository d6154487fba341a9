/// Reads whole JSON documents with the scanner alone: for the benchmark.
package struct JSONReader {
    private var scanner = JSONScanner()
    private var faults = BodyFaults()

    package init() {}

    /// True if nothing is wrong with the document, and there is a tape if one is wanted.
    package mutating func accepts(_ bytes: Span<UInt8>, withTape: Bool) -> Bool {
        faults.begin()
        scanner.begin(JSONScanner.Settings(wantsTape: withTape))
        scanner.feed(bytes, &faults)
        scanner.finish(&faults)
        return faults.pending.isEmpty && (scanner.tape != nil) == withTape
    }
}
