import AfterSalesCore

@testable import AfterSalesInterchange

extension FuzzedReader {
    /// Dates, numbers and VINs, one on each line.
    static let values = FuzzedReader(name: "values") { input in
        for line in input.bytes.split(separator: UInt8(ascii: "\n")) {
            let text = String(decoding: line, as: UTF8.self)
            date(text)
            for sign in DecimalSign.allCases {
                guard let number = SourceNumber.read(text, sign) else { continue }
                requireSame(SourceNumber.read("\(number)", .point), number, "the number \(text) as \(number)")
            }
            vin(text, line)
            require(text.sourceTrimmed.sourceTrimmed == text.sourceTrimmed, "trimming once is enough: \(text)")
            require(text.sourceWord.sourceWord == text.sourceWord, "a word of a word is itself: \(text)")
        }
    }

    private static func date(_ text: String) {
        var evidence = DateEvidence()
        evidence.note(text)
        for order in [nil] + DateOrder.allCases.map(Optional.some) {
            let date = SourceDate.read(text, order, latestYear: 2_030)
            switch date {
            case .day(let day, let clock):
                require((0...86_400).contains(clock?.secondsOfDay ?? 0), "a time of day: \(text)")
                let again = SourceDate.read("\(day)", order, latestYear: 2_030)
                require(again == .day(day, nil) || again == .null, "\(text) is \(day), which is \(again)")
            case .ambiguous(let one, let other, _):
                require(one != other, "two readings differ: \(text)")
                require(order != .monthDayYear && order != .dayMonthYear, "a given order leaves no doubt: \(text)")
            case .blank, .null, .impossible, .malformed: break
            }
        }
    }

    private static func vin(_ text: String, _ bytes: ArraySlice<UInt8>) {
        let check = VINCheck(text)
        do throws(MalformedVIN) {
            let vin = try VIN(text)
            requireSame(vin.description, text.uppercased(), "a VIN says itself")
            require((try? VIN(utf8: Array(bytes).span)) == vin, "a VIN of bytes: \(text)")
        } catch {
            require(check.findings.contains { $0.severity == .error }, "what is wrong with \(text)")
        }
    }
}
