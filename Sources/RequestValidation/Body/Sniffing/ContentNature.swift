/// What bytes are, as far as it is certain.
enum ContentNature: Equatable, Sendable {
    case gzip
    case zlib
    case zstandard
    case bzip2
    case xz
    case zip
    case pdf
    case png
    case jpeg
    case gif
    case webp
    case utf16
    case utf32
    case json
    case xml
    case html
    /// XML or HTML: it begins with a tag.
    case markup
    case form
    case multipart
    /// JSON that was percent-encoded as a whole.
    case encodedJSON
    /// Printable, and nothing more is known.
    case text

    /// With an article, as messages say it.
    var name: String {
        switch self {
        case .gzip: "gzip data"
        case .zlib: "zlib data"
        case .zstandard: "Zstandard data"
        case .bzip2: "bzip2 data"
        case .xz: "xz data"
        case .zip: "a ZIP archive"
        case .pdf: "a PDF document"
        case .png: "a PNG image"
        case .jpeg: "a JPEG image"
        case .gif: "a GIF image"
        case .webp: "a WebP image"
        case .utf16: "text in UTF-16"
        case .utf32: "text in UTF-32"
        case .json: "a JSON text"
        case .xml: "an XML document"
        case .html: "an HTML page"
        case .markup: "markup, XML or HTML"
        case .form: "a URL-encoded form"
        case .multipart: "a multipart body"
        case .encodedJSON: "JSON that was percent-encoded"
        case .text: "plain text"
        }
    }

    /// The media type that says so; nil where it is not for Content-Type to say, or several could.
    var mediaType: String? {
        switch self {
        case .zip: "application/zip"
        case .pdf: "application/pdf"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .gif: "image/gif"
        case .webp: "image/webp"
        case .json: "application/json"
        case .xml: "application/xml"
        case .html: "text/html"
        case .form: "application/x-www-form-urlencoded"
        case .multipart: "multipart/form-data"
        case .gzip, .zlib, .zstandard, .bzip2, .xz, .utf16, .utf32, .markup, .encodedJSON, .text: nil
        }
    }

    /// The content coding that says so; nil if there is none.
    var coding: ContentCoding? {
        switch self {
        case .gzip: .gzip
        case .zlib: .deflate
        case .zstandard: .zstandard
        case .bzip2, .xz, .zip, .pdf, .png, .jpeg, .gif, .webp, .utf16, .utf32, .json, .xml, .html, .markup, .form,
            .multipart, .encodedJSON, .text:
            nil
        }
    }
}
