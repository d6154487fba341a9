/// The rules about the request line, in the order of the reference documentation.
enum RequestLineFamily {
    static let rules: [any Rule.Type] = [
        MalformedRequestLine.self,
        ExtraWhitespaceInRequestLine.self,
        BareLFInRequestLine.self,
        BareCRInRequestLine.self,
        LeadingEmptyLine.self,
        InvalidMethod.self,
        MethodCase.self,
        UnknownMethod.self,
        MethodNotAllowed.self,
        InvalidVersion.self,
        UnsupportedVersion.self,
        RequestLineTooLong.self,
        TLSOnPlainPort.self,
        HTTP2Preface.self,
        NotHTTP.self,
        ConnectUnsupported.self,
        TrailingBytesOfPreviousBody.self,
    ]
}
