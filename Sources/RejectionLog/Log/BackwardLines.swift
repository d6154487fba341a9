internal import Linux

/// The lines of a file from the last one to the first, read in blocks from its end: the newest records first, at the
/// cost of what is looked at and not of the file's size.
struct BackwardLines: ~Copyable {
    private static let blockSize = 256 << 10
    /// A longer line is no record; its bytes are dropped.
    private static let lineLimit = 16 << 20

    private let file: Descriptor
    /// Where the bytes in `block` begin in the file.
    private var position: Int
    /// Bytes before the line that was returned last.
    private var block: [UInt8] = []
    private var isFinished: Bool
    private var isFresh = true

    init(_ path: String) throws(LinuxError) {
        let opened = try Descriptor.open(path, for: .reading)
        let size = try opened.fileSize()
        file = opened
        position = size
        isFinished = size == 0
    }

    /// The next line towards the file's beginning, without its line feed; nil behind the first one.
    mutating func next() throws(LinuxError) -> [UInt8]? {
        guard !isFinished else { return nil }
        if isFresh {
            isFresh = false
            try fill()
            if block.last == 0x0A { block.removeLast() }
        }
        while true {
            if let feed = block.lastIndex(of: 0x0A) {
                let line = Array(block[(feed + 1)...])
                block.removeLast(block.count - feed)
                return line
            }
            guard position > 0 else {
                isFinished = true
                return block
            }
            if block.count > BackwardLines.lineLimit { block = [] }
            try fill()
        }
    }

    /// Puts the block before the ones at hand in front of them.
    private mutating func fill() throws(LinuxError) {
        let size = min(position, BackwardLines.blockSize)
        guard size > 0 else { return }
        var buffer = ByteBuffer(capacity: size)
        while buffer.count < size {
            switch file.read(into: &buffer, at: position - size + buffer.count) {
            case .moved: continue
            case .ended, .blocked: throw .call("read", .invalid)
            case .failed(let errno): throw .call("read", errno)
            }
        }
        position -= size
        block.insert(contentsOf: buffer.array.prefix(size), at: 0)
    }
}
