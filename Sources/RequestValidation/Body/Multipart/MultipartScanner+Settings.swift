extension MultipartScanner.Settings {
    /// - Parameters:
    ///   - mediaType: what the Content-Type says, as ranges of `bytes`.
    ///   - limits: those that hold for the request.
    init(_ mediaType: MediaType, _ bytes: Span<UInt8>, _ limits: Limits) {
        partLimit = limits.partCount
        headerLimit = limits.partHeader
        isFormData = ByteText.equals(bytes, mediaType.subtype, ignoringCase: "form-data")
        guard let parameter = mediaType.parameter("boundary", bytes) else { return }
        boundary = ByteText.array(bytes, parameter.value)
        // In quotes a backslash may stand before any character (RFC 9110 section 5.6.4).
        guard parameter.isQuoted, boundary.contains(0x5C) else { return }
        var unescaped: [UInt8] = []
        var isEscaped = false
        for byte in boundary {
            isEscaped = byte == 0x5C && !isEscaped
            if !isEscaped { unescaped.append(byte) }
        }
        boundary = unescaped
    }
}
