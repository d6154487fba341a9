internal import Yams

/// Reads a configuration from the text of a file, the environment and the command line.
package struct ConfigurationLoader {
    /// A value from the command line; it takes the place of what the file says.
    package struct Override {
        /// As typed, for messages: `--listen`.
        package let option: String
        /// The key that it sets.
        package let key: String
        package let values: [String]

        package init(option: String, key: String, values: [String]) {
            self.option = option
            self.key = key
            self.values = values
        }
    }

    private let environment: [String: String]
    private let overrides: [Override]

    package init(environment: [String: String] = [:], overrides: [Override] = []) {
        self.environment = environment
        self.overrides = overrides
    }

    /// The whole configuration, or everything that is wrong with it.
    ///
    /// - Parameter file: the name that faults are reported under.
    package func load(_ text: String, file: String) throws(ConfigurationFaults) -> ProxyConfiguration {
        var source = ConfigurationText(file: file, text: text)
        let root = source.compose() ?? Node([(Node, Node)]())
        // A file that is not YAML at all has one fault worth reading.
        guard source.isWhole else { throw ConfigurationFaults(source.faults) }
        var replacement = EnvironmentReplacement(file: file, environment: environment)
        let tree = replacement.replace(in: root)

        let format = ProxyConfiguration.format
        var context = ReadingContext(file: file, knownPaths: format.paths)
        guard var configuration = format.read(tree, &context) else { throw ConfigurationFaults(context.faults) }
        // A value whose variable is missing is no value: one fault is enough for it.
        let replaced = replacement.faults.map(\.place)
        var faults = source.faults + replacement.faults + context.faults.filter { !replaced.contains($0.place) }

        for override in overrides { faults += apply(override, to: &configuration, &context) }
        faults += configuration.contradictions(in: context)
        guard faults.isEmpty else { throw ConfigurationFaults(faults) }
        return configuration
    }

    private func apply(
        _ override: Override, to configuration: inout ProxyConfiguration, _ context: inout ReadingContext
    ) -> [ConfigurationFault] {
        guard let key = ProxyConfiguration.keys.first(where: { $0.name == override.key }) else { return [] }
        var own = ReadingContext(file: override.option, knownPaths: [])
        key.read(Node(override.values.map { Node($0) }).singleElement, &configuration, &own)
        if !own.faults.isEmpty { context.markFaulty(override.key) }
        return own.faults
    }
}

extension Node {
    /// The only element of a list, else the list.
    fileprivate var singleElement: Node {
        guard case .sequence(let elements) = self, elements.count == 1, let only = elements.first else { return self }
        return only
    }
}
