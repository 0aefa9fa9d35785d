import AfterSalesCore

/// Says everything that is wrong with a line.
struct LineCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    mutating func check(_ line: SettledLine, in space: SpaceContent, at place: Place) {
        range("day", line.day, space.monthOfDay.count, at: place)
        range("advisor", line.advisor, space.advisors.count, at: place)
        range("technician", line.technician, space.technicians.count, at: place)
        range("payType", line.payType, space.payTypes.count, at: place)
        range("kind", line.kind, space.kinds.count, at: place)
        range("skill", line.skill, space.skills.count, at: place)
        range("order", line.order, Int(PackedLine.lastOrder) + 1, at: place)
        dealers(line, in: space, at: place)
        let hours = line.hours ?? 0
        if Int32(exactly: hours) == nil {
            report(
                .overflow, at: place.field("hours"), inputs: [.init("hours", String(hours))],
                "\(hours) hundredths of an hour are more than a line can have", "一行不能有 \(hours) 个百分之一工时")
        }
        if hours != 0, space.kinds.indices.contains(line.kind), space.kinds[line.kind] != .labour {
            report(
                .hoursWithoutLabour, at: place.field("hours"),
                inputs: [.init("hours", String(hours)), .init("kind", space.kinds[line.kind].rawValue)],
                "only labour has hours, not \(space.kinds[line.kind].rawValue)",
                "只有工时项目才有工时，\(space.kinds[line.kind].rawValue) 没有")
        }
    }

    private mutating func dealers(_ line: SettledLine, in space: SpaceContent, at place: Place) {
        guard space.advisors.indices.contains(line.advisor), space.technicians.indices.contains(line.technician) else {
            return
        }
        let (advisor, technician) = (space.advisors[line.advisor].dealer, space.technicians[line.technician].dealer)
        guard advisor != technician else { return }
        report(
            .lineOfTwoDealers, at: place.field("technician"),
            inputs: [.init("advisor", advisor.rawValue), .init("technician", technician.rawValue)],
            "the advisor is of \(advisor), the technician of \(technician)", "服务顾问属于 \(advisor)，技师属于 \(technician)")
    }

    private mutating func range(_ name: String, _ number: Int, _ count: Int, at place: Place) {
        guard !(0..<count).contains(number) else { return }
        report(
            .outsideFigureSpace, at: place.field(name),
            inputs: [.init("number", String(number)), .init("count", String(count))],
            "\(name) \(number) is none of the \(count) of the space", "\(name) \(number) 不在空间的 \(count) 个之内")
    }
}
