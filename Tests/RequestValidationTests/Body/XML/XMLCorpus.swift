/// Documents for each production of XML 1.0 (fifth edition) and of Namespaces in XML 1.0, in the notation of rule
/// examples, and what is wrong with those that are no XML.
enum XMLCorpus {
    struct Case: Sendable {
        let document: String
        /// In their order; empty if the document is well-formed.
        let kinds: [String]

        init(_ document: String, _ kinds: String...) {
            self.document = document
            self.kinds = kinds
        }
    }

    static let all = prolog + characters + names + tags + attributes + references + sections + doctypes + namespaces

    /// Productions 1, 22 to 28, 32, 77, 80 and 81.
    private static let prolog = [
        Case("<a/>"), Case("<a></a>"), Case(" \n⟨09⟩<a/> \n"), Case("<!--x--><a/><!--y-->"), Case("<?p?><a/><?q r?>"),
        Case("<?xml version=\"1.0\"?><a/>"), Case("<?xml version='1.0' encoding='utf-8' standalone='yes' ?><a/>"),
        Case("<?xml⟨09⟩version = \"1.0\"\nencoding=\"US-ASCII\"?><a/>"), Case("<?xml version=\"1.7\"?><a/>"),
        Case("⟨EF⟩⟨BB⟩⟨BF⟩<a/>"), Case("<?xml version=\"1.0\"?>\n<!-- c -->\n<?p?>\n<a/>"),
        Case("", "empty"), Case(" \n", "empty"), Case("x", "textOutsideRoot"), Case("<!--x-->", "missingRoot"),
        Case("<?xml version=\"1.0\"?>", "missingRoot"), Case("<a/>x", "textOutsideRoot"),
        Case("x<a/>y", "textOutsideRoot", "textOutsideRoot"), Case("<a/><b/>", "severalRoots"),
        Case("<a/><b/><c/>", "severalRoots"), Case(" <?xml version=\"1.0\"?><a/>", "badDeclaration"),
        Case("<?xml?><a/>", "badDeclaration"), Case("<?xml version=\"1\"?><a/>", "badDeclaration"),
        Case("<?xml version=\"1.\"?><a/>", "badDeclaration"), Case("<?xml version=\"2.0\"?><a/>", "badDeclaration"),
        Case("<?xml version=1.0?><a/>", "badDeclaration"), Case("<?xml encoding=\"utf-8\"?><a/>", "badDeclaration"),
        Case("<?xml version=\"1.0\" encoding=\"\"?><a/>", "badDeclaration"),
        Case("<?xml version=\"1.0\" encoding=\"-utf-8\"?><a/>", "badDeclaration"),
        Case("<?xml version=\"1.0\" encoding=\"no-such\"?><a/>", "badDeclaration"),
        Case("<?xml version=\"1.0\" standalone=\"YES\"?><a/>", "badDeclaration"),
        Case("<?xml version=\"1.0\" version=\"1.0\"?><a/>", "badDeclaration"),
        Case("<?xml version=\"1.0?><a/>", "badDeclaration"), Case("<?xml version=\"1.0\"", "truncated"),
        Case("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>", "encodingMismatch"),
    ]

    /// Productions 2, 3 and 14, and section 4.3.3.
    private static let characters = [
        Case("<a>⟨09⟩\n⟨0D⟩ ⟨7F⟩⟨C2⟩⟨80⟩ é 你 \u{1F600} \u{E000} \u{FFFD} \u{10FFFF}</a>"), Case("<a>]] > ]]x></a>"),
        Case("<a>></a>"), Case("<a>⟨00⟩</a>", "forbiddenCharacter"), Case("<a>⟨1F⟩</a>", "forbiddenCharacter"),
        Case("<a>⟨EF⟩⟨BF⟩⟨BE⟩</a>", "forbiddenCharacter"), Case("<a>⟨ED⟩⟨A0⟩⟨80⟩</a>", "undecodable"),
        Case("<a>⟨F4⟩⟨90⟩⟨80⟩⟨80⟩</a>", "undecodable"), Case("<a>⟨C0⟩⟨80⟩</a>", "undecodable"),
        Case("<a>⟨FF⟩</a>", "undecodable"), Case("<a>⟨E9⟩t⟨E9⟩</a>", "undecodable"), Case("<a/>⟨C3⟩", "undecodable"),
        Case("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>⟨E9⟩⟨81⟩</a>"),
        Case("<?xml version=\"1.0\" encoding=\"windows-1252\"?><a>⟨80⟩</a>"),
        Case("<?xml version=\"1.0\" encoding=\"windows-1252\"?><a>⟨8D⟩</a>", "undecodable"),
        Case("<?xml version=\"1.0\" encoding=\"KOI8-R\"?><⟨C1⟩/>"),
        Case("⟨FF⟩⟨FE⟩<⟨00⟩a⟨00⟩/⟨00⟩>⟨00⟩"), Case("⟨FE⟩⟨FF⟩⟨00⟩<⟨00⟩a⟨00⟩/⟨00⟩>"),
        Case("⟨FE⟩⟨FF⟩⟨00⟩<⟨00⟩a⟨00⟩>⟨DC⟩⟨00⟩⟨00⟩<⟨00⟩/⟨00⟩a⟨00⟩>", "undecodable"),
        Case("⟨FE⟩⟨FF⟩⟨00⟩<⟨00⟩a⟨00⟩>⟨D8⟩⟨3D⟩⟨DE⟩⟨00⟩⟨00⟩<⟨00⟩/⟨00⟩a⟨00⟩>"), Case("<a>]]></a>", "cdataEndInText"),
    ]

    /// Productions 4 to 6.
    private static let names = [
        Case("<_a.b-c1·/>"), Case("<é/>"), Case("<你好></你好>"), Case("<a\u{0300}/>"), Case("<\u{10000}/>"),
        Case("<a\u{203F}/>"), Case("<1a/>", "strayLessThan"), Case("<-a/>", "strayLessThan"),
        Case("<.a/>", "strayLessThan"), Case("<a×b/>", "malformedTag"), Case("<a\u{37E}/>", "malformedTag"),
        Case("<\u{0300}/>", "strayLessThan"), Case("<a\u{F0000}/>", "malformedTag"),
    ]

    /// Productions 39 to 44.
    private static let tags = [
        Case("<a><b><c/></b>x</a >"), Case("<a ></a\n>"), Case("<a />"), Case("<a>", "unclosedTag"),
        Case("<a><b>", "unclosedTag"), Case("<a></b></a>", "mismatchedTag"), Case("<a></A>", "mismatchedTag"),
        Case("<a><b></a>", "mismatchedTag"), Case("</a>", "mismatchedTag"), Case("<a/></a>", "mismatchedTag"),
        Case("<a", "truncated"), Case("<a ", "truncated"), Case("<a/", "truncated"), Case("<", "truncated"),
        Case("<a></a", "truncated"), Case("<a></", "truncated"), Case("<a>< b/></a>", "strayLessThan"),
        Case("<a>1 < 2</a>", "strayLessThan"), Case("<a><></a>", "strayLessThan"),
        Case("<a><<b/></a>", "strayLessThan"),
        Case("<a></ a>", "malformedTag"), Case("<a></>", "malformedTag"), Case("<a></a b=\"c\">", "malformedTag"),
        Case("<a / >", "malformedTag", "unclosedTag"), Case("<a<b/></a>", "malformedTag"),
        Case("<a b=\"c\"<d/></a>", "malformedTag"), Case("<a></a</a>", "malformedTag", "mismatchedTag"),
        Case("<a><!b></a>", "malformedTag"), Case("<a><!></a>", "malformedTag"),
    ]

    /// Productions 10, 25 and 41.
    private static let attributes = [
        Case("<a b=\"c\"/>"), Case("<a b='\"' c=\"'\"/>"), Case("<a b = 'c'\n/>"), Case("<a b=\"\"/>"),
        Case("<a b=\">\"/>"),
        Case("<a b/>", "malformedAttribute"), Case("<a b=/>", "unquotedAttribute"),
        Case("<a b c=\"d\"/>", "malformedAttribute"), Case("<a b=\"c\"d=\"e\"/>", "malformedAttribute"),
        Case("<a b=>x</a>", "malformedAttribute"), Case("<a b=c/>", "unquotedAttribute"),
        Case("<a b=c d=e>x</a>", "unquotedAttribute", "unquotedAttribute"), Case("<a b=\"<\"/>", "strayLessThan"),
        Case("<a b=\"c\" b=\"d\"/>", "duplicateAttribute"), Case("<a 1=\"b\"/>", "malformedTag"),
        Case("<a =\"b\"/>", "malformedTag"), Case("<a \"b\"/>", "malformedTag"), Case("<a b=\"c", "truncated"),
        Case("<a b", "truncated"), Case("<a b=", "truncated"), Case("<a b$=\"c\"/>", "malformedTag"),
        Case("<a b=\"c\" b=\"d\" b=\"e\"/>", "duplicateAttribute", "duplicateAttribute"),
    ]

    /// Productions 66 to 68.
    private static let references = [
        Case("<a b=\"&lt;&#9;\">&lt;&gt;&amp;&apos;&quot;&#65;&#x41;&#x10FFFF;</a>"),
        Case("<a>&</a>", "strayAmpersand"),
        Case("<a>&lt</a>", "strayAmpersand"), Case("<a>& b</a>", "strayAmpersand"),
        Case("<a>&b;</a>", "undeclaredEntity"),
        Case("<a b=\"&c;\"/>", "undeclaredEntity"), Case("<a>&#;</a>", "badCharacterReference"),
        Case("<a>&#x;</a>", "badCharacterReference"), Case("<a>&#a;</a>", "badCharacterReference"),
        Case("<a>&#xg;</a>", "badCharacterReference"), Case("<a>&#65</a>", "badCharacterReference"),
        Case("<a>&#X41;</a>", "badCharacterReference"), Case("<a>&#0;</a>", "forbiddenCharacter"),
        Case("<a>&#xFFFF;</a>", "forbiddenCharacter"), Case("<a>&#xD800;</a>", "forbiddenCharacter"),
        Case("<a>&#1114112;</a>", "forbiddenCharacter"), Case("<a>&amp", "truncated"),
        Case("&amp;<a/>", "textOutsideRoot"),
    ]

    /// Productions 15 to 21.
    private static let sections = [
        Case("<a><!----><!-- - --><!-- <b>&c; --></a>"), Case("<a><![CDATA[]]><![CDATA[<b>&c;]] >]]]]></a>"),
        Case("<a><?b?><?b c?d??><?xml-b?></a>"), Case("<a><!-- -- --></a>", "badComment"),
        Case("<a><!-- ---></a>", "badComment"), Case("<a><!- b --></a>", "badComment"), Case("<a><!-- b", "truncated"),
        Case("<a><!--->", "truncated"), Case("<a><![CDATA[b", "truncated"),
        Case("<a><![cdata[b]]></a>", "malformedTag"),
        Case("<![CDATA[b]]><a/>", "textOutsideRoot"), Case("<a/><![CDATA[b]]>", "textOutsideRoot"),
        Case("<a><?b", "truncated"), Case("<a><? b?></a>", "badInstruction"), Case("<a><??></a>", "badInstruction"),
        Case("<a><?1?></a>", "badInstruction"), Case("<a><?XML b?></a>", "badInstruction"),
        Case("<a><?xml version=\"1.0\"?></a>", "badDeclaration"), Case("<a><?b$ c?></a>", "badInstruction"),
    ]

    /// Productions 28, 29, 45 to 83.
    private static let doctypes = [
        Case("<!DOCTYPE a><a/>", "doctype"), Case("<!DOCTYPE a [ ]><a/>", "doctype"),
        Case("<!DOCTYPE a [<!ELEMENT a (b|c)*><!ATTLIST a b CDATA \">\"><!NOTATION n SYSTEM \"]>\">]><a/>", "doctype"),
        Case("<!DOCTYPE a [<!-- ]> --><?p ]> ?>]><a/>", "doctype"),
        Case("<!DOCTYPE a [<!ENTITY b \"c\">]><a b=\"&b;\">&b;</a>", "doctype"),
        Case("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&d;</a>", "doctype", "undeclaredEntity"),
        Case("<!DOCTYPE a SYSTEM \"b\"><a>&c;</a>", "doctype", "externalEntity"),
        Case("<!DOCTYPE a PUBLIC 'b' \"c\"[]><a/>", "doctype", "externalEntity"),
        Case("<!DOCTYPE a [<!ENTITY b SYSTEM 'c'>]><a>&b;</a>", "doctype", "externalEntity"),
        Case("<!DOCTYPE a [<!ENTITY b PUBLIC 'c' 'd' NDATA e>]><a/>", "doctype", "externalEntity"),
        Case("<!DOCTYPE a [<!ENTITY % b 'c'>%b;]><a/>", "doctype", "entityExpansion", "entityExpansion"),
        Case("<!DOCTYPE a [<!ENTITY b '&c;'>]><a/>", "doctype", "entityExpansion"),
        Case("<!DOCTYPE 1><a/>", "malformedDoctype"),
        Case("<!doctype a><a/>", "malformedDoctype"), Case("<a/><!DOCTYPE a>", "malformedDoctype"),
        Case("<!DOCTYPE a><!DOCTYPE a><a/>", "doctype", "malformedDoctype"),
        Case("<!DOCTYPE a [b]><a/>", "doctype", "malformedDoctype"),
        Case("<!DOCTYPE a [<!B c>]><a/>", "doctype", "malformedDoctype"), Case("<!DOCTYPE a", "truncated"),
        Case("<!DOCTYPE a [", "doctype", "truncated"), Case("<!DOCTYPE a \"b\"><a/>", "doctype", "malformedDoctype"),
    ]

    /// Productions 1 to 17 of Namespaces in XML.
    private static let namespaces = [
        Case("<a:b xmlns:a=\"u\" a:c=\"\"/>"), Case("<a xmlns=\"u\"><b xmlns=\"\"/></a>"), Case("<a xml:lang=\"en\"/>"),
        Case("<a xmlns:b=\"u\" xmlns:c=\"v\" b:d=\"\" c:d=\"\" d=\"\"/>"), Case("<a:b/>", "undeclaredPrefix"),
        Case("<a b:c=\"\"/>", "undeclaredPrefix"), Case("<a><b xmlns:c=\"u\"/><c:d/></a>", "undeclaredPrefix"),
        Case("<a xmlns:b=\"u\" xmlns:c=\"u\" b:d=\"\" c:d=\"\"/>", "duplicateAttribute"),
        Case("<a xmlns:b=\"u&amp;\" xmlns:c=\"u&#38;\" b:d=\"\" c:d=\"\"/>", "duplicateAttribute"),
        Case("<a xmlns:b=\"u\" xmlns:b=\"u\"/>", "duplicateAttribute"), Case("<:a/>", "badNamespace"),
        Case("<a:/>", "badNamespace"), Case("<a:b:c xmlns:a=\"u\"/>", "badNamespace"),
        Case("<a:1 xmlns:a=\"u\"/>", "badNamespace"), Case("<a xmlns:b=\"\"/>", "badNamespace"),
        Case("<a xmlns:xml=\"u\"/>", "badNamespace"), Case("<a xmlns:xmlns=\"u\"/>", "badNamespace"),
        Case("<xmlns:a/>", "badNamespace"), Case("<a xmlns=\"http://www.w3.org/XML/1998/namespace\"/>", "badNamespace"),
        Case("<a xmlns:xml=\"http://www.w3.org/XML/1998/namespace\"/>"), Case("<a><?b:c?></a>", "badNamespace"),
    ]
}
