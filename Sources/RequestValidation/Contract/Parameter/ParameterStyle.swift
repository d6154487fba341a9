/// How a value is written in a parameter (OpenAPI 3.1 section 4.8.12.2, and Swagger 2.0's `collectionFormat`).
package enum ParameterStyle: String, Sendable, Hashable, CaseIterable {
    /// `;color=blue;color=black`, in paths.
    case matrix
    /// `.blue.black`, in paths.
    case label
    /// `blue,black`, in paths and header fields; `csv` of Swagger 2.0.
    case simple
    /// `color=blue&color=black` or `color=blue,black`, in queries and cookies; `multi` of Swagger 2.0.
    case form
    /// `color=blue%20black`, in queries; `ssv` of Swagger 2.0.
    case spaceDelimited
    /// `color=blue|black`, in queries; `pipes` of Swagger 2.0.
    case pipeDelimited
    /// `color[R]=100&color[G]=200`, in queries.
    case deepObject
    /// `blue\tblack`: `tsv` of Swagger 2.0.
    case tabDelimited
}
