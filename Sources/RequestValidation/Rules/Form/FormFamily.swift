/// The rules about forms (application/x-www-form-urlencoded), in the order of the reference documentation.
enum FormFamily {
    static let rules: [any Rule.Type] = [
        BadPercentEncodingInForm.self, UnencodedCharacterInForm.self, InvalidUTF8InForm.self, EmptyFieldNameInForm.self,
        DuplicateFormField.self, TooManyFormFields.self, LineBreakAtEndOfForm.self, FormLooksLikeJSON.self,
        StringifiedValueInForm.self, FormEncodedTwice.self,
    ]
}

extension BodyFault {
    /// How findings name the form's field; the body where no single field is at fault.
    var formField: MessagePart { name.flatMap { $0.isEmpty ? nil : .formField($0) } ?? .body }
}
