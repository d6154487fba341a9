/// A parameter that is not written in the style that the contract wants.
package struct ParameterStyleFault: Sendable, Equatable {
    /// What was sent instead.
    package enum Kind: Sendable, Equatable {
        /// One text with other delimiters than the contract's: `ids=1|2`; or with delimiters where each value should
        /// be a parameter of its own.
        case delimited(ValueDelimiter)
        /// The name came so often, where it should come once.
        case repeated(Int)
        /// `ids[]=1`, as PHP and jQuery write arrays.
        case emptyBrackets
        /// `ids=1`, where the contract's name is `ids[]`.
        case missingBrackets
        /// `ids[0]=1`
        case indexes
        /// `filter[a]=1`, where members are written otherwise.
        case memberBrackets
        /// `filter.a=1`
        case dots
        /// `a=1&b=2`: the members of an object without its name.
        case looseMembers
        /// JSON text.
        case json
        /// Quotes around the value, as in JSON.
        case quotes
        /// `R=100,G=200`, where names and values should alternate.
        case pairs
        /// `R,100,G,200`, where each member should be `name=value`.
        case alternating
        /// A `+` that is none: in a query it is a space (WHATWG URL section 5.1).
        case plus
        /// The value stands behind `;name=` or `.`, as in another style.
        case prefix(String)
        /// `;name=` or `.` is missing before the value.
        case missingPrefix(String)
        /// Names and values should alternate, and there are so many: an odd number.
        case oddCount(Int)
        /// A member without `=`.
        case missingEquals
        /// `filter=x`, where each member should be `filter[name]=value`.
        case notMembers
    }

    let kind: Kind
    /// In the request, or in the decoded body.
    let place: Range<Int>
    /// As sent, escaped and cut. May hold values.
    let found: String
    /// The same values in the right style: what the client should send. Nil if the values are not certain.
    let right: String?
    /// The right style without values: `ids=...&ids=...`
    let form: String
}
