/// How much of a response is taken before it is called a fault of the upstream. All sizes are in bytes.
package struct ResponseLimits: Equatable, Sendable {
    /// The status line and all field lines, the empty line included.
    package var headBytes = 65_536
    package var fields = 200
    /// Members of all `Connection` fields together.
    package var connectionOptions = 32
    /// A chunk's size and extensions, without the line end.
    package var chunkLineBytes = 4_096
    /// All trailer lines together.
    package var trailerBytes = 16_384

    package init() {}
}
