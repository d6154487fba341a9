internal import RequestValidation
internal import Yams

extension ValueFormat where Value == ContractSettings {
    /// A contract: the name of its file, or a mapping with more to say.
    static var contract: ValueFormat<ContractSettings> {
        let file = ValueFormat<String>.text("a file name")
        let section = ValueFormat<ContractSettings>.section(
            "a file name, or a mapping such as `{file: orders.yaml}`", defaults: ContractSettings(file: ""),
            omitsEmpty: true,
            keys: [
                Key("file", \.file, file, required: true),
                Key("base-path", \.basePath, .optional(.basePath)),
                Key("host", \.host, .optional(.hostName)),
                Key("unknown-paths", \.unknownPaths, .unknown),
                Key("unknown-methods", \.unknownMethods, .unknown),
                Key("unknown-parameters", \.unknownParameters, .level),
                Key("unknown-properties", \.unknownProperties, .level),
                Key("formats", \.assertsFormats, .flag),
            ])
        return ValueFormat(
            read: { node, context in
                guard case .scalar = node, !node.isEmpty else { return section.read(node, &context) }
                return file.read(node, &context).map { ContractSettings(file: $0) }
            },
            write: section.write, paths: section.paths)
    }
}

extension ValueFormat where Value == ContractSettings.Unknown {
    fileprivate static var unknown: ValueFormat<ContractSettings.Unknown> {
        .word(["reject": .reject, "observe": .observe, "pass": .pass])
    }
}

extension ValueFormat where Value == String {
    /// A path that others begin with; `/` stands for none.
    fileprivate static var basePath: ValueFormat<String> {
        let what = "a path such as `/api/v1`"
        return .scalar(what) { text throws(ValueFault) in
            guard text.hasPrefix("/"), !text.contains(where: { "?#{}*".contains($0) }) else {
                throw .expected(what, found: text)
            }
            return text.hasSuffix("/") ? String(text.dropLast()) : text
        } print: {
            $0.isEmpty ? "/" : $0
        }
    }
}
