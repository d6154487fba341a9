internal import ContractLoader
internal import RequestValidation

/// What `pedant contract check` has to say.
struct ContractReport {
    private var loaded: [ContractFile] = []
    /// Of all files, in their order.
    private(set) var faults: [ContractFault] = []

    mutating func add(_ file: ContractFile) {
        loaded.append(file)
        faults += file.notes
    }

    mutating func add(_ error: ContractFaults, file: String) { faults += error.faults }

    mutating func findConflicts() { faults += ContractConflicts.among(loaded.map(\.contract)) }

    var hasErrors: Bool { errorCount > 0 }

    private var errorCount: Int { faults.count { $0.severity == .error } }

    /// The operations of all contracts, and the summary.
    var text: String { loaded.map(ContractReport.text).joined() + summary }

    /// `12 operations on 7 paths, no errors, 2 notes`
    var summary: String {
        let operations = loaded.reduce(0) { $0 + $1.contract.operations.count }
        let paths = loaded.reduce(0) { $0 + $1.contract.paths.count }
        let counts = [
            "\(ContractReport.count(operations, "operation")) on \(ContractReport.count(paths, "path"))",
            ContractReport.count(errorCount, "error"), ContractReport.count(faults.count - errorCount, "note"),
        ]
        return counts.joined(separator: ", ") + "\n"
    }

    private static func count(_ count: Int, _ what: String) -> String {
        "\(count == 0 ? "no" : String(count)) \(what)\(count == 1 ? "" : "s")"
    }

    private static func text(_ file: ContractFile) -> String {
        let contract = file.contract
        let bases = contract.basePaths.map { $0.isEmpty ? "/" : $0 }.joined(separator: ", ")
        let rows = contract.routedOperations.map { operation, path in
            let name = operation.name.hasPrefix("\(operation.method) /") ? "-" : operation.name
            let words = words(operation)
            return ["  \(operation.method)", path.text, name] + (words.isEmpty ? [] : [words])
        }
        return "\(contract.file): \(contract.title), \(file.specification), below \(bases)\n" + Console.table(rows)
    }

    /// `path id, query limit?, body application/json`
    private static func words(_ operation: ContractOperation) -> String {
        var words = operation.parameters.map { parameter in
            "\(parameter.location.rawValue) \(parameter.name)\(parameter.isRequired ? "" : "?")"
        }
        if let body = operation.body {
            let ranges = body.media.map(\.range).joined(separator: " | ")
            words.append("body\(body.isRequired ? "" : "?") \(ranges)")
        }
        if operation.isDeprecated { words.append("deprecated") }
        return words.joined(separator: ", ")
    }
}

/// For programs.
extension ContractReport {
    var json: String {
        var json = JSONWriter(isIndented: true)
        json.beginObject()
        json.name("contracts")
        json.beginArray()
        for file in loaded { json.contract(file) }
        json.endArray()
        json.name("faults")
        json.beginArray()
        for fault in faults { json.fault(fault) }
        json.endArray()
        json.endObject()
        json.endLine()
        return String(decoding: json.bytes, as: UTF8.self)
    }
}

extension JSONWriter {
    fileprivate mutating func contract(_ file: ContractFile) {
        beginObject()
        member("file", file.contract.file)
        member("title", file.contract.title)
        member("specification", file.specification)
        name("operations")
        beginArray()
        for (operation, path) in file.contract.routedOperations { self.operation(operation, path.text) }
        endArray()
        endObject()
    }

    private mutating func operation(_ operation: ContractOperation, _ path: String) {
        beginObject()
        member("method", operation.method)
        member("path", path)
        member("name", operation.name)
        member("line", operation.source.line)
        name("deprecated")
        value(operation.isDeprecated)
        name("parameters")
        beginArray()
        for parameter in operation.parameters {
            beginObject()
            member("name", parameter.name)
            member("in", parameter.location.rawValue)
            name("required")
            value(parameter.isRequired)
            endObject()
        }
        endArray()
        name("bodies")
        beginArray()
        for media in operation.body?.media ?? [] { value(media.range) }
        endArray()
        endObject()
    }

    fileprivate mutating func fault(_ fault: ContractFault) {
        beginObject()
        member("severity", fault.severity == .error ? "error" : "note")
        member("file", fault.file)
        if let source = fault.source {
            member("line", source.line)
            member("column", source.column)
            member("pointer", source.pointer)
        }
        member("message", fault.message)
        endObject()
    }
}
