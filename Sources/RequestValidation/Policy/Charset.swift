/// Names of character encodings, for those who write a configuration.
package enum Charset {
    /// True if the charset parameter of a media type may name it.
    package static func isKnown(_ name: String) -> Bool { CharacterEncoding.named(name) != nil }
}
