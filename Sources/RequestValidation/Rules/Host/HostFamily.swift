/// The rules about the Host field, in the order of the reference documentation.
enum HostFamily {
    static let rules: [any Rule.Type] = [
        MissingHost.self,
        DuplicateHost.self,
        EmptyHost.self,
        InvalidHost.self,
        MisdirectedHost.self,
    ]
}
