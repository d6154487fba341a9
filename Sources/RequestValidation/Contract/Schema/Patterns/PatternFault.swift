/// Why a text is no regular expression, or none that can be matched.
package struct PatternFault: Error, Sendable, Equatable {
    /// Lower case, no full stop.
    package let message: String
    /// In Unicode scalars of the text, from 0.
    package let offset: Int
    /// True if it is one of ECMA-262 all the same, only not to be matched here.
    package var isLimit = false
}
