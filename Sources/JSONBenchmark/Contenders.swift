import CJSONPeers
import Glibc
import RequestValidation

/// The readers, each with the buffers that it keeps from one document to the next.
@safe struct Contenders: ~Copyable {
    private let bytes: [UInt8]
    /// The document, and what the others want to be able to read behind it.
    private let padded: [UInt8]
    private var reader = JSONReader()
    private let simdjson: UnsafeMutableRawPointer?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        padded = bytes + [UInt8](repeating: 0, count: Int(json_peers_padding))
        // A C++ object behind a pointer, deleted with the contenders.
        unsafe simdjson = json_peers_new_simdjson()
    }

    deinit { unsafe json_peers_delete_simdjson(simdjson) }

    mutating func pedant(withTape: Bool) -> Bool {
        let bytes = bytes
        return reader.accepts(bytes.span, withTape: withTape)
    }

    func rapidJSON() -> Bool {
        // The array's storage as C characters, for the length of the call.
        unsafe padded.withUnsafeBytes { raw in
            guard let base = raw.baseAddress else { return false }
            return unsafe json_peers_rapidjson(base.assumingMemoryBound(to: CChar.self), bytes.count)
        }
    }

    func simdJSON() -> Bool {
        // The array's storage as C characters, for the length of the call.
        unsafe padded.withUnsafeBytes { raw in
            guard let base = raw.baseAddress else { return false }
            return unsafe json_peers_simdjson(simdjson, base.assumingMemoryBound(to: CChar.self), bytes.count)
        }
    }

    /// Seconds of processor time that it takes to read the document `repeats` times.
    mutating func time(_ repeats: Int, _ read: (inout Contenders) -> Bool) -> Double {
        var accepted = 0
        // What else runs on the machine is not counted.
        let start = clock()
        for _ in 0..<repeats where read(&self) { accepted += 1 }
        let ticks = clock() - start
        precondition(accepted == repeats, "the benchmark's documents must be accepted by all")
        return Double(ticks) / Double(CLOCKS_PER_SEC)
    }
}
