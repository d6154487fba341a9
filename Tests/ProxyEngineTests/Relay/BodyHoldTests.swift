import Linux
import Testing

@testable import ProxyEngine

@Suite("Holding a body")
struct BodyHoldTests {
    private func pattern(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) } }

    /// What the hold sends, in writes of at most `chunk` bytes.
    private func contents(of hold: borrowing BodyHold, chunk: Int = 1000) throws -> [UInt8] {
        let pipe = try Descriptor.pipe()
        var all: [UInt8] = []
        while case .moved(let count) = hold.send(from: all.count, to: pipe.second, limit: chunk) {
            #expect(count <= chunk)
            var buffer = ByteBuffer(capacity: count)
            guard case .moved = pipe.first.read(into: &buffer) else { break }
            all += buffer.array
        }
        return all
    }

    @Test("A small body stays in memory, which goes back to the free list")
    func small() throws {
        let pool = BufferPool(size: 64, keep: 2)
        let spool = Spool(folder: "/nonexistent", limit: 0)
        var hold = BodyHold(pool: pool, spool: spool)
        #expect(hold.append(pattern(64).span) == .held(64))
        #expect(hold.count == 64 && spool.used == 0)
        #expect(try contents(of: hold, chunk: 7) == pattern(64))
        hold.withMemory(from: 60) { #expect($0.count == 4) }
        hold.reset()
        #expect(hold.isEmpty && pool.available == 1)
    }

    @Test("A large body goes to disk behind the memory's limit and reads back as it came, in any pieces")
    func large() throws {
        let spool = Spool(folder: "/tmp", limit: 1_000_000)
        var hold = BodyHold(pool: BufferPool(size: 100, keep: 2), spool: spool)
        let body = pattern(10_000)
        var start = 0
        for size in [1, 98, 5, 4000, 896, 5000] {
            #expect(hold.append(body.span.extracting(start..<(start + size))) == .held(size))
            start += size
        }
        #expect(hold.count == 10_000 && spool.used == 9_900)
        for chunk in [33, 1000, 20_000] { #expect(try contents(of: hold, chunk: chunk) == body) }
        hold.reset()
        #expect(spool.used == 0 && hold.isEmpty)
        #expect(hold.append(body.span) == .held(10_000))
        #expect(try contents(of: hold) == body)
    }

    @Test("One call writes at most a batch to disk and says how much it took")
    func batch() throws {
        var hold = BodyHold(pool: BufferPool(size: 100, keep: 2), spool: Spool(folder: "/tmp", limit: 1 << 30))
        let body = pattern(BodyHold.spoolBatch + 5000)
        #expect(hold.append(body.span) == .held(BodyHold.spoolBatch + 100))
        #expect(hold.append(body.span.extracting((BodyHold.spoolBatch + 100)..<body.count)) == .held(4900))
        #expect(try contents(of: hold, chunk: 65_536) == body)
    }

    @Test("A full spool and a missing folder are failures of ours, and give back what they reserved")
    func failures() {
        let spool = Spool(folder: "/tmp", limit: 50)
        var full = BodyHold(pool: BufferPool(size: 10, keep: 0), spool: spool)
        #expect(full.append(pattern(61).span) == .failed(.full(limit: 50)))
        #expect(spool.used == 0)
        var homeless = BodyHold(pool: BufferPool(size: 10, keep: 0), spool: Spool(folder: "/nonexistent", limit: 50))
        #expect(homeless.append(pattern(61).span) == .failed(.refused(.call("open", .noSuchFile))))
    }

    @Test("Of a body that will be rejected the start stays in memory, and the disk is freed")
    func startOnly() {
        let spool = Spool(folder: "/tmp", limit: 1000)
        var hold = BodyHold(pool: BufferPool(size: 10, keep: 0), spool: spool)
        _ = hold.append(pattern(100).span)
        hold.keepStartOnly()
        #expect(hold.count == 10 && spool.used == 0)
        #expect(hold.append(pattern(5000).span) == .held(5000))
        #expect(hold.count == 10 && spool.used == 0)
        hold.reset()
        let isKeepingStartOnly = hold.isKeepingStartOnly
        #expect(!isKeepingStartOnly)
        hold.keepStartOnly()
        #expect(hold.append(pattern(12).span) == .held(12))
        hold.withMemory(from: 0) { #expect($0.count == 10) }
    }

    @Test("A hold that is dropped gives its space back")
    func dropped() {
        let spool = Spool(folder: "/tmp", limit: 1000)
        do {
            var hold = BodyHold(pool: BufferPool(size: 10, keep: 0), spool: spool)
            _ = hold.append(pattern(100).span)
            #expect(spool.used == 90)
        }
        #expect(spool.used == 0)
    }
}
