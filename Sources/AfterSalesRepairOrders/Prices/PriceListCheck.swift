import AfterSalesCore
import AfterSalesCustomers

/// Looks through a price list.
struct PriceListCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    /// - Parameter entries: The entries in the order in which they were given.
    mutating func check(_ entries: [PriceListEntry], of list: PriceList) {
        text(list.title.english, .name, at: Place.document.field("title").field("english"))
        text(list.title.simplifiedChinese, .name, at: Place.document.field("title").field("simplifiedChinese"))
        var keys: Set<PriceListEntry.Key> = []
        for (index, entry) in entries.enumerated() {
            let place = Place.document.field("entries").element(index)
            text(entry.code, .name, at: place.field("code"))
            if entry.kind == .discount {
                report(.discountListed, at: place.field("kind"), "a discount has no price", "折扣不能列入价目表")
            }
            if !keys.insert(entry.key).inserted {
                report(
                    .duplicateEntry, at: place,
                    inputs: [.init("kind", entry.kind.rawValue), .init("code", entry.code)],
                    "\(entry.kind.rawValue) \(entry.code) stands twice", "\(entry.kind.rawValue) \(entry.code) 重复")
            }
            currency(entry.price, list.currency, at: place.field("price"))
            notBelowZero(entry.price, at: place.field("price"))
            hours(entry, at: place)
        }
    }

    private mutating func hours(_ entry: PriceListEntry, at place: Place) {
        if let hours = entry.hours { notBelowZero(hours, at: place.field("hours")) }
        let isWork = entry.kind == .labour || entry.kind == .sublet
        if !isWork, entry.hours != nil || entry.unit == .hour {
            report(
                .hoursOutsideLabour, at: place.field(entry.unit == .hour ? "unit" : "hours"),
                inputs: [.init("kind", entry.kind.rawValue)], "only work has hours", "只有工时项目才有工时")
        }
    }
}
