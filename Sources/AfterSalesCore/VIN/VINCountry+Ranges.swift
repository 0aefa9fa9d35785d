extension VINCountry {
    /// Second characters that belong to a country behind one first character.
    struct Range: Sendable {
        /// The first character, by its ordinal.
        let row: Int
        /// The second ones, by their ordinals.
        let columns: ClosedRange<Int>
        /// Whose they are.
        let code: Substring
    }

    /// The ranges of the chart that the registrar of ISO 3780 publishes (world WMI codes, April 2021); for 7A–7E, which
    /// it no longer shows, those that New Zealand goes on using.
    static let ranges: [Range] = "\(chart)".split(whereSeparator: \.isWhitespace).map { word in
        let bytes = Array(word.utf8)
        return Range(row: ordinal(bytes[0]), columns: ordinal(bytes[1])...ordinal(bytes[2]), code: word.suffix(2))
    }

    /// First character, first and last of the second ones, country.
    private static let chart: StaticString = """
        AAHZA AJKCI ALMLS ANPBW ARSNA ATUMG AVWMU AXYTN AZ1CY A23ZW A45MZ \
        BABAO BCCET BFGKE BHHRW BLLNG BRRDZ BTTSZ BUUUG B34LY \
        CABEG CFGMA CLMZM EA0RU HA0CN JA0JP \
        KFHIL KLRKR KSTJO K13KR K55KG LA0CN \
        MAEIN MFKID MLRTH MSSMM MUUMN MXXKZ M10IN \
        NAEIR NFGPK NJJIQ NLRTR NSTUZ NVVAZ NXXTJ NYYAM N15IR N78TR \
        PACPH PFGSG PLRMY PSTBD P50IN \
        RABAE RFKTW RLMVN RPPLA RSTSA RUWRU R17HK \
        SAMGB SNTDE SUZPL S12LV S33GE S44IS \
        TAHCH TJPCZ TRVHU TW1PT T35RS T66AD T78NL \
        UACES UHMDK UNRIE UUXRO U12MK U57SK U80BA \
        VAEAT VFRFR VSWES VX2FR V35HR V68EE WA0DE \
        XACBG XDERU XFHGR XJKRU XLRNL XSWRU XXYLU XZ0RU \
        YAEBE YFKFI YNNMT YSWSE YX2NO Y35BY Y68UA \
        ZAUIT ZXZSI Z11SM Z35LT Z60RU \
        1A0US 2A5CA 3AXMX 344NI 355DO 366HN 377PA 389PR 4A0US 5A0US \
        6AXAU 6Y1NZ 7AENZ 7F0US \
        8AEAR 8FGCL 8LNEC 8STPE 8XZVE 822BO 844CR \
        9AEBR 9FGCO 9SVUY 910BR
        """
}
