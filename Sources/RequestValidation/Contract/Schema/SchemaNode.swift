/// One schema, compiled: what it asks of each kind of value lies in tables of its own, so that the nodes stay small and
/// hold no references.
package struct SchemaNode: Sendable {
    // The small ones first: the compiler copies nodes in pieces of sixteen bytes, and what lies across two of them, as
    // happens at other sizes, is slow to read.

    /// Accepts nothing: `false`.
    package var isFalse = false
    /// What `type` allows; empty: everything.
    package var types: JSONTypeSet = []
    /// A property that requests should not have (OpenAPI's `readOnly`).
    package var isReadOnly = false
    /// True if `choices` is of `const`.
    package var isConst = false
    /// True if something in it asks which parts of a value others have looked at (`unevaluatedProperties`).
    package var hasUnevaluated = false
    /// The schema resource that it belongs to, for `$dynamicRef`.
    package var resource: Int32 = 0
    /// Positions in the program's tables; -1: the schema says nothing of that.
    package var number: Int32 = -1
    package var string: Int32 = -1
    package var array: Int32 = -1
    package var object: Int32 = -1
    package var logic: Int32 = -1
    /// Of `enum` or `const`, in `SchemaProgram.choices`.
    package var choices: Int32 = -1
    /// Where the schema stands, in `SchemaProgram.sources`.
    package var source: Int32 = 0

    package init() {}

    /// True if all that it asks for is asked by other schemas.
    var isOnlyLogic: Bool { types.isEmpty && choices < 0 && [number, string, array, object].allSatisfy { $0 < 0 } }
}

/// What a schema asks of numbers: positions in `SchemaProgram.numbers`, -1 for nothing.
package struct SchemaNumberRules: Sendable {
    package var minimum: Int32 = -1
    package var maximum: Int32 = -1
    package var exclusiveMinimum: Int32 = -1
    package var exclusiveMaximum: Int32 = -1
    package var multipleOf: Int32 = -1
    package var format: SchemaFormat?
    private(set) var plain = PlainNumberRange()

    package init() {}

    /// Once the limits are known.
    ///
    /// - Parameter isOfIntegers: true if the type allows no other numbers.
    package mutating func findPlainRange(_ numbers: [DecimalNumber], isOfIntegers: Bool) {
        var fractionLimit = isOfIntegers ? 0 : Int.max
        if multipleOf >= 0 {
            guard let digits = numbers[Int(multipleOf)].fractionDigitsOfUnit else { return }
            fractionLimit = min(fractionLimit, digits)
        }
        var low = Int.min
        var high = Int.max
        if minimum >= 0 { low = numbers[Int(minimum)].ceiling }
        if maximum >= 0 { high = numbers[Int(maximum)].floor }
        if exclusiveMinimum >= 0 { low = max(low, numbers[Int(exclusiveMinimum)].floor &+ 1) }
        if exclusiveMaximum >= 0 { high = min(high, numbers[Int(exclusiveMaximum)].ceiling &- 1) }
        if let range = format?.range {
            low = max(low, range.low.ceiling)
            high = min(high, range.high.floor)
            if range.isOfIntegers { fractionLimit = 0 }
        }
        plain = PlainNumberRange(low: low, high: high, fractionLimit: fractionLimit)
    }
}

/// What a schema asks of strings. Lengths in Unicode scalars.
package struct SchemaStringRules: Sendable {
    package var minLength = 0
    package var maxLength = Int.max
    /// Position in `SchemaProgram.patterns`; -1: none.
    package var pattern: Int32 = -1
    package var format: SchemaFormat?
    /// What the text stands for (`contentEncoding`, `contentMediaType`), where that is asserted.
    package var isBase64 = false
    package var isJSON = false

    package init() {}

    /// True for a text of so many bytes that surely breaks nothing; false says nothing.
    @inline(__always)
    func surelyAccept(length: Int) -> Bool {
        // A character has at most four bytes.
        length <= maxLength && (length &+ 3) / 4 >= minLength && pattern < 0 && format == nil && !isBase64 && !isJSON
    }
}

/// What a schema asks of arrays. Schemas by their positions in `SchemaProgram.nodes`, -1 for none.
package struct SchemaArrayRules: Sendable {
    package var minItems = 0
    package var maxItems = Int.max
    package var isUnique = false
    /// Of the first elements, in `SchemaProgram.lists`.
    package var prefix = 0..<0
    /// Of the elements behind them.
    package var items: Int32 = -1
    package var itemsKeyword = SchemaKeyword.items
    package var contains: Int32 = -1
    package var minContains = 1
    package var maxContains = Int.max
    package var unevaluated: Int32 = -1

    package init() {}
}

/// What a schema asks of objects.
package struct SchemaObjectRules: Sendable {
    package var minProperties = 0
    package var maxProperties = Int.max
    /// Names of properties and of required members.
    package var slots = SchemaSlots()
    /// Names that must be there: positions in `SchemaProgram.names`, in `lists`.
    package var required = 0..<0
    /// True if it has `properties` or `patternProperties`, and not only names that are required.
    package var namesProperties = false
    /// Pairs of a pattern and a schema, in `lists`.
    package var patterns = 0..<0
    package var additional: Int32 = -1
    package var propertyNames: Int32 = -1
    package var unevaluated: Int32 = -1
    /// In `SchemaProgram.dependencies`.
    package var dependencies = 0..<0

    package init() {}
}

/// What must hold where a member is there (`dependentRequired`, `dependentSchemas`).
package struct SchemaDependency: Sendable {
    /// Position in `SchemaProgram.names`.
    package var name: Int32
    /// Names that must be there too, in `lists`.
    package var required = 0..<0
    /// The schema that the object must meet; -1: none.
    package var node: Int32 = -1

    package init(name: Int32) { self.name = name }
}

/// What a schema says by other schemas. Lists lie in `SchemaProgram.lists`.
package struct SchemaLogicRules: Sendable {
    package var reference: Int32 = -1
    /// Position in `SchemaProgram.dynamicReferences`; -1: none.
    package var dynamicReference: Int32 = -1
    package var allOf = 0..<0
    package var anyOf = 0..<0
    package var oneOf = 0..<0
    package var not: Int32 = -1
    package var condition: Int32 = -1
    package var then: Int32 = -1
    package var otherwise: Int32 = -1
    /// Position in `SchemaProgram.discriminators`; -1: none.
    package var discriminator: Int32 = -1

    package init() {}

    /// True for a `$ref` with nothing beside it.
    var isOnlyReference: Bool {
        reference >= 0 && allOf.isEmpty && anyOf.isEmpty && oneOf.isEmpty
            && [dynamicReference, not, condition, discriminator].allSatisfy { $0 < 0 }
    }
}

/// `$dynamicRef`: the outermost resource that the evaluation is in and that has the anchor decides (JSON Schema Core
/// section 8.2.3.2).
package struct SchemaDynamicReference: Sendable {
    /// Where the reference leads if no other resource has the anchor.
    package var target: Int32
    /// By resource: the schema with the anchor.
    package var targets: [Int32: Int32] = [:]

    package init(target: Int32) { self.target = target }
}

/// The property that tells which of several schemas an object is of (OpenAPI 3.1 section 4.8.25).
package struct SchemaDiscriminator: Sendable {
    /// Position in `SchemaProgram.names`.
    package var name: Int32
    /// Schemas by value.
    package var targets: [(value: [UInt8], node: Int32)] = []
    package var source: Int32
    /// True if schemas themselves say which values they allow: then they decide, and the property only tells which is
    /// meant. Names of schemas and mappings decide (3.1.0 section 4.8.25.4: validation should fail for others).
    package var isHint = false
    /// True if the values of some schema are not known, but for its name.
    package var namesBranches = false

    package init(name: Int32, source: Int32) {
        self.name = name
        self.source = source
    }

    /// The values, each once.
    var texts: [String] {
        targets.reduce(into: []) { texts, target in
            let text = String(decoding: target.value, as: UTF8.self)
            if !texts.contains(text) { texts.append(text) }
        }
    }

    /// The schema of a value; nil if there is none, or several.
    func target(of value: ArraySlice<UInt8>) -> Int32? {
        var found: Int32?
        for target in targets where target.value.elementsEqual(value) {
            guard found == nil || found == target.node else { return nil }
            found = target.node
        }
        return found
    }
}

/// The values of an `enum` or `const`.
package struct SchemaChoices: Sendable {
    package struct Choice: Sendable {
        package let tape: JSONTape
        /// Equal for equal values.
        let hash: UInt64

        package init(_ tape: JSONTape) {
            self.tape = tape
            var hasher = JSONValueHasher()
            hash = hasher.hash(tape, tape.root)
        }
    }

    package let values: [Choice]
    /// Of the values, in their order.
    let hashes: [UInt64]
    /// Those that are strings.
    var texts = SchemaSlots()

    package init(_ values: [JSONTape]) {
        self.values = values.map { Choice($0) }
        hashes = self.values.map(\.hash)
    }

    /// Those that are equal to one of the other's.
    package func intersection(_ other: SchemaChoices) -> SchemaChoices {
        var hasher = JSONValueHasher()
        return SchemaChoices(
            values.map(\.tape).filter { tape in
                other.values.contains { hasher.areEqual(tape, tape.root, $0.tape, $0.tape.root) }
            })
    }
}
