import Linux
import Testing

@Suite struct ByteBufferTests {
    @Test func `holds no memory until something is appended`() {
        var buffer = ByteBuffer()
        #expect(buffer.capacity == 0)
        #expect(buffer.count == 0)
        buffer.append(UInt8(ascii: "x"))
        #expect(buffer.capacity >= 1)
        #expect(buffer.array == Array("x".utf8))
    }

    @Test func `what is consumed at the start is gone, what is appended comes last`() {
        var buffer = ByteBuffer(capacity: 8)
        buffer.append("abcdef")
        buffer.consume(4)
        buffer.append(text: "ghijklmnop")
        #expect(buffer.array == Array("efghijklmnop".utf8))
        buffer.truncate(to: 2)
        #expect(buffer.array == Array("ef".utf8))
        buffer.consume(100)
        #expect(buffer.count == 0)
    }

    @Test(arguments: [0, 1, 9, 10, 255, 4096, 1_234_567_890, Int.max])
    func `numbers are written in decimal and hexadecimal`(number: Int) {
        var buffer = ByteBuffer()
        buffer.append(decimal: number)
        #expect(buffer.array == Array(String(number).utf8))
        buffer.removeAll()
        buffer.append(hexadecimal: number)
        #expect(buffer.array == Array(String(number, radix: 16).utf8))
    }

    @Test func `room is made by moving when the content fits, else by growing`() {
        var buffer = ByteBuffer(capacity: 64)
        buffer.append([UInt8](repeating: 7, count: 60))
        buffer.consume(50)
        buffer.reserve(40)
        #expect(buffer.capacity == 64)
        #expect(buffer.count == 10)
        buffer.reserve(100)
        #expect(buffer.capacity >= 110)
        #expect(buffer.array == [UInt8](repeating: 7, count: 10))
    }

    @Test func `a pool gives back the memory it was given, but not what has grown`() {
        let pool = BufferPool(size: 128, keep: 1)
        var first = pool.take()
        var second = pool.take()
        second.reserve(1000)
        pool.reclaim(&second)
        #expect(pool.available == 0)
        pool.reclaim(&first)
        #expect(first.capacity == 0)
        #expect(pool.available == 1)
        pool.supply(&first)
        #expect(first.capacity == 128)
        #expect(first.count == 0)
    }
}
