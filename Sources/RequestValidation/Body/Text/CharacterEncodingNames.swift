/// The labels of character encodings: IANA's registry as far as requests are written in it, and spellings in wide use.
enum CharacterEncodingNames {
    /// Encodings by label in lower case.
    static let table: [String: CharacterEncoding] = {
        var table: [String: CharacterEncoding] = [:]
        for line in lines.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            guard words.count >= 2, let form = CharacterEncoding.Form(rawValue: words[1]) else { continue }
            let aliases = words.dropFirst(2)
            let systemName = aliases.first { $0.hasPrefix("=") }.map { String($0.dropFirst()) }
            let encoding = CharacterEncoding(name: words[0], form: form, systemName: systemName ?? words[0])
            table[words[0].lowercased()] = encoding
            for alias in aliases where !alias.hasPrefix("=") { table[alias.lowercased()] = encoding }
        }
        return table
    }()

    /// A line each: IANA's preferred name, the form, iconv's name behind `=` where it is another, aliases.
    ///
    /// Left to iconv are only sets whose decoders are plain tables: it has others that were found to abort or to hang.
    private static let lines = unicode + western + pages + eastAsian + opaque

    private static let unicode = """
        UTF-8 utf8 utf8 utf_8 csUTF8 x-utf-8 x-utf8 unicode-1-1-utf-8 utf-8-sig utf8mb4 cp65001
        UTF-16 utf16 utf16 utf_16 csUTF16 ISO-10646-UCS-2 csUnicode ucs-2 ucs2 unicode
        UTF-16LE utf16LittleEndian utf16le utf-16-le csUTF16LE ucs-2le
        UTF-16BE utf16BigEndian utf16be utf-16-be csUTF16BE ucs-2be
        UTF-32 utf32 utf32 csUTF32 ISO-10646-UCS-4 csUCS4 ucs-4 ucs4
        UTF-32LE utf32LittleEndian utf32le csUTF32LE
        UTF-32BE utf32BigEndian utf32be csUTF32BE

        """

    private static let western = """
        US-ASCII ascii ascii us iso-ir-6 ANSI_X3.4-1968 ANSI_X3.4-1986 ISO_646.irv:1991 ISO646-US IBM367 cp367 csASCII
        ISO-8859-1 latin1 iso_8859-1 iso_8859-1:1987 iso8859-1 iso88591 iso8859_1 8859_1 iso-ir-100 latin1 latin-1 latin_1 l1 IBM819 cp819 csISOLatin1
        windows-1252 windows1252 cp1252 cp-1252 x-cp1252 win1252 win-1252 windows1252 ansi cswindows1252
        ISO-8859-2 singleByte iso_8859-2 iso_8859-2:1987 iso8859-2 iso-ir-101 latin2 l2 csISOLatin2
        ISO-8859-3 singleByte iso_8859-3 iso_8859-3:1988 iso8859-3 iso-ir-109 latin3 l3 csISOLatin3
        ISO-8859-4 singleByte iso_8859-4 iso_8859-4:1988 iso8859-4 iso-ir-110 latin4 l4 csISOLatin4
        ISO-8859-5 singleByte iso_8859-5 iso_8859-5:1988 iso8859-5 iso-ir-144 cyrillic csISOLatinCyrillic
        ISO-8859-6 singleByte iso_8859-6 iso_8859-6:1987 iso8859-6 iso-ir-127 arabic ecma-114 asmo-708 csISOLatinArabic
        ISO-8859-7 singleByte iso_8859-7 iso_8859-7:1987 iso8859-7 iso-ir-126 greek greek8 ecma-118 elot_928 csISOLatinGreek
        ISO-8859-8 singleByte iso_8859-8 iso_8859-8:1988 iso8859-8 iso-ir-138 hebrew csISOLatinHebrew iso-8859-8-i
        ISO-8859-9 singleByte iso_8859-9 iso_8859-9:1989 iso8859-9 iso-ir-148 latin5 l5 csISOLatin5
        ISO-8859-10 singleByte iso_8859-10:1992 iso8859-10 iso-ir-157 latin6 l6 csISOLatin6
        ISO-8859-11 singleByte iso8859-11 csTIS620
        ISO-8859-13 singleByte iso8859-13 csISO885913
        ISO-8859-14 singleByte iso_8859-14 iso_8859-14:1998 iso8859-14 iso-ir-199 latin8 l8 iso-celtic csISO885914
        ISO-8859-15 singleByte iso_8859-15 iso8859-15 iso885915 latin-9 latin9 csISO885915
        ISO-8859-16 singleByte iso_8859-16 iso_8859-16:2001 iso8859-16 iso-ir-226 latin10 l10 csISO885916
        KOI8-R singleByte koi8 koi8r koi8_r csKOI8R
        KOI8-U singleByte koi8u csKOI8U
        TIS-620 singleByte tis620 iso-8859-11:2001
        macintosh singleByte mac macroman x-mac-roman csMacintosh

        """

    private static let pages = """
        windows-1250 singleByte =CP1250 cp1250 x-cp1250 win1250 win-1250 cswindows1250
        windows-1251 singleByte =CP1251 cp1251 x-cp1251 win1251 win-1251 cswindows1251
        windows-1253 singleByte =CP1253 cp1253 x-cp1253 cswindows1253
        windows-1254 singleByte =CP1254 cp1254 x-cp1254 cswindows1254
        windows-1255 singleByte =CP1255 cp1255 x-cp1255 cswindows1255
        windows-1256 singleByte =CP1256 cp1256 x-cp1256 cswindows1256
        windows-1257 singleByte =CP1257 cp1257 x-cp1257 cswindows1257
        windows-1258 singleByte =CP1258 cp1258 x-cp1258 cswindows1258
        windows-874 singleByte =CP874 cp874 dos-874 ibm874 cswindows874
        IBM437 singleByte cp437 437 csPC8CodePage437
        IBM850 singleByte cp850 850 csPC850Multilingual
        IBM852 singleByte cp852 852 csPCp852
        IBM855 singleByte cp855 855 csIBM855
        IBM857 singleByte cp857 857 csIBM857
        IBM00858 singleByte =CP858 cp858 cp00858 ccsid00858 pc-multilingual-850+euro csIBM00858
        IBM860 singleByte cp860 860 csIBM860
        IBM861 singleByte cp861 861 cp-is csIBM861
        IBM862 singleByte cp862 862 csPC862LatinHebrew
        IBM863 singleByte cp863 863 csIBM863
        IBM865 singleByte cp865 865 csIBM865
        IBM866 singleByte cp866 866 csIBM866
        IBM869 singleByte cp869 869 cp-gr csIBM869

        """

    private static let eastAsian = """
        Shift_JIS multiByte =SHIFT_JIS shift-jis shiftjis sjis x-sjis ms_kanji csShiftJIS
        Windows-31J multiByte =CP932 cp932 ms932 windows-932 csWindows31J
        EUC-JP multiByte eucjp x-euc-jp Extended_UNIX_Code_Packed_Format_for_Japanese csEUCPkdFmtJapanese
        EUC-KR multiByte euckr csEUCKR
        KS_C_5601-1987 multiByte =CP949 ks_c_5601-1989 ksc5601 ksc_5601 korean iso-ir-149 cp949 ms949 uhc windows-949 csKSC56011987
        GB2312 multiByte =EUC-CN euc-cn euccn gb_2312-80 iso-ir-58 chinese csGB2312
        GBK multiByte cp936 ms936 windows-936 x-gbk csGBK
        GB18030 multiByte gb-18030 csGB18030
        Big5 multiByte =BIG5 big-5 big5-eten cn-big5 x-x-big5 cp950 csBig5
        ISO-2022-JP switching iso2022jp csISO2022JP
        ISO-2022-KR switching iso2022kr csISO2022KR

        """

    private static let opaque = """
        Big5-HKSCS opaque big5hkscs csBig5HKSCS
        UTF-7 opaque utf7 csUTF7 unicode-1-1-utf-7
        SCSU opaque csSCSU
        CESU-8 opaque csCESU8 csCESU-8
        BOCU-1 opaque csBOCU1 csBOCU-1
        HZ-GB-2312 opaque
        ISO-2022-CN opaque csISO2022CN
        ISO-2022-CN-EXT opaque csISO2022CNEXT
        ISO-2022-JP-2 opaque csISO2022JP2
        VISCII opaque csVISCII
        IBM037 opaque cp037 ebcdic-cp-us ebcdic-cp-ca ebcdic-cp-nl ebcdic-cp-wt csIBM037
        IBM273 opaque cp273 csIBM273
        IBM277 opaque ebcdic-cp-dk ebcdic-cp-no csIBM277
        IBM278 opaque cp278 ebcdic-cp-fi ebcdic-cp-se csIBM278
        IBM280 opaque cp280 ebcdic-cp-it csIBM280
        IBM284 opaque cp284 ebcdic-cp-es csIBM284
        IBM285 opaque cp285 ebcdic-cp-gb csIBM285
        IBM297 opaque cp297 ebcdic-cp-fr csIBM297
        IBM500 opaque cp500 ebcdic-cp-be ebcdic-cp-ch csIBM500
        IBM1047 opaque IBM-1047 csIBM1047
        IBM01140 opaque ccsid01140 cp01140 ebcdic-us-37+euro csIBM01140
        IBM775 opaque cp775 csPC775Baltic
        IBM864 opaque cp864 csIBM864
        x-user-defined opaque

        """
}
