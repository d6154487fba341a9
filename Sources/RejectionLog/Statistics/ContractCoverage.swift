package import RequestValidation

/// How much of one contract was used since the start, or since the contract was read.
package struct ContractCoverage: Sendable {
    package let contract: CompiledContract
    /// Requests by operation.
    package private(set) var operations: [Int]
    /// Parameters that came, one bit each, by operation; the first 64 of each.
    package private(set) var parameters: [UInt64]
    /// Media types of bodies that came, one bit each, by operation; the first 64 of each.
    package private(set) var media: [UInt64]
    /// Branches of `anyOf` and `oneOf` that a value was right by.
    private var branches: Set<Int32> = []
    /// Requests for paths or methods that it does not have.
    package private(set) var unknown = 0

    init(_ contract: CompiledContract) {
        self.contract = contract
        operations = Array(repeating: 0, count: contract.operations.count)
        parameters = Array(repeating: 0, count: contract.operations.count)
        media = parameters
    }

    mutating func count(_ use: ContractUse) {
        guard let operation = use.operation, operations.indices.contains(operation) else {
            unknown &+= 1
            return
        }
        operations[operation] &+= 1
        parameters[operation] |= use.parameters
        if !use.branches.isEmpty { branches.formUnion(use.branches) }
        if let position = use.media, position < 64 { media[operation] |= 1 &<< UInt64(position) }
    }

    mutating func add(_ other: ContractCoverage) {
        for index in operations.indices {
            operations[index] &+= other.operations[index]
            parameters[index] |= other.parameters[index]
            media[index] |= other.media[index]
        }
        unknown &+= other.unknown
        branches.formUnion(other.branches)
    }

    /// Operations that were called.
    package var used: Int { operations.count { $0 > 0 } }

    /// Where the branches of schemas stand that no value was right by, and how many branches there are.
    package var missingBranches: (sources: [ContractSource], count: Int) {
        let all = contract.schemas.branches
        return (all.filter { !branches.contains($0.position) }.map { $0.source }, all.count)
    }

    /// Names of an operation's parameters that never came.
    package func missingParameters(of operation: Int) -> [String] {
        contract.operations[operation].parameters.prefix(64).enumerated()
            .filter { parameters[operation] &>> UInt64($0.offset) & 1 == 0 }.map { $0.element.name }
    }

    /// Media types of an operation's body that never came.
    package func missingMedia(of operation: Int) -> [String] {
        (contract.operations[operation].body?.media ?? []).prefix(64).enumerated()
            .filter { media[operation] &>> UInt64($0.offset) & 1 == 0 }.map { $0.element.range }
    }
}

/// The coverage of all contracts. A contract that was read again begins anew.
package struct ContractCoverages: Sendable {
    package private(set) var all: [ContractCoverage] = []
    /// Requests that no contract describes, where there are contracts.
    package private(set) var undescribed = 0

    package init() {}

    package mutating func count(_ use: ContractUse?) {
        guard let use else { return }
        guard let contract = use.contract else {
            undescribed &+= 1
            return
        }
        all[position(of: contract)].count(use)
    }

    package mutating func add(_ other: ContractCoverages) {
        undescribed &+= other.undescribed
        for coverage in other.all { all[position(of: coverage.contract)].add(coverage) }
    }

    private mutating func position(of contract: CompiledContract) -> Int {
        if let known = all.firstIndex(where: { $0.contract === contract }) { return known }
        // What was read before under the same name is gone.
        all.removeAll { $0.contract.file == contract.file && $0.contract.basePaths == contract.basePaths }
        all.append(ContractCoverage(contract))
        return all.count - 1
    }
}
