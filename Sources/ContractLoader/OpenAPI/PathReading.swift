internal import RequestValidation

/// A path while it is read.
struct PathReading {
    /// An operation on it.
    struct Operation {
        var operation: ContractOperation
        let basePaths: [String]
        /// Variables of the template that no parameter describes.
        let lacking: Set<String>
    }

    let template: PathTemplate
    let item: DocumentLocation
    let source: ContractSource
    /// The item, and what its `$ref` names.
    var parts: [DocumentLocation] = []
    var basePaths: [String] = []
    var parameters: [ReadParameter] = []
    var operations: [Operation] = []
}
