@testable import RequestValidation

/// What the decoder makes of a body.
struct CodingRun: Equatable {
    struct Fault: Equatable, CustomStringConvertible {
        let problem: CodingFault.Problem
        /// In the body; for faults within another coding the stretch that they come from.
        let place: Range<Int>
        var layer = 0
        /// In the data of the layer.
        var offset: Int?

        var description: String { "\(problem) \(place) layer \(layer)" }
    }

    var faults: [Fault] = []
    var output: [UInt8] = []
    var longestPiece = 0
    var isBomb = false

    static let generous = ContentDecoder.Limits(decoded: 1 << 30, ratio: 1 << 20)

    /// - Parameters:
    ///   - codings: the one to be undone first at the front.
    ///   - cuts: ascending offsets at which the body is parted.
    init(
        _ body: [UInt8], _ codings: [ContentCoding], _ limits: ContentDecoder.Limits = generous, cuts: [Int] = [],
        decoder: ContentDecoder = ContentDecoder()
    ) {
        decoder.begin(codings, limits)
        var faults = BodyFaults()
        var start = 0
        for end in cuts.filter({ $0 > 0 && $0 < body.count }) + [body.count] {
            decoder.feed(body.span.extracting(start..<end), &faults) { piece, _ in
                longestPiece = max(longestPiece, piece.count)
                output += ByteText.array(piece, 0..<piece.count)
            }
            start = end
        }
        decoder.finish(&faults)
        isBomb = decoder.isBomb
        for fault in faults.pending {
            guard case .coding(let its) = fault.kind else { continue }
            self.faults.append(
                Fault(problem: its.problem, place: fault.place, layer: its.layer, offset: its.offset))
        }
    }

    /// The same but for how long pieces are, which may depend on the split.
    func isLike(_ other: CodingRun) -> Bool {
        faults == other.faults && output == other.output && isBomb == other.isBomb
    }
}

extension CodingRun.Fault {
    init(_ problem: CodingFault.Problem, _ place: Range<Int>) {
        self.init(problem: problem, place: place, layer: 0, offset: place.lowerBound)
    }
}
