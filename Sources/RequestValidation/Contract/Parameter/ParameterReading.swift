/// What a request says of one parameter.
enum ParameterReading {
    /// It is not there.
    case missing
    /// It is there without a value, which the contract allows: nothing to judge.
    case empty(Range<Int>)
    case value(ParameterValue)
    /// It cannot be read in its style.
    case misstyled(ParameterStyleFault)
    /// It should be JSON and is not.
    case broken([ParameterSyntaxFault])
}

/// The value of a parameter, to be judged by its schema.
struct ParameterValue {
    let value: ValueTape
    /// The whole of it in the request, with its name in a query or among cookies.
    let place: Range<Int>
    /// Other ways to take it. Only if the schema accepts none of them, the value is wrong, and wrong as `value` is.
    var others: [ValueInterpretation]
    /// What is wrong with a JSON text that can be read all the same.
    let syntax: [ParameterSyntaxFault]
}

/// What is wrong with the JSON text of a parameter or a form field.
struct ParameterSyntaxFault: Sendable, Equatable {
    let fault: JSONFault
    /// In the request, or in the decoded body.
    let place: Range<Int>
}
