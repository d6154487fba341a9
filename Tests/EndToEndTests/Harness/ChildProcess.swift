import Foundation
import Glibc

/// A program started by a test: its output lines are kept, and it does not outlive the test process.
final class ChildProcess: @unchecked Sendable {
    private let process = Process()
    private let watchdog = Process()
    private let change = NSCondition()
    private var lines: [String] = []
    private var exitStatus: Int32?
    private var hasOutputEnded = false

    /// Foundation's Process is not made for being started by several threads at once.
    private static let starting = NSLock()

    init(_ path: String, _ arguments: [String], environment: [String: String] = [:], folder: String) throws {
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        process.terminationHandler = { [self] process in
            update { $0.exitStatus = process.terminationStatus }
        }
        ChildProcess.starting.lock()
        defer { ChildProcess.starting.unlock() }
        try process.run()
        try startWatchdog()
        Thread { self.read(output.fileHandleForReading) }.start()
    }

    var identifier: Int32 { process.processIdentifier }

    /// Everything that it has written so far.
    var output: String { locked { $0.lines.joined(separator: "\n") } }
    var lineCount: Int { locked { $0.lines.count } }

    func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    /// Waits for a line that `matches`, beginning with line `start`; nil if the program ends or is silent.
    func line(from start: Int = 0, where matches: (String) -> Bool) -> String? {
        var found: String?
        waitUntil { child in
            found = child.lines.dropFirst(start).first(where: matches)
            // What it wrote last may be read after its end is known.
            return found != nil || (child.exitStatus != nil && child.hasOutputEnded)
        }
        return found ?? locked { $0.lines.dropFirst(start).first(where: matches) }
    }

    /// Waits for the end; nil if it does not come.
    func end() -> Int32? {
        waitUntil { $0.exitStatus != nil }
        watchdog.terminate()
        return locked { $0.exitStatus }
    }

    /// A shell that kills the program when the test process is gone: its standard input ends then.
    private func startWatchdog() throws {
        watchdog.executableURL = URL(fileURLWithPath: "/bin/sh")
        watchdog.arguments = ["-c", "read _; kill -9 \"$0\" 2>/dev/null", "\(process.processIdentifier)"]
        watchdog.standardInput = Pipe()
        try watchdog.run()
    }

    private func read(_ handle: FileHandle) {
        var rest = Data()
        while true {
            let piece = handle.availableData
            if piece.isEmpty {
                update { $0.hasOutputEnded = true }
                return
            }
            rest += piece
            while let lineEnd = rest.firstIndex(of: 10) {
                let line = String(decoding: rest[..<lineEnd], as: UTF8.self)
                rest = Data(rest[(lineEnd + 1)...])
                update { $0.lines.append(line) }
            }
        }
    }

    private func update(_ body: (ChildProcess) -> Void) {
        change.lock()
        body(self)
        change.broadcast()
        change.unlock()
    }

    private func locked<Value>(_ body: (ChildProcess) -> Value) -> Value {
        change.lock()
        defer { change.unlock() }
        return body(self)
    }

    private func waitUntil(_ holds: (ChildProcess) -> Bool) {
        let deadline = Date(timeIntervalSinceNow: 20)
        change.lock()
        defer { change.unlock() }
        while !holds(self), change.wait(until: deadline) {}
    }
}
