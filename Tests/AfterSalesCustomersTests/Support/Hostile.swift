/// Texts that nobody means as a name or a number, and that come all the same.
enum Hostile {
    static let texts = [
        "", " ", "\u{0}", "\u{0}\u{0}13812343079", "😀", "👨‍👩‍👧‍👦", "\u{202E}\u{200F}", "---", "++", "()", "\u{FEFF}",
        "ü\u{308}\u{308}", "\u{301}", "\r\n", "\u{FFFD}", "\u{10FFFF}", "٪", "½", "Ⅷ", "转", "ext", "+ext1",
        String(repeating: "1", count: 10_000), String(repeating: "e\u{301}", count: 10_000),
        String(repeating: "\u{301}", count: 10_000), String(repeating: "😀", count: 10_000),
        String(repeating: " ", count: 10_000), String(repeating: "京", count: 10_000),
    ]
}
