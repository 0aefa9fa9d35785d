import AfterSales
import Testing

@testable import AftersalesCommand

/// How texts and figures are put down for people.
@Suite struct TextTests {
    @Test(arguments: [
        ("0", "0"), ("999.99", "999.99"), ("1000", "1 000"), ("-123456.70", "-123 456.70"), ("1234567", "1 234 567"),
        ("0.123456", "0.123456"), ("1/3", "1/3"), ("", ""),
    ])
    func thousandsAreSetApart(_ decimal: String, _ expected: String) {
        #expect(MoneyText.grouped(decimal) == expected.replacing(" ", with: "\u{202F}"))
    }

    @Test(arguments: [("abc", 3), ("王伟", 4), ("e\u{301}", 1), ("👩🏽‍🔧", 2), ("ＡＢ", 4), ("", 0), ("\u{202F}", 1)])
    func widthInColumns(_ text: String, _ columns: Int) { #expect(DisplayWidth.of(text) == columns) }

    @Test func longCellsAreCut() {
        #expect(DisplayWidth.cut("abcdef", to: 6) == "abcdef")
        #expect(DisplayWidth.cut("abcdefg", to: 6) == "abcde…")
        #expect(DisplayWidth.cut("王王王王", to: 6) == "王王…")
    }

    @Test func columnsLineUp() {
        var table = TextTable([.text("name"), .figure("amount")])
        table.add(["王伟", "1.00"])
        table.add(["x", "100.00"])
        #expect(table.text == "name  amount\n────  ──────\n王伟    1.00\nx     100.00\n")
    }

    @Test(arguments: [
        ("plain/file-1.json", "plain/file-1.json"), ("it's", "'it'\\''s'"), ("a b", "'a b'"), ("$x", "'$x'"),
        ("", "''"),
        ("文件.json", "文件.json"),
    ])
    func shellWords(_ word: String, _ expected: String) { #expect(ShellText.quoted(word) == expected) }

    @Test func barsAreThousandthsOfTheLongest() {
        let amounts = [0, -5, 1, Int64.max / 2, Int64.max].map { Money(minorUnits: $0, currency: .cny) }
        let longest = BarWidth.longest(amounts)
        #expect(amounts.map { BarWidth.of($0, longest: longest) } == ["0", "0", "0", "499", "1000"])
        #expect(BarWidth.of(.zero(.cny), longest: nil) == "0")
    }

    @Test func everyWordHasBothLanguages() {
        for word in Word.allCases { #expect(word.text.simplifiedChinese.unicodeScalars.contains { $0.value > 0x2E80 }) }
    }
}
