internal import RequestValidation

/// Collects what is wrong with a contract, each thing once.
struct FaultList {
    private var errors: [ContractFault] = []
    private var known: Set<ContractFault> = []
    /// Notes of one wording are one note: the first place, and how many there are.
    private var notes: [String: (first: ContractFault, count: Int)] = [:]
    private var wordings: [String] = []

    mutating func add(_ fault: ContractFault) {
        guard known.insert(fault).inserted else { return }
        switch fault.severity {
        case .error: errors.append(fault)
        case .note:
            if notes[fault.message] == nil { wordings.append(fault.message) }
            notes[fault.message, default: (fault, 0)].count += 1
        }
    }

    var hasErrors: Bool { !errors.isEmpty }

    /// Errors, then notes, each in the order of the files.
    var sorted: [ContractFault] {
        let settled = wordings.compactMap { wording -> ContractFault? in
            guard let (first, count) = notes[wording] else { return nil }
            guard count > 1, let source = first.source else { return first }
            return ContractFault(.note, "\(wording) (\(count) places, this is the first)", at: source)
        }
        return FaultList.inOrder(errors) + FaultList.inOrder(settled)
    }

    private static func inOrder(_ faults: [ContractFault]) -> [ContractFault] {
        var files: [String: Int] = [:]
        for fault in faults where files[fault.file] == nil { files[fault.file] = files.count }
        return faults.enumerated().sorted { one, other in
            key(one.element, one.offset, files) < key(other.element, other.offset, files)
        }.map(\.element)
    }

    private static func key(_ fault: ContractFault, _ offset: Int, _ files: [String: Int]) -> (Int, Int, Int, Int) {
        (files[fault.file] ?? 0, fault.source?.line ?? 0, fault.source?.column ?? 0, offset)
    }
}
