import AfterSalesCore

/// Looks through calendar rows before anything is reckoned from them.
struct CapacityCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    mutating func check(_ bays: [BayDay], _ technicians: [TechnicianDay]) {
        var seenBays: Set<String> = []
        for (index, row) in bays.enumerated() {
            let place = Place.document.field("bays").element(index)
            hours(row.open, at: place.field("open"))
            if row.bays < 0 {
                report(
                    .negativeBays, at: place.field("bays"), inputs: [.init("bays", String(row.bays))],
                    "there cannot be \(row.bays) bays", "工位数不能为 \(row.bays)")
            }
            duplicate("\(row.day) \(row.skill)", in: &seenBays, at: place)
        }
        var seenTechnicians: Set<String> = []
        var onDuty: [String: Int64] = [:]
        for (index, row) in technicians.enumerated() {
            let place = Place.document.field("technicians").element(index)
            hours(row.onDuty, at: place.field("onDuty"))
            hours(row.absent, at: place.field("absent"))
            if row.absent > row.onDuty {
                report(
                    .absentLonger, at: place.field("absent"),
                    inputs: [.init("absent", "\(row.absent)"), .init("onDuty", "\(row.onDuty)")],
                    "\(row.technician) is absent for \(row.absent) of \(row.onDuty) hours",
                    "\(row.technician) 缺勤 \(row.absent) 小时，超过在岗 \(row.onDuty) 小时")
            }
            if row.efficiency.value.signum < 0 {
                report(
                    .negativeEfficiency, at: place.field("efficiency"),
                    inputs: [.init("efficiency", "\(row.efficiency)")],
                    "an efficiency cannot be \(row.efficiency)", "工作效率不能为 \(row.efficiency)")
            }
            duplicate("\(row.day) \(row.skill) \(row.technician)", in: &seenTechnicians, at: place)
            guard isOfOneDay(row.onDuty) else { continue }
            let before = onDuty["\(row.day) \(row.technician)", default: 0]
            onDuty["\(row.day) \(row.technician)"] = before + row.onDuty.units
            // Said once, at the row with which it is too much.
            guard before <= Self.unitsOfDay, before + row.onDuty.units > Self.unitsOfDay else { continue }
            let together = Hours(units: before + row.onDuty.units)
            report(
                .hoursBeyondDay, at: place.field("onDuty"),
                inputs: [.init("technician", row.technician.rawValue), .init("hours", "\(together)")],
                "\(row.technician) is on duty for \(together) hours of \(row.day) at several skills",
                "\(row.technician) 在 \(row.day) 各工种合计在岗 \(together) 小时，不在一天之内")
        }
    }

    private mutating func hours(_ hours: Hours, at place: Place) {
        guard !isOfOneDay(hours) else { return }
        report(
            .hoursBeyondDay, at: place, inputs: [.init("hours", "\(hours)")],
            "\(hours) hours are not within a day", "\(hours) 小时不在一天之内")
    }

    private static let unitsOfDay: Int64 = 24_00

    private func isOfOneDay(_ hours: Hours) -> Bool { hours >= .zero && hours.units <= Self.unitsOfDay }

    private mutating func duplicate(_ key: String, in seen: inout Set<String>, at place: Place) {
        guard !seen.insert(key).inserted else { return }
        report(
            .duplicateCapacityRow, at: place, inputs: [.init("row", key)], "there are two rows for \(key)", "\(key) 有两行"
        )
    }
}
