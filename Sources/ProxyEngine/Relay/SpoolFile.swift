internal import Linux

/// The part of one body that is on disk. Closing it, with its owner, frees the space and the spool's account of it.
struct SpoolFile: ~Copyable {
    let descriptor: Descriptor
    let spool: Spool
    /// Bytes in the file.
    private(set) var size = 0

    init(in spool: Spool) throws(LinuxError) {
        descriptor = try Descriptor.temporaryFile(in: spool.folder)
        self.spool = spool
    }

    deinit {
        spool.giveBack(size)
    }

    /// Appends `bytes`, all of them unless something fails; what is written is counted in `size` in any case.
    mutating func append(_ bytes: Span<UInt8>) -> SpoolFailure? {
        var written = 0
        while written < bytes.count {
            let part = bytes.extracting(written..<bytes.count)
            guard spool.take(part.count) else { return .full(limit: spool.limit) }
            let transfer = descriptor.write(part)
            let moved = if case .moved(let number) = transfer { number } else { 0 }
            spool.giveBack(part.count &- moved)
            size &+= moved
            written &+= moved
            switch transfer {
            case .moved: continue
            // A regular file neither blocks nor ends a write; a write of nothing means no space.
            case .blocked, .ended: return .refused(.call("write", .noSpace))
            case .failed(let number): return .refused(.call("write", number))
            }
        }
        return nil
    }
}
