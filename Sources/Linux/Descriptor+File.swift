internal import CLinux
internal import Glibc

extension Descriptor {
    /// How a file is opened.
    package enum FileUse: Sendable {
        case reading
        /// Every write goes to the end, in one piece; the file is created for its owner alone to read (0640).
        case appending
        /// Emptied or created.
        case replacing
    }

    package static func open(_ path: String, for use: FileUse) throws(LinuxError) -> Descriptor {
        let flags =
            switch use {
            case .reading: O_RDONLY
            case .appending: O_WRONLY | O_APPEND | O_CREAT
            case .replacing: O_WRONLY | O_CREAT | O_TRUNC
            }
        let number = unsafe clinux_open(path, flags | O_CLOEXEC, 0o640)
        guard number >= 0 else { throw .last("open") }
        return Descriptor(owning: number)
    }

    /// A second owner of standard output.
    package static func standardOutput() throws(LinuxError) -> Descriptor {
        let number = fcntl(1, F_DUPFD_CLOEXEC, 0)
        guard number >= 0 else { throw .last("fcntl") }
        return Descriptor(owning: number)
    }

    /// A file without a name for reading and writing; its space is freed when it is closed.
    package static func temporaryFile(in folder: String) throws(LinuxError) -> Descriptor {
        let number = unsafe clinux_open_unlinked(folder)
        if number >= 0 { return Descriptor(owning: number) }
        let failure = Errno.last
        // File systems without O_TMPFILE (overlays, NFS): a named file, unlinked at once.
        guard failure == .notSupported || failure == Errno(rawValue: EISDIR) else { throw .call("open", failure) }
        var template = Array("\(folder)/pedant-XXXXXX".utf8CString)
        let named = unsafe clinux_make_temporary(&template)
        guard named >= 0 else { throw .last("mkostemp") }
        _ = unsafe unlink(template)
        return Descriptor(owning: named)
    }

    /// The size in bytes.
    package func fileSize() throws(LinuxError) -> Int {
        var status = stat()
        guard unsafe fstat(number, &status) == 0 else { throw .last("fstat") }
        return Int(status.st_size)
    }

    /// Reads at most `buffer.room` bytes from `offset` behind the buffer's end.
    package func read(into buffer: inout ByteBuffer, at offset: Int) -> Transfer {
        let result = unsafe buffer.appendInPlace { pointer, room in
            // The pointer is valid for `room` bytes during the call.
            unsafe pread(number, pointer, room, off_t(offset))
        }
        return Transfer(result, zero: .ended)
    }

    /// Sends at most `count` bytes of the file from `offset` to `socket` without copying them through this process.
    package func sendFile(to socket: borrowing Descriptor, offset: Int, count: Int) -> Transfer {
        var position = off_t(offset)
        return Transfer(unsafe sendfile(socket.number, number, &position, count), zero: .ended)
    }

    package func truncate(to size: Int) throws(LinuxError) {
        guard ftruncate(number, off_t(size)) == 0 else { throw .last("ftruncate") }
    }

    /// The two ends of a pipe: what is written to the second is read from the first.
    package static func pipe() throws(LinuxError) -> DescriptorPair {
        var numbers: (Int32, Int32) = (-1, -1)
        let result = unsafe withUnsafeMutableBytes(of: &numbers) { raw in
            // A tuple of two Int32 has the layout of int[2].
            guard let base = raw.baseAddress else { return Int32(-1) }
            return unsafe clinux_pipe(base.assumingMemoryBound(to: Int32.self))
        }
        guard result == 0 else { throw .last("pipe2") }
        return DescriptorPair(first: Descriptor(owning: numbers.0), second: Descriptor(owning: numbers.1))
    }
}

/// The two ends of a pipe or of a socket pair.
package struct DescriptorPair: ~Copyable {
    package var first: Descriptor
    package var second: Descriptor
}
