extension XMLFault.Tag {
    /// `<item>`, opened in line 3.
    var opened: String { "`<\(name)>` opened in line \(line)" }
    /// The tag in backticks.
    var shown: String { "`<\(name)>`" }
    var endTag: String { "`</\(name)>`" }
}
