internal import RequestValidation

/// A parameter as it was read.
struct ReadParameter {
    /// What makes it another parameter than its neighbours.
    struct Key: Hashable {
        let place: String
        /// Lower case for header fields.
        let name: String

        init(place: String, name: String) {
            self.place = place
            self.name = place == "header" ? name.lowercased() : name
        }
    }

    let key: Key
    /// Its definition, references followed.
    let location: DocumentLocation
    /// Nil: it is broken, or nothing that is held against requests as a parameter.
    let parameter: ContractParameter?
}
