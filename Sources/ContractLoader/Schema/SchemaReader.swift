internal import RequestValidation

/// Reads the keywords of one schema into the tables.
struct SchemaReader {
    let compiler: SchemaCompiler
    let index: Int
    let location: DocumentLocation
    let owner: Int
    /// True for what a schema asks of values other than null, where it allows null beside that.
    var isRest = false

    var resource: SchemaResources.Resource { compiler.resources.all[owner] }
    var dialect: SchemaDialect { resource.dialect }

    func read() {
        if !isRest {
            readOpenAPIFlags()
            if passesNull { return readNullOrRest() }
        }
        if let reference = location.member("$ref") {
            readReference(reference)
            if dialect.hidesSiblings { return noteHiddenSiblings() }
        }
        if resource.validates {
            readTypes()
            readChoices()
        }
        readNumbers()
        readStrings()
        readArrays()
        readObjects()
        readLogic()
        if dialect.isOpenAPI { readDiscriminator() }
        noteUnknownKeywords()
        if resource.validates { noteContradictions() }
    }

    // MARK: values of keywords

    /// The keyword's value; its place is noted for messages.
    func keyword(_ keyword: SchemaKeyword, named name: String? = nil) -> DocumentLocation? {
        guard let value = location.member(name ?? keyword.rawValue) else { return nil }
        compiler.tables.keywordSources[SchemaTables.Key(node: index, keyword: keyword)] = compiler.source(value)
        return value
    }

    func expected(_ what: String, at value: DocumentLocation) {
        let name = value.pointer.split(separator: "/").last.map(String.init) ?? ""
        compiler.error("`\(name)`: expected \(what), found \(value.node.kindInWords)", at: value)
    }

    /// A count: an integer from 0, also `2.0`.
    func count(_ keyword: SchemaKeyword) -> Int? {
        guard resource.validates, let value = self.keyword(keyword) else { return nil }
        guard case .number(let text) = value.node.value, let number = Double(text), number >= 0,
            number == number.rounded(),
            let count = Int(exactly: min(number, 1e15))
        else {
            expected("a whole number from 0", at: value)
            return nil
        }
        return count
    }

    /// The position of a number in the tables.
    func number(_ keyword: SchemaKeyword, named name: String? = nil) -> Int32? {
        guard resource.validates, let value = self.keyword(keyword, named: name) else { return nil }
        guard case .number(let text) = value.node.value, let number = DecimalNumber(Array(text.utf8).span) else {
            expected("a number", at: value)
            return nil
        }
        compiler.tables.numbers.append(number)
        compiler.tables.numberTexts.append(text)
        return Int32(truncatingIfNeeded: compiler.tables.numbers.count - 1)
    }

    func flag(_ name: String) -> Bool {
        guard let value = location.member(name) else { return false }
        guard let flag = value.node.boolean else {
            expected("`true` or `false`", at: value)
            return false
        }
        return flag
    }

    func schema(_ keyword: SchemaKeyword) -> Int32? { self.keyword(keyword).map(compiler.schemaIndex) }

    func schema(named name: String) -> Int32? { location.member(name).map(compiler.schemaIndex) }

    /// The schemas of a list, in `lists`.
    func schemas(_ keyword: SchemaKeyword, named name: String? = nil) -> Range<Int> {
        guard let value = self.keyword(keyword, named: name) else { return 0..<0 }
        guard case .array(let elements) = value.node.value else {
            expected("a list of schemas", at: value)
            return 0..<0
        }
        guard !elements.isEmpty else {
            compiler.error("`\(name ?? keyword.rawValue)`: expected a list of schemas, found an empty one", at: value)
            return 0..<0
        }
        return compiler.tables.addList(value.elements.map(compiler.schemaIndex))
    }

    /// The names of a list of strings; nil where it is none.
    func names(at value: DocumentLocation) -> [String]? {
        guard case .array(let elements) = value.node.value else {
            expected("a list of names", at: value)
            return nil
        }
        let names = elements.compactMap(\.string)
        guard names.count == elements.count else {
            expected("a list of names", at: value)
            return nil
        }
        return names
    }

    // MARK: numbers and strings

    private func readNumbers() {
        var rules = SchemaNumberRules()
        rules.minimum = number(.minimum) ?? -1
        rules.maximum = number(.maximum) ?? -1
        rules.exclusiveMinimum = excluded(.exclusiveMinimum, &rules.minimum)
        rules.exclusiveMaximum = excluded(.exclusiveMaximum, &rules.maximum)
        rules.multipleOf = multipleOf()
        if let format, format.isAboutNumbers { rules.format = format }
        let isEmpty =
            [rules.minimum, rules.maximum, rules.exclusiveMinimum, rules.exclusiveMaximum, rules.multipleOf]
            .allSatisfy { $0 < 0 } && rules.format == nil
        let types = compiler.tables.nodes[index].types
        let isOfIntegers = types.contains(.integer) && !types.contains(.number)
        guard !isEmpty || isOfIntegers else { return }
        rules.findPlainRange(compiler.tables.numbers, isOfIntegers: isOfIntegers)
        compiler.tables.numberRules.append(rules)
        compiler.tables.nodes[index].number = Int32(truncatingIfNeeded: compiler.tables.numberRules.count - 1)
    }

    /// The limit that is excluded itself: a number, or before draft 6 a flag beside the limit.
    private func excluded(_ keyword: SchemaKeyword, _ limit: inout Int32) -> Int32 {
        guard isFlag(keyword) else { return number(keyword) ?? -1 }
        guard resource.validates, flag(keyword.rawValue) else { return -1 }
        defer { limit = -1 }
        return limit
    }

    /// True if a keyword is a flag beside a limit. Generators and people write the form of the other version, in large
    /// public descriptions too; what is meant is clear.
    private func isFlag(_ keyword: SchemaKeyword) -> Bool {
        guard let value = location.member(keyword.rawValue), dialect.isOpenAPI else { return dialect.isOld }
        switch value.node.value {
        case .boolean where dialect == .openAPI31: noteOldForm(keyword.rawValue)
        case .number where dialect.isOld:
            compiler.note(
                "a number as `\(keyword.rawValue)` is OpenAPI 3.1's, and read as OpenAPI 3.1 has it", at: value)
            return false
        case .null, .boolean, .number, .string, .array, .object: return dialect.isOld
        }
        return true
    }

    private func multipleOf() -> Int32 {
        guard let position = number(.multipleOf), let value = location.member("multipleOf") else { return -1 }
        guard let zero = DecimalNumber([0x30].span), compiler.tables.numbers[Int(position)] > zero else {
            compiler.error("`multipleOf`: expected a number above 0", at: value)
            return -1
        }
        return position
    }

    private func readStrings() {
        var rules = SchemaStringRules()
        rules.minLength = count(.minLength) ?? 0
        rules.maxLength = count(.maxLength) ?? Int.max
        if resource.validates, let value = keyword(.pattern) { rules.pattern = pattern(value.node.string, at: value) }
        if let format, !format.isAboutNumbers { rules.format = format }
        if compiler.assertsFormats, !dialect.isOld, dialect != .draft2020 { readContent(&rules) }
        guard
            rules.minLength > 0 || rules.maxLength < Int.max || rules.pattern >= 0 || rules.format != nil
                || rules.isBase64 || rules.isJSON
        else { return }
        compiler.tables.stringRules.append(rules)
        compiler.tables.nodes[index].string = Int32(truncatingIfNeeded: compiler.tables.stringRules.count - 1)
    }

    /// What a text stands for. 2020-12 itself wants no more than a remark of it, contracts mean it.
    private func readContent(_ rules: inout SchemaStringRules) {
        let encoding = keyword(.contentEncoding)?.node.string?.lowercased()
        rules.isBase64 = encoding == "base64"
        guard let type = keyword(.contentMediaType)?.node.string?.lowercased() else { return }
        rules.isJSON = type == "application/json" && (encoding == nil || rules.isBase64)
    }

    /// The position of a pattern; -1 where it is none, or none that can be matched.
    func pattern(_ text: String?, at place: DocumentLocation) -> Int32 {
        guard let text else {
            expected("a regular expression", at: place)
            return -1
        }
        do throws(PatternFault) {
            compiler.tables.patterns.append(try Pattern(text))
        } catch {
            // Generators copy patterns of Java and Python, and the specification only advises ECMA-262.
            let kind = error.isLimit ? "the regular expression" : "what is no regular expression of ECMA-262"
            compiler.note("not checked, at character \(error.offset + 1) of \(kind): \(error.message)", at: place)
            return -1
        }
        compiler.tables.patternTexts.append(text)
        return Int32(truncatingIfNeeded: compiler.tables.patterns.count - 1)
    }

    /// Nil where formats are remarks, or there is none that could be checked.
    private var format: SchemaFormat? {
        guard compiler.assertsFormats || resource.assertsFormats, let value = location.member("format") else {
            return nil
        }
        guard let name = value.node.string else {
            expected("the name of a format", at: value)
            return nil
        }
        guard let format = SchemaFormat(named: name, isOpenAPI: dialect.isOpenAPI) else {
            if !SchemaFormat.remarks.contains(name), compiler.notedFormats.insert(name).inserted {
                compiler.note("the format `\(name)` is not known, and not checked", at: value)
            }
            return nil
        }
        _ = keyword(.format)
        return format
    }
}
