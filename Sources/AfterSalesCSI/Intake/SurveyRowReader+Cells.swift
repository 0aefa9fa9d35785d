import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

// What a cell says.
extension SurveyRowReader {
    func place(_ column: SurveyColumn) -> Place {
        row.place.field(reader.mapping.columns[column] ?? column.rawValue)
    }

    /// The cell; nil where there is no such column, or where it says that there is nothing.
    func cell(_ index: Int?) -> String? {
        guard let index else { return nil }
        let text = cells[index].surveyTrimmed
        if text.isEmpty || (text.utf8.count <= 60 && blanks.contains(text.lowercased())) { return nil }
        return CSVText.unguarded(text)
    }

    /// The cell as a name.
    mutating func text(_ column: SurveyColumn) -> String? {
        guard let text = cell(layout.columns[column]) else { return nil }
        for finding in TextRule.name.findings(text, at: place(column)) { add(finding) }
        return text
    }

    mutating func missing(_ column: SurveyColumn) {
        report(.emptyText, at: place(column), "it may not be empty", "不能为空")
    }

    /// A store keeps no longer ids.
    mutating func tooLong(_ id: String, _ column: SurveyColumn) {
        guard id.utf8.count > RecordReference.longestID else { return }
        report(
            .textTooLong, at: place(column),
            inputs: [
                .init("bytes", String(id.utf8.count)), .init("longest", String(RecordReference.longestID)),
            ],
            "an id has at most \(RecordReference.longestID) bytes", "标识最多 \(RecordReference.longestID) 字节")
    }

    mutating func answeredAt() -> (Timestamp, LocalDate)? {
        guard let text = cell(layout.columns[.answeredAt]) else {
            missing(.answeredAt)
            return nil
        }
        guard let time = time(text), let instant = time.instant(in: reader.zone),
            let day = try? reader.zone.date(of: instant)
        else {
            unknownTime(text, .answeredAt)
            return nil
        }
        if !reader.instrument.effective.contains(day) {
            report(
                .surveyOutsideDays, at: place(.answeredAt),
                inputs: [
                    .init("answeredOn", day.description),
                    .init("effective", reader.instrument.effective.description),
                ],
                "answers to the instrument are given on \(reader.instrument.effective), not on \(day)",
                "问卷适用日期为 \(reader.instrument.effective)，不含 \(day)")
        }
        if let delivered = readDay(cell(layout.columns[.deliveredOn])), day < delivered {
            report(
                .surveyAnswerBeforeDelivery, at: place(.answeredAt),
                inputs: [.init("answeredOn", day.description), .init("deliveredOn", delivered.description)],
                "it was answered on \(day), before the car was handed back on \(delivered)",
                "答复日期 \(day) 早于交车日期 \(delivered)")
        }
        return (instant, day)
    }

    mutating func time(_ text: String) -> SurveyTime? {
        guard text.utf8.count <= 100 else { return nil }
        let times = reader.mapping.times
        if let time = times[shape].read(text) { return time }
        for (index, other) in times.enumerated() {
            guard let time = other.read(text) else { continue }
            shape = index
            return time
        }
        return nil
    }

    /// A day, or the day of a time.
    mutating func readDay(_ text: String?) -> LocalDate? {
        guard let text, text.utf8.count <= 100 else { return nil }
        for shape in SurveyTimeShape.days {
            if let time = shape.read(text) { return time.day }
        }
        guard let time = time(text) else { return nil }
        guard time.utcOffsetSeconds != nil else { return time.day }
        return time.instant(in: reader.zone).flatMap { try? reader.zone.date(of: $0) }
    }

    mutating func deliveredOn() -> LocalDate? {
        guard let text = cell(layout.columns[.deliveredOn]) else { return nil }
        if let day = readDay(text) { return day }
        unknownTime(text, .deliveredOn)
        return nil
    }

    mutating func unknownTime(_ text: String, _ column: SurveyColumn) {
        // It is not repeated: where columns are mixed up, it is what a customer said.
        report(
            .surveyUnknownTime, at: place(column), inputs: [.init("bytes", String(text.utf8.count))],
            "it is a time in none of the mapping's shapes, or a day that there is not", "不符合任何时间格式，或日期不存在")
    }

    mutating func seconds() -> Int? {
        guard let text = cell(layout.columns[.seconds]) else { return nil }
        guard let number = try? DecimalNumeral(text),
            let seconds = try? number.units(fractionDigits: 0, rounding: .down),
            number.signum >= 0, SurveyCheck.seconds.contains(Int(seconds))
        else {
            report(
                .surveySecondsOutOfRange, at: place(.seconds), inputs: [.init("bytes", String(text.utf8.count))],
                "it is no number of seconds from 0 to \(SurveyCheck.seconds.upperBound)",
                "不是 0 至 \(SurveyCheck.seconds.upperBound) 之间的秒数")
            return nil
        }
        return Int(seconds)
    }

    mutating func vehicle() -> Identifier<Vehicle>? {
        if let id = text(.vehicle) { return Identifier(id) }
        guard let text = cell(layout.columns[.vin]) else { return nil }
        guard text.utf8.count <= 100, let vin = try? VIN(text) else {
            for finding in VINCheck(String(text.prefix(100)), at: place(.vin)).findings { add(finding) }
            return nil
        }
        if let vehicle = reader.vehicles[vin] { return vehicle }
        report(
            .surveyUnknownVIN, severity: .note, at: place(.vin), "the number is of no car that is known", "没有该车架号的车辆档案")
        return nil
    }

    mutating func phone() -> PhoneNumber? {
        guard let text = cell(layout.columns[.phone]) else { return nil }
        do throws(Rejection) {
            return try PhoneNumber(text, in: reader.mapping.region, by: reader.numbering, at: place(.phone))
        } catch {
            for finding in error.findings { add(finding) }
            return nil
        }
    }

    mutating func email() -> EmailAddress? {
        guard let text = cell(layout.columns[.email]) else { return nil }
        do throws(Rejection) {
            return try EmailAddress(text, at: place(.email))
        } catch {
            for finding in error.findings { add(finding) }
            return nil
        }
    }
}
