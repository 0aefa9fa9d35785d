extension Currency {
    /// Every currency the library knows by its code alone, in the order of the codes.
    ///
    /// These are the codes of ISO 4217, list one, that were in use at any time since 1 January 2024, as
    /// amended up to No. 179 and with the lev retired. Codes retired since then (ANG, BGN, ZWL) stay, because
    /// the records of their day are still read. Left out are the codes that have no minor unit, in which
    /// nobody is billed or paid: metals (XAU), special drawing rights (XDR), testing and none (XTS, XXX).
    public static var iso4217: [Currency] { table.map { Currency(packed: $0) } }

    /// Whether ISO 4217 tells the digits, so that the code alone names the currency.
    var isListed: Bool { Currency.listed(packed & ~0xFF) != nil }

    /// The listed currency with these letters, by halving a sorted table of one word each.
    static func listed(_ letters: UInt32) -> UInt32? {
        var low = 0
        var high = table.count
        while low < high {
            let middle = (low + high) / 2
            if table[middle] < letters {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < table.count, table[low] & ~0xFF == letters else { return nil }
        return table[low]
    }

    // Texts, not array literals: the compiler takes a text as it is, and checks each element of an array.
    private static let table: [UInt32] = {
        let digitClasses: [(digits: UInt32, codes: StaticString)] = [
            (0, none), (2, hundredths), (3, thousandths), (4, tenThousandths),
        ]
        var words: [UInt32] = []
        for (digits, codes) in digitClasses {
            var letters: UInt32 = 0
            for byte in "\(codes) ".utf8 {
                if byte == UInt8(ascii: " ") {
                    words.append(letters << 8 | digits)
                    letters = 0
                } else {
                    letters = letters << 8 | UInt32(byte)
                }
            }
        }
        return words.sorted()
    }()

    private static let none: StaticString = """
        BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF
        """

    private static let hundredths: StaticString = """
        AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD \
        CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS \
        GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL \
        MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK \
        PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS \
        TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG ZWL
        """

    private static let thousandths: StaticString = """
        BHD IQD JOD KWD LYD OMR TND
        """

    private static let tenThousandths: StaticString = """
        CLF UYW
        """
}

extension Currency {
    /// A currency whose letters and digits are written out below.
    private init(_ letters: (Unicode.Scalar, Unicode.Scalar, Unicode.Scalar), _ digits: UInt32) {
        packed = letters.0.value << 24 | letters.1.value << 16 | letters.2.value << 8 | digits
    }

    /// The yuan renminbi of China, 2 decimals.
    public static var cny: Currency { Currency(("C", "N", "Y"), 2) }

    /// The dollar of the United States, 2 decimals.
    public static var usd: Currency { Currency(("U", "S", "D"), 2) }

    /// The euro, 2 decimals.
    public static var eur: Currency { Currency(("E", "U", "R"), 2) }

    /// The yen of Japan, no decimals.
    public static var jpy: Currency { Currency(("J", "P", "Y"), 0) }

    /// The pound sterling of the United Kingdom, 2 decimals.
    public static var gbp: Currency { Currency(("G", "B", "P"), 2) }

    /// The dollar of Hong Kong, 2 decimals.
    public static var hkd: Currency { Currency(("H", "K", "D"), 2) }

    /// The dollar of Taiwan, 2 decimals.
    public static var twd: Currency { Currency(("T", "W", "D"), 2) }

    /// The won of South Korea, no decimals.
    public static var krw: Currency { Currency(("K", "R", "W"), 0) }

    /// The dinar of Kuwait, 3 decimals.
    public static var kwd: Currency { Currency(("K", "W", "D"), 3) }
}
