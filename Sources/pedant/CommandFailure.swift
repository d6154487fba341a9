/// How the process ends.
enum ExitStatus: Int32 {
    case success = 0
    /// Something was found that the caller asked about.
    case findings = 1
    /// Wrong usage or a wrong configuration: the caller can mend it.
    case usage = 2
    /// The work could not be done: a busy port, a missing permission, a second signal.
    case failed = 3
}

/// Why a command ends before its work is done.
struct CommandFailure: Error {
    let status: ExitStatus
    /// Lower case, no full stop; empty if all has been said.
    let message: String

    init(_ status: ExitStatus, _ message: String = "") {
        self.status = status
        self.message = message
    }
}
