import AfterSalesCore
import AfterSalesCustomers

/// Looks through a price list.
struct PriceListCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    /// - Parameter entries: The entries in the order in which they were given.
    mutating func check(_ entries: [PriceListEntry], of list: PriceList) {
        text(list.title.english, at: Place.document.field("title").field("english"))
        text(list.title.simplifiedChinese, at: Place.document.field("title").field("simplifiedChinese"))
        var keys: Set<PriceListEntry.Key> = []
        for (index, entry) in entries.enumerated() {
            let place = Place.document.field("entries").element(index)
            text(entry.code, at: place.field("code"))
            if entry.kind == .discount {
                report(.discountListed, at: place.field("kind"), "a discount has no price", "折扣不能列入价目表")
            }
            if !keys.insert(entry.key).inserted {
                report(
                    .duplicateEntry, at: place,
                    inputs: [.init("kind", entry.kind.rawValue), .init("code", entry.code)],
                    "\(entry.kind.rawValue) \(entry.code) stands twice", "\(entry.kind.rawValue) \(entry.code) 重复")
            }
            price(entry.price, of: list, at: place.field("price"))
            hours(entry, at: place)
        }
    }

    private mutating func price(_ price: Money, of list: PriceList, at place: Place) {
        if price.currency != list.currency {
            report(
                .mixedCurrencies, at: place,
                inputs: [.init("amount", price.description), .init("currency", list.currency.code)],
                "\(price) on a list in \(list.currency.code)", "价目表币种为 \(list.currency.code)，不能使用 \(price)")
        }
        if price.minorUnits < 0 {
            report(
                .amountBelowZero, at: place, inputs: [.init("amount", price.description)],
                "the amount \(price) is below zero", "金额 \(price) 不能为负")
        }
    }

    private mutating func hours(_ entry: PriceListEntry, at place: Place) {
        if let hours = entry.hours, hours < .zero {
            report(
                .hoursBelowZero, at: place.field("hours"), inputs: [.init("hours", hours.description)],
                "\(hours) hours are below zero", "工时 \(hours) 不能为负")
        }
        let isWork = entry.kind == .labour || entry.kind == .sublet
        if !isWork, entry.hours != nil || entry.unit == .hour {
            report(
                .hoursOutsideLabour, at: place.field(entry.unit == .hour ? "unit" : "hours"),
                inputs: [.init("kind", entry.kind.rawValue)], "only work has hours", "只有工时项目才有工时")
        }
    }

    private mutating func text(_ text: String, at place: Place) {
        for finding in TextRule.name.findings(text, at: place) { add(finding) }
    }
}
