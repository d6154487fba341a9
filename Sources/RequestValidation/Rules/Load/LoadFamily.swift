/// The rules about timing and load, in the order of the reference documentation.
enum LoadFamily {
    static let rules: [any Rule.Type] = [
        HeaderTimeout.self,
        BodyTimeout.self,
        BodyTooSlow.self,
        RateLimited.self,
        TooManyConnections.self,
    ]
}
