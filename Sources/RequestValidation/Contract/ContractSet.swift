/// The contracts in force.
struct ContractSet: Sendable {
    final class Entry: Sendable {
        let contract: CompiledContract
        let settings: ContractSettings
        /// Position in `PolicySettings.contracts`.
        let index: Int
        let host: [UInt8]?

        init(_ contract: CompiledContract, _ settings: ContractSettings, index: Int) {
            self.contract = contract
            self.settings = settings
            self.index = index
            host = settings.host.map { Array($0.utf8) }
        }

        func isAbout(_ host: [UInt8]) -> Bool { self.host == nil || self.host == host }
    }

    /// Those with longer base paths first: a path that none has, below two of them, belongs to the longer. Of equal ones
    /// those of a host first: they are about less than those of any.
    let entries: [Entry]
    private let hasHosts: Bool

    var isEmpty: Bool { entries.isEmpty }

    init(_ settings: [ContractSettings]) {
        let read = settings.enumerated().compactMap { index, settings in
            settings.contract.map { contract in Entry(contract, settings, index: index) }
        }
        hasHosts = read.contains { $0.host != nil }
        func length(_ entry: Entry) -> Int { entry.contract.basePaths.map { $0.utf8.count }.max() ?? 0 }
        entries = read.sorted {
            (length($1), $0.host == nil ? 1 : 0, $0.index) < (length($0), $1.host == nil ? 1 : 0, $1.index)
        }
    }

    /// The contract that has the request's path and method, else its path, else below whose base path it lies; nil if
    /// none is about it.
    ///
    /// - Parameter path: in the buffer, without query.
    func find(_ bytes: Span<UInt8>, _ head: RequestHead, _ path: Range<Int>, _ match: inout PathMatch) -> ContractMatch?
    {
        let host = hasHosts ? HostName.of(head, bytes) : []
        if let found = entries.count == 1
            ? find(bytes, head, path, in: entries[0], host, &match) : findBest(bytes, head, path, host, &match)
        {
            return found
        }
        let normal = ContractSet.withoutEmptySegments(RequestTarget.normalizedPath(bytes, head.target))
        for entry in entries where entry.isAbout(host) {
            if entry.contract.basePaths.contains(where: { ContractSet.lies(normal, below: $0) }) {
                return ContractMatch(entry: entry, path: nil)
            }
        }
        return nil
    }

    private func find(
        _ bytes: Span<UInt8>, _ head: RequestHead, _ path: Range<Int>, in entry: Entry, _ host: [UInt8],
        _ match: inout PathMatch
    ) -> ContractMatch? {
        guard entry.isAbout(host), entry.contract.router.match(bytes, path, &match) else { return nil }
        let operation = entry.contract.operation(bytes, head.method, at: match.path)
        return ContractMatch(entry: entry, path: match.path, operationIndex: operation)
    }

    /// Of several contracts with the path the one with the method, then the one with fewer variables in its path, as
    /// within one contract; then the first one.
    private func findBest(
        _ bytes: Span<UInt8>, _ head: RequestHead, _ path: Range<Int>, _ host: [UInt8], _ match: inout PathMatch
    ) -> ContractMatch? {
        var best: (found: ContractMatch, rank: Int)?
        for entry in entries {
            guard let found = find(bytes, head, path, in: entry, host, &match) else { continue }
            let rank = (found.operationIndex == nil ? 1000 : 0) &+ match.captures.count
            if rank < best?.rank ?? Int.max { best = (found, rank) }
        }
        guard let best else { return nil }
        // The captures are those of the contract that was looked at last.
        return find(bytes, head, path, in: best.found.entry, host, &match)
    }

    /// Many backends take `//v1/orders` for `/v1/orders`, so that it lies below `/v1`.
    private static func withoutEmptySegments(_ path: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        for byte in path where byte != 0x2F || kept.last != 0x2F { kept.append(byte) }
        return kept
    }

    private static func lies(_ path: [UInt8], below base: String) -> Bool {
        guard path.starts(with: base.utf8) else { return false }
        return path.count == base.utf8.count || path[base.utf8.count] == 0x2F || base.isEmpty
    }
}

/// What the contracts say of a request's path.
struct ContractMatch: Sendable {
    let entry: ContractSet.Entry
    /// Position in `CompiledContract.paths`; nil: the contract does not have it.
    let path: Int?
    /// Position in `CompiledContract.operations`; nil: the contract does not have the method.
    var operationIndex: Int?
    /// The media type of the body, a position in `ContractBody.media`; nil: none that the contract has.
    var media: Int?

    var contract: CompiledContract { entry.contract }
    var operation: ContractOperation? { operationIndex.map { contract.operations[$0] } }

    /// What is said of the body that comes.
    var mediaOfBody: ContractMedia? {
        guard let media, let all = operation?.body?.media, media < all.count else { return nil }
        return all[media]
    }
}
