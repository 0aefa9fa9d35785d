/// Texts that a store gets wrong if it folds case, normalizes, compares by language, or builds statements by hand.
enum AwkwardText {
    static let all: [String] = [
        "", " ", "a", "A", "aa", "ab", "Ab", "b", "z", "Z", "0", "9", "10", "-1", "_", "%", "a%", "a_b", "a*b?[c]",
        "O'Brien", "say \"when\"", "C:\\parts\\oil", "\\", "line\nbreak", "tab\t", "\r\n", " lead", "trail ", "NULL",
        "null", "TRUE", "$1", "?", ":a", "--", "/* */", ";", "{\"a\": 1}", "{a,b}", "\u{1}", "\u{7F}", "\u{80}",
        // One letter in two spellings, and letters that folding would make one.
        "\u{E9}lan", "e\u{301}lan", "elan", "Elan", "\u{DF}", "ss", "\u{131}", "I", "i", "\u{212B}", "\u{C5}",
        "A\u{30A}", "\u{FB01}", "fi",
        "更换机油", "更换机滤", "更换", "維修", "ブレーキ", "정비", "שלום", "مرحبا", "\u{202E}abc", "Ωμέγα", "ж",
        "👍", "👍🏽", "👩‍🔧", "👩🏽‍🔧", "🇨🇳", "\u{200B}", "\u{FEFF}x",
        // By UTF-16 units these would sort the other way round.
        "\u{D7FF}", "\u{E000}", "\u{FFFD}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}",
    ]

    /// A text of exactly so many bytes.
    static func long(bytes: Int) -> String {
        let pattern = "机油🔧ab"
        var text = ""
        while text.utf8.count + pattern.utf8.count <= bytes { text += pattern }
        return text + String(repeating: "x", count: bytes - text.utf8.count)
    }
}
