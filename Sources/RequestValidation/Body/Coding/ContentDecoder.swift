/// Undoes the content codings of a body, piece by piece. A class, so that what it puts out can be judged by its owner
/// while it works.
///
/// The same body gives the same output and the same faults however it is split, and a bomb stops early: the memory is
/// one window and one buffer a coding, and growth is limited in bytes and in relation to the body.
final class ContentDecoder {
    /// How far a body may grow.
    struct Limits: Equatable, Sendable {
        /// Bytes behind each coding.
        var decoded: Int
        /// Bytes behind each coding for each byte of the body; counts from `leastDense` bytes.
        var ratio: Int
        /// What repeats itself in a small body is no attack.
        static let leastDense = 1024 * 1024
    }

    private var stages: [CodingStage] = []
    /// Kept from body to body: zlib's memory is larger than many bodies.
    private var inflaters: [Inflater] = []
    private var limits = Limits(decoded: 0, ratio: 0)
    /// True behind a fault that leaves the rest of the content unreadable.
    private(set) var isStopped = false
    /// True if decoding was given up for what it would have grown to.
    private(set) var isBomb = false

    /// Forgets the body before.
    ///
    /// - Parameter codings: gzip and deflate only, the one to be undone first at the front.
    func begin(_ codings: [ContentCoding], _ limits: Limits) {
        self.limits = limits
        isStopped = false
        isBomb = false
        if codings.isEmpty { inflaters.removeAll() }
        while inflaters.count < codings.count { inflaters.append(Inflater()) }
        stages = zip(codings, inflaters).map { coding, inflater in CodingStage(coding, inflater) }
    }

    /// Decodes the next bytes of the body.
    ///
    /// - Parameter sink: gets each decoded piece, at most 32 KiB, in order with the faults.
    func feed(_ bytes: Span<UInt8>, _ faults: inout BodyFaults, to sink: (Span<UInt8>, inout BodyFaults) -> Void) {
        decode(bytes, layer: 0, &faults, sink)
    }

    /// The body ended.
    func finish(_ faults: inout BodyFaults) {
        for (layer, stage) in stages.enumerated() {
            guard !isStopped else { return }
            if let (problem, place) = stage.finish() { add(problem, place, layer: layer, &faults) }
        }
    }

    /// Calls itself once for each coding, of which there are few.
    private func decode(
        _ bytes: Span<UInt8>, layer: Int, _ faults: inout BodyFaults, _ sink: (Span<UInt8>, inout BodyFaults) -> Void
    ) {
        guard layer < stages.count else { return sink(bytes, &faults) }
        let stage = stages[layer]
        stage.begin(bytes)
        var offset = 0
        while !isStopped {
            switch stage.next(bytes, &offset, limit: limits.decoded) {
            case .hungry: return
            case .milestone: checkDensity(layer, &faults)
            case .fault(let problem, let place): add(problem, place, layer: layer, &faults)
            case .output:
                let excess = stage.decoded &- limits.decoded
                stage.withOutput { output in
                    let allowed = output.extracting(0..<max(0, output.count &- max(0, excess)))
                    if !allowed.isEmpty { decode(allowed, layer: layer &+ 1, &faults, sink) }
                }
                if excess > 0, !isStopped { addBomb(.tooLarge(limit: limits.decoded), layer, &faults) }
            }
        }
    }

    // MARK: faults

    private func checkDensity(_ layer: Int, _ faults: inout BodyFaults) {
        let decoded = stages[layer].decoded
        // The stretch of the first stage that a milestone ends is complete, the one of a later stage's output is not.
        let coded = layer == 0 ? stretch(of: 0).lowerBound : stretch(of: 0).upperBound
        guard decoded > Limits.leastDense, decoded / max(1, limits.ratio) >= coded else { return }
        addBomb(.tooDense(limit: limits.ratio, decoded: decoded, coded: coded), layer, &faults)
    }

    /// The stretch of a stage's data that is being read.
    private func stretch(of layer: Int) -> Range<Int> {
        let end = stages[layer].milestoneEnd
        return (end &- CodingStage.milestone)..<end
    }

    /// A bomb has no byte at fault: named is the stretch of data that made it too large.
    private func addBomb(_ problem: CodingFault.Problem, _ layer: Int, _ faults: inout BodyFaults) {
        isBomb = true
        let start = stretch(of: layer).lowerBound
        add(problem, start..<start, layer: layer, &faults)
    }

    private func add(
        _ problem: CodingFault.Problem, _ place: Range<Int>, layer: Int, _ faults: inout BodyFaults
    ) {
        isStopped = problem.endsContent
        if problem.makesContentDoubtful { faults.removeScannerFaults() }
        let fault = CodingFault(
            coding: stages[layer].coding, layer: layer, layerCount: stages.count, problem: problem,
            offset: place.lowerBound)
        // What lies within another coding has no place in the body but the stretch that it came from.
        let start = stretch(of: 0).lowerBound
        faults.add(.coding(fault), at: layer == 0 ? place : start..<start, line: nil, column: nil)
    }
}

extension CodingFault.Problem {
    /// True if nothing behind the fault can be decoded.
    var endsContent: Bool {
        switch self {
        case .notEncoded, .header, .block, .checksum, .length, .truncated, .tooLarge, .tooDense: true
        case .trailingBytes, .rawDeflate: false
        }
    }

    /// True if what was decoded may not be what was meant, so that its faults are only this one's consequences.
    fileprivate var makesContentDoubtful: Bool {
        switch self {
        case .notEncoded, .header, .block, .checksum, .length: true
        case .truncated, .trailingBytes, .rawDeflate, .tooLarge, .tooDense: false
        }
    }
}
