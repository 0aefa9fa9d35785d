import AfterSalesCore

/// Looks through rows before they are parted by age.
struct AgeingCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    mutating func check(_ rows: [AgeingRow], on day: LocalDate, in currency: Currency) {
        var seen: Set<String> = []
        for row in rows {
            let place = Place.document.element(where: ("id", row.id))
            if !seen.insert(row.id).inserted {
                report(
                    .duplicateOpenRow, at: place, inputs: [.init("id", row.id)], "\(row.id) is there twice",
                    "\(row.id) 重复")
            }
            if row.openedOn > day {
                report(
                    .openedLater, at: place,
                    inputs: [.init("openedOn", row.openedOn.description), .init("day", day.description)],
                    "\(row.id) was opened on \(row.openedOn), after \(day)", "\(row.id) 于 \(row.openedOn) 发生，晚于 \(day)")
            }
            if row.amount.currency != currency {
                report(
                    .currencyMismatch, at: place,
                    inputs: [.init("amount", row.amount.description), .init("currency", currency.code)],
                    "\(row.id) is in \(row.amount.currency.code), not in \(currency.code)",
                    "\(row.id) 的币种为 \(row.amount.currency.code)，应为 \(currency.code)")
            }
        }
    }
}
