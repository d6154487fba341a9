internal import RequestValidation

/// A place in a file, both 1-based, columns in Unicode scalars.
struct FilePlace: Sendable {
    var line = 1
    var column = 1

    func source(in file: String, pointer: String = "") -> ContractSource {
        ContractSource(file: file, line: line, column: column, pointer: pointer)
    }
}
