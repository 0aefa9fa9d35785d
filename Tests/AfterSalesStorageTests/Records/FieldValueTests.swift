import AfterSalesCore
import AfterSalesTesting
import Testing

@testable import AfterSalesStorage

@Suite struct FieldValueTests {
    private static func values(of type: FieldType, using random: inout SeededRandom) -> [FieldValue] {
        (0..<60).map { _ in
            switch type {
            case .text: .text(random.text())
            case .integer: .integer(random.integer())
            case .date: .date(random.date())
            case .month: .month(random.month())
            case .instant: .instant(random.instant())
            case .flag: .flag(random.chance(50))
            }
        }
    }

    @Test(arguments: FieldType.allCases)
    func itsTextIsReadBackAndSortsAsItDoes(_ type: FieldType) {
        var random = SeededRandom(seed: 7)
        let values = Self.values(of: type, using: &random)
        for value in values {
            #expect(FieldValue(columnText: value.columnText, type: type) == value)
            #expect(value.type == type)
            for other in values {
                let byText = Array(value.columnText.utf8).lexicographicallyPrecedes(Array(other.columnText.utf8))
                if type != .integer { #expect((value < other) == byText, "\(value) \(other)") }
                #expect((value == other) == value.columnText.utf8.elementsEqual(other.columnText.utf8))
                #expect([value < other, value == other, value > other].count { $0 } == 1)
                if value == other { #expect(value.hashValue == other.hashValue) }
            }
        }
    }

    @Test(arguments: [
        ("", FieldType.integer), ("1.0", .integer), ("9223372036854775808", .integer), ("2026-02-30", .date),
        ("2026-6-1", .date), ("2026-13", .month), ("2026-06-30", .month), ("2026-06-30T08:00", .instant), ("2", .flag),
        ("true", .flag), ("", .flag),
    ])
    func otherTextIsNotRead(_ text: String, _ type: FieldType) {
        #expect(FieldValue(columnText: text, type: type) == nil)
    }

    @Test(arguments: [
        ("2026-06-30T08:15:00Z", "2026-06-30T08:15:00.000000Z"),
        ("2026-06-30T08:15:00.25Z", "2026-06-30T08:15:00.250000Z"),
        ("2026-06-30T08:15:00.000001Z", "2026-06-30T08:15:00.000001Z"),
        ("2026-06-30T16:15:00+08:00", "2026-06-30T08:15:00.000000Z"),
        ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000000Z"),
    ])
    func instantsHaveOneWidth(_ text: String, _ column: String) throws {
        #expect(FieldValue.instant(try Timestamp(text)).columnText == column)
    }

    @Test func textsAreComparedByTheirBytes() {
        #expect(FieldValue.text("\u{E9}") != .text("e\u{301}"))
        #expect(FieldValue.text("\u{FFFF}") < .text("\u{10000}"))
        #expect(FieldValue.text("Z") < .text("a"))
        #expect(Set([FieldValue.text("\u{E9}"), .text("e\u{301}"), .text("é")]).count == 2)
        #expect(FieldValue.integer(1) != .flag(true))
    }
}
