package import Linux
internal import Synchronization

/// The place on disk for bodies that do not fit in memory: unlinked temporary files under one process-wide limit.
package final class Spool: Sendable {
    package let folder: String
    /// In bytes, for all connections together.
    package let limit: Int
    private let taken = Atomic<Int>(0)

    package init(folder: String, limit: Int) {
        self.folder = folder
        self.limit = limit
    }

    /// Bytes on disk at present.
    package var used: Int { taken.load(ordering: .relaxed) }

    /// Reserves `count` bytes; false where they would exceed the limit.
    func take(_ count: Int) -> Bool {
        let (_, new) = taken.add(count, ordering: .relaxed)
        guard new > limit else { return true }
        taken.subtract(count, ordering: .relaxed)
        return false
    }

    func giveBack(_ count: Int) {
        if count > 0 { taken.subtract(count, ordering: .relaxed) }
    }
}

/// Why a body could not be held: our fault, answered with 503.
package enum SpoolFailure: Equatable, Sendable {
    /// The spool's own limit is reached.
    case full(limit: Int)
    /// The file system refused: no space, no permission, no folder.
    case refused(LinuxError)
}

extension SpoolFailure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .full(let limit): "the spool holds its limit of \(limit) bytes"
        case .refused(let error): "the spool cannot be written: \(error)"
        }
    }
}
