/// Looks up what a route requires of the head: query parameters, header fields and cookies.
struct RequiredParameters {
    struct Fault {
        let wanted: RequiredValue
        let part: MessagePart
        /// Where the value stands, or where one is missing.
        let place: Range<Int>
        /// True if it is not there.
        let isMissing: Bool
        /// What is there and may have been meant.
        let nearest: String?
    }

    private(set) var faults: [Fault] = []

    init(_ context: HeadContext, _ bytes: Span<UInt8>) {
        // A browser that asks beforehand sends nothing of what it asks for.
        guard let required = context.route.required, !context.isPreflight(bytes) else { return }
        if !required.query.isEmpty { checkQuery(required.query, context, bytes) }
        if !required.headers.isEmpty { checkHeaders(required.headers, context, bytes) }
        if !required.cookies.isEmpty { checkCookies(required.cookies, context, bytes) }
    }

    private struct Present {
        let name: String
        let value: [UInt8]
        let place: Range<Int>
    }

    private mutating func check(
        _ wanted: [RequiredValue], among present: [Present], orAt end: Int, ignoringCase: Bool = false,
        part: (String) -> MessagePart
    ) {
        for value in wanted {
            let found = present.first { ignoringCase ? $0.name == value.name.lowercased() : $0.name == value.name }
            guard let found else {
                let nearest = EditDistance.nearest(to: value.name, in: present.prefix(200).map { $0.name }).first
                faults.append(
                    Fault(
                        wanted: value, part: part(value.name), place: end..<end, isMissing: true, nearest: nearest))
                continue
            }
            guard let type = value.type, !type.accepts(found.value) else { continue }
            faults.append(
                Fault(wanted: value, part: part(value.name), place: found.place, isMissing: false, nearest: nil))
        }
    }

    private mutating func checkQuery(_ wanted: [RequiredValue], _ context: HeadContext, _ bytes: Span<UInt8>) {
        var present: [Present] = []
        if let query = context.targetParts(bytes).query {
            var walk = RequestTarget.ParameterWalk(query)
            while let parameter = walk.nextParameter(bytes), present.count < context.policy.limits.parameterCount {
                present.append(
                    Present(
                        name: String(decoding: RequiredParameters.decoded(bytes, parameter.name), as: UTF8.self),
                        value: RequiredParameters.decoded(bytes, parameter.value), place: parameter.value))
            }
        }
        check(wanted, among: present, orAt: context.head.target.upperBound) { .parameter($0) }
    }

    private static func decoded(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        guard range.contains(where: { bytes[$0] == 0x2B }) else { return PercentEncoding.decoded(bytes, range) }
        let spaced = ByteText.array(bytes, range).map { $0 == 0x2B ? 0x20 : $0 }
        return PercentEncoding.decoded(spaced.span, 0..<spaced.count)
    }

    private mutating func checkHeaders(_ wanted: [RequiredValue], _ context: HeadContext, _ bytes: Span<UInt8>) {
        let present = context.head.fields.map { field in
            Present(
                name: String(decoding: ByteText.array(bytes, field.name).map(ByteText.lowercased), as: UTF8.self),
                value: ByteText.array(bytes, field.value), place: field.value)
        }
        let end = context.head.endOfFields(bytes).lowerBound
        check(wanted, among: present, orAt: end, ignoringCase: true) { .header($0) }
    }

    private mutating func checkCookies(_ wanted: [RequiredValue], _ context: HeadContext, _ bytes: Span<UInt8>) {
        var present: [Present] = []
        var cookies = context.cookies
        while let cookie = cookies.next(bytes) {
            var place = cookie.value
            if place.count > 1, let first = place.first, let last = place.last, bytes[first] == 0x22,
                bytes[last] == 0x22
            {
                place = place.dropFirst().dropLast()
            }
            present.append(
                Present(
                    name: ByteText.string(bytes, cookie.name), value: ByteText.array(bytes, place), place: place))
        }
        check(wanted, among: present, orAt: context.head.endOfFields(bytes).lowerBound) { .cookie($0) }
    }
}

extension HeadContext {
    /// A browser asks beforehand whether it may send a request (Fetch standard, CORS-preflight request).
    func isPreflight(_ bytes: Span<UInt8>) -> Bool {
        present.contains(.accessControlRequestMethod) && present.contains(.origin)
            && ByteText.equals(bytes, head.method, ignoringCase: "options")
    }
}
