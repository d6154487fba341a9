#if arch(x86_64)
    import CVector
#endif

/// Sixteen bytes, and questions to all of them at once. On x86-64 these are the instructions that every such processor
/// has (SSE2): the comparisons of Swift's own vectors do not become a mask of bits in few instructions. Elsewhere two
/// words do the same.
struct ByteVector {
    #if arch(x86_64)
        private let value: __m128i

        /// The 16 bytes at `pointer`, which the caller knows to be there.
        @inline(__always)
        init(_ pointer: UnsafeRawPointer) {
            // An unaligned load has no safe spelling.
            unsafe value = pointer.loadUnaligned(as: __m128i.self)
        }

        @inline(__always)
        private init(_ value: __m128i) { self.value = value }

        @inline(__always)
        func store(_ pointer: UnsafeMutableRawPointer) {
            // An unaligned store has no safe spelling.
            unsafe pointer.storeBytes(of: value, as: __m128i.self)
        }

        @inline(__always)
        func equal(_ byte: UInt8) -> ByteVector {
            ByteVector(_mm_cmpeq_epi8(value, _mm_set1_epi8(Int8(bitPattern: byte))))
        }

        @inline(__always)
        func atMost(_ byte: UInt8) -> ByteVector {
            ByteVector(_mm_cmpeq_epi8(_mm_min_epu8(value, _mm_set1_epi8(Int8(bitPattern: byte))), value))
        }

        /// Each byte less the digit 0: 0 to 9 for a digit, more for anything else.
        @inline(__always)
        var lessZero: ByteVector { ByteVector(_mm_sub_epi8(value, _mm_set1_epi8(0x30))) }

        @inline(__always)
        static func | (one: ByteVector, other: ByteVector) -> ByteVector {
            ByteVector(_mm_or_si128(one.value, other.value))
        }

        /// The bytes with these bits set.
        @inline(__always)
        func with(_ bits: UInt8) -> ByteVector {
            ByteVector(_mm_or_si128(value, _mm_set1_epi8(Int8(bitPattern: bits))))
        }

        /// The top bit of each byte, the first byte's lowest.
        @inline(__always)
        var topBits: UInt64 { UInt64(UInt32(bitPattern: _mm_movemask_epi8(value))) }
    #else
        private let low: UInt64
        private let high: UInt64

        private static let ones: UInt64 = 0x0101_0101_0101_0101
        private static let highs: UInt64 = 0x8080_8080_8080_8080

        /// The 16 bytes at `pointer`, which the caller knows to be there.
        @inline(__always)
        init(_ pointer: UnsafeRawPointer) {
            // An unaligned load has no safe spelling.
            unsafe low = UInt64(littleEndian: pointer.loadUnaligned(as: UInt64.self))
            unsafe high = UInt64(littleEndian: pointer.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        }

        @inline(__always)
        private init(_ low: UInt64, _ high: UInt64) {
            self.low = low
            self.high = high
        }

        @inline(__always)
        func store(_ pointer: UnsafeMutableRawPointer) {
            // An unaligned store has no safe spelling.
            unsafe pointer.storeBytes(of: low.littleEndian, as: UInt64.self)
            unsafe pointer.storeBytes(of: high.littleEndian, toByteOffset: 8, as: UInt64.self)
        }

        @inline(__always)
        func equal(_ byte: UInt8) -> ByteVector {
            func zeros(_ word: UInt64) -> UInt64 {
                ~(((word & ~ByteVector.highs) &+ ~ByteVector.highs) | word) & ByteVector.highs
            }
            let all = ByteVector.ones &* UInt64(byte)
            return ByteVector(zeros(low ^ all), zeros(high ^ all))
        }

        /// For bytes below 0x80.
        @inline(__always)
        func atMost(_ byte: UInt8) -> ByteVector {
            func most(_ word: UInt64) -> UInt64 {
                ~(((word & ~ByteVector.highs) &+ ByteVector.ones &* UInt64(0x7F &- byte)) | word) & ByteVector.highs
            }
            return ByteVector(most(low), most(high))
        }

        /// Each byte less the digit 0: 0 to 9 for a digit, more for anything else.
        @inline(__always)
        var lessZero: ByteVector {
            // Bytes do not borrow from one another: the top bits are set before and put right behind.
            func less(_ word: UInt64) -> UInt64 {
                ((word | ByteVector.highs) &- ByteVector.ones &* 0x30) ^ (~word & ByteVector.highs)
            }
            return ByteVector(less(low), less(high))
        }

        @inline(__always)
        static func | (one: ByteVector, other: ByteVector) -> ByteVector {
            ByteVector(one.low | other.low, one.high | other.high)
        }

        /// The bytes with these bits set.
        @inline(__always)
        func with(_ bits: UInt8) -> ByteVector {
            ByteVector(low | ByteVector.ones &* UInt64(bits), high | ByteVector.ones &* UInt64(bits))
        }

        /// The top bit of each byte, the first byte's lowest.
        @inline(__always)
        var topBits: UInt64 {
            func gathered(_ word: UInt64) -> UInt64 {
                ((word & ByteVector.highs) &>> 7 &* 0x0102_0408_1020_4080) &>> 56
            }
            return gathered(low) | gathered(high) &<< 8
        }
    #endif
}
