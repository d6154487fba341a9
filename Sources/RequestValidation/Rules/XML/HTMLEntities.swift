/// Entities of HTML that stray into XML most often.
enum HTMLEntities {
    /// The characters that they stand for.
    static let numbers: [String: Int] = [
        "nbsp": 160, "iexcl": 161, "cent": 162, "pound": 163, "yen": 165, "sect": 167, "uml": 168, "copy": 169,
        "laquo": 171, "shy": 173, "reg": 174, "deg": 176, "plusmn": 177, "sup2": 178, "sup3": 179, "acute": 180,
        "micro": 181, "para": 182, "middot": 183, "raquo": 187, "frac14": 188, "frac12": 189, "frac34": 190,
        "iquest": 191, "Agrave": 192, "Aacute": 193, "Acirc": 194, "Atilde": 195, "Auml": 196, "Aring": 197,
        "AElig": 198, "Ccedil": 199, "Egrave": 200, "Eacute": 201, "Ntilde": 209, "Ouml": 214, "times": 215,
        "Oslash": 216, "Uuml": 220, "szlig": 223, "agrave": 224, "aacute": 225, "acirc": 226, "atilde": 227,
        "auml": 228, "aring": 229, "aelig": 230, "ccedil": 231, "egrave": 232, "eacute": 233, "ecirc": 234,
        "euml": 235, "igrave": 236, "iacute": 237, "icirc": 238, "iuml": 239, "ntilde": 241, "ograve": 242,
        "oacute": 243, "ocirc": 244, "otilde": 245, "ouml": 246, "divide": 247, "oslash": 248, "ugrave": 249,
        "uacute": 250, "ucirc": 251, "uuml": 252, "ensp": 8194, "emsp": 8195, "thinsp": 8201, "ndash": 8211,
        "mdash": 8212, "lsquo": 8216, "rsquo": 8217, "sbquo": 8218, "ldquo": 8220, "rdquo": 8221, "bdquo": 8222,
        "bull": 8226, "hellip": 8230, "prime": 8242, "euro": 8364, "trade": 8482, "larr": 8592, "rarr": 8594,
        "minus": 8722, "le": 8804, "ge": 8805,
    ]
}
