/// Undoes one gzip or deflate coding. A class, so that stages can be chained without copies.
///
/// It is asked again and again for what comes next. Which answers it gives, and behind which bytes, does not depend on
/// how the data is split.
final class CodingStage {
    enum Step: Equatable {
        /// There are decoded bytes.
        case output
        /// All bytes were taken.
        case hungry
        /// So much of the data was read that its growth should be looked at.
        case milestone
        /// Places count from the first byte of the coded data.
        case fault(CodingFault.Problem, Range<Int>)
    }

    /// The data's growth is looked at after each so many bytes of it, wherever pieces end.
    static let milestone = 1024

    let coding: ContentCoding
    /// Bytes of the data that were read.
    private(set) var consumed = 0
    /// Decoded bytes so far, of all members.
    private(set) var decoded = 0
    /// All that was read belongs to the stretch of data that ends here.
    private(set) var milestoneEnd = CodingStage.milestone
    private let inflater: Inflater
    private var frame: CodingFrame
    /// What zlib said behind the output that was handed out.
    private var pending: Inflater.Progress?
    /// Bytes that were taken for a header and are deflate data.
    private var held: [UInt8] = []
    /// Where this member's deflate data begins.
    private var dataStart = 0

    init(_ coding: ContentCoding, _ inflater: Inflater) {
        self.coding = coding
        self.inflater = inflater
        frame = CodingFrame(coding)
    }

    /// The decoded bytes of the last step.
    func withOutput(_ body: (Span<UInt8>) -> Void) {
        let output = inflater.output
        body(output.span.extracting(0..<min(inflater.produced, output.count)))
    }

    /// Announces the next piece of the data.
    func begin(_ bytes: Span<UInt8>) { frame.note(bytes) }

    /// The next step through the piece.
    ///
    /// - Parameters:
    ///   - offset: where to go on in `bytes`; moves behind what was read.
    ///   - limit: how many bytes this stage may put out altogether; one more is put out if there are more.
    func next(_ bytes: Span<UInt8>, _ offset: inout Int, limit: Int) -> Step {
        while true {
            if frame.part == .ended {
                consumed &+= max(0, bytes.count &- offset)
                offset = bytes.count
                return .hungry
            }
            if frame.part == .data {
                if let step = nextOfData(bytes, &offset, limit: limit) { return step }
            } else if offset < bytes.count {
                let byte = bytes[offset]
                offset &+= 1
                consumed &+= 1
                if let step = follow(frame.take(byte, at: consumed &- 1)) { return step }
            }
            if consumed >= milestoneEnd {
                milestoneEnd &+= CodingStage.milestone
                return .milestone
            }
            if offset >= bytes.count, pending == nil, held.isEmpty { return .hungry }
        }
    }

    /// No more data will come. Nil if all is there.
    func finish() -> (problem: CodingFault.Problem, place: Range<Int>)? { frame.finish(received: consumed) }

    private func follow(_ step: CodingFrame.Step) -> Step? {
        switch step {
        case .more: return nil
        case .data: beginData(at: consumed)
        case .rawData:
            beginData(at: 0)
            held = Array(frame.opening.prefix(2))
        case .fault(let problem, let place): return .fault(problem, place)
        }
        return nil
    }

    private func beginData(at start: Int) {
        dataStart = start
        inflater.reset()
    }

    // MARK: deflate data

    /// Nil where the caller should look at the milestone, and go on.
    private func nextOfData(_ bytes: Span<UInt8>, _ offset: inout Int, limit: Int) -> Step? {
        if let progress = pending {
            pending = nil
            switch progress {
            case .full: break
            case .hungry: return nil
            case .ended: return follow(frame.endData())
            case .damaged(let defect): return follow(endData(defect))
            }
        }
        pending = inflate(bytes, &offset, limit: limit)
        guard inflater.produced > 0 else { return nil }
        decoded &+= inflater.produced
        withOutput { output in frame.addDecoded(output) }
        return .output
    }

    private func inflate(_ bytes: Span<UInt8>, _ offset: inout Int, limit: Int) -> Inflater.Progress {
        let room = max(1, limit &+ 1 &- decoded)
        guard held.isEmpty else {
            defer { held = [] }
            return inflater.inflate(held.span, 0..<held.count, atMost: room)
        }
        let end = min(bytes.count, offset &+ max(0, milestoneEnd &- consumed))
        let progress = inflater.inflate(bytes, offset..<end, atMost: room)
        offset &+= inflater.taken
        consumed &+= inflater.taken
        return progress
    }

    private func endData(_ defect: DeflateDefect) -> CodingFrame.Step {
        // A stored block's length, which begins a byte, is not counted among the bits that were understood.
        let bit = defect == .storedLength ? inflater.bitsRead : max(0, inflater.bitsRead &- 1)
        let place = dataStart &+ bit / 8
        return frame.endData(defect, at: place, received: consumed)
    }
}
