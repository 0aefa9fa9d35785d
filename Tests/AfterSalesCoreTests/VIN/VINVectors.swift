/// Numbers whose verdict is known from elsewhere.
enum VINVectors {
    /// Real ones, and the regulation's own, that are right.
    static let right = [
        "11111111111111111", "1M8GDM9AXKP042788", "5GZCZ43D13S812715", "19XFB2F89CE308518", "5NPEU46FX6H141974",
        "4T1BD1FK5CU061770", "WBAEV534X2KM16113", "1HGBH41JXMN109186", "1HGCM82633A004352", "WAUZZZ4L78D067850",
    ]

    /// With another character at position 9 than the check digit, that digit, and how grave it is there.
    static let mismatched: [(text: String, expected: Character, isError: Bool)] = [
        ("5NPEU46F96H141974", "X", true), ("1FTFW1ET0DFC10312", "9", true), ("LVSFBFACXDF123456", "1", false),
        ("JN1TFNT32A0041590", "4", false), ("1HGCV1F30LA100324", "1", true),
    ]

    /// With a letter O, and with a character too few.
    static let malformed = ["1HGCV1F3OLA100234", "1C4RJFAG8MC61290"]
}
