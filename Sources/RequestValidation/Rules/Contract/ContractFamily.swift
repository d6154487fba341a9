/// The rules about what a route requires, in the order of the reference documentation.
enum ContractFamily {
    static let rules: [any Rule.Type] = [
        UndescribedPath.self, UndescribedMethod.self, MissingParameter.self, InvalidParameter.self,
        MisstyledParameter.self,
        UndescribedParameter.self, MissingBody.self, UndescribedMediaType.self, SchemaBroken.self, UnknownProperty.self,
        UndeclaredProperty.self, ReadOnlyProperty.self, MissingField.self, InvalidField.self,
        NotJudged.self, DeprecatedOperation.self, DeprecatedParameter.self, UnmetSecurityRequirement.self,
    ]
}

extension PolicySettings {
    /// One route for `/orders`, `/upload` and the like that requires these values: for the examples.
    mutating func require(_ change: (inout RequiredValues) -> Void) {
        var route = RouteSettings(name: "orders")
        route.path = PathGlob("/*o*")
        change(&route.required)
        routes = [route]
    }
}
