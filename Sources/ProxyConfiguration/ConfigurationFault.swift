/// One thing that is wrong with a configuration, and where: `proxy.conf:12:3: unknown key ...`.
package struct ConfigurationFault: Equatable, Sendable, CustomStringConvertible {
    /// The file as it was named, or the command-line option that the value came from.
    package let file: String
    /// Nil for values that come from the command line.
    package let place: Place?
    package let message: String

    package var description: String {
        guard let place else { return "\(file): \(message)" }
        return "\(file):\(place.line):\(place.column): \(message)"
    }
}

/// A place in a configuration file: both numbers start at 1, columns count Unicode scalars.
package struct Place: Hashable, Comparable, Sendable {
    package let line: Int
    package let column: Int

    package static func < (left: Place, right: Place) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// Everything that is wrong with a configuration, in the order of the file.
package struct ConfigurationFaults: Error, Sendable, CustomStringConvertible {
    package let faults: [ConfigurationFault]

    package init(_ faults: [ConfigurationFault]) {
        self.faults = faults.enumerated()
            .sorted { left, right in
                let start = Place(line: 0, column: 0)
                return (left.element.place ?? start, left.offset) < (right.element.place ?? start, right.offset)
            }
            .map(\.element)
    }

    package var description: String {
        faults.map(\.description).joined(separator: "\n")
    }
}
