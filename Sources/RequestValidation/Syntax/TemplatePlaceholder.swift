/// A placeholder that some template language should have replaced before the request was sent.
struct TemplatePlaceholder {
    /// The placeholder with its marks.
    let place: Range<Int>
    /// The parameter whose value it stands in; nil in the path.
    let parameter: RequestTarget.Parameter?

    /// Every placeholder in the path and the query.
    ///
    /// In a path a brace means nothing else, so `{id}` is one anywhere. A query carries JSON, GraphQL, formulas and
    /// search terms: there only a whole value counts, or the unmistakable `${x}` and `{{x}}`.
    static func find(_ bytes: Span<UInt8>, _ parts: RequestTarget.Parts) -> [TemplatePlaceholder] {
        var found: [TemplatePlaceholder] = []
        let end = parts.query?.upperBound ?? parts.path.upperBound
        var offset = parts.path.lowerBound
        while offset < parts.path.upperBound {
            if let place = TemplateReader.inPath(bytes, at: offset, path: parts.path, targetEnd: end) {
                found.append(TemplatePlaceholder(place: place, parameter: nil))
                offset = place.upperBound
            } else {
                offset &+= 1
            }
        }
        // `/users{?page,size}`: the placeholder reaches into what looks like the query.
        guard let query = parts.query, offset <= query.lowerBound else { return found }
        var walk = RequestTarget.ParameterWalk(query)
        while let parameter = walk.nextParameter(bytes) { findInValue(bytes, parameter, &found) }
        return found
    }

    private static func findInValue(
        _ bytes: Span<UInt8>, _ parameter: RequestTarget.Parameter, _ found: inout [TemplatePlaceholder]
    ) {
        if let place = TemplateReader.wholeValue(bytes, parameter) {
            found.append(TemplatePlaceholder(place: place, parameter: parameter))
            return
        }
        var offset = parameter.value.lowerBound
        while offset < parameter.value.upperBound {
            if let place = TemplateReader.unmistakable(bytes, at: offset, end: parameter.value.upperBound) {
                found.append(TemplatePlaceholder(place: place, parameter: parameter))
                offset = place.upperBound
            } else {
                offset &+= 1
            }
        }
    }
}
