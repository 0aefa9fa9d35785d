import AfterSalesCore

extension BusinessHours: Codable {
    private enum CodingKeys: String, CodingKey {
        case weekly, closedDays, specialDays, zone
    }

    private enum DayKey: String, CodingKey {
        case monday, tuesday, wednesday, thursday, friday, saturday, sunday
    }

    private struct SpecialDay: Codable {
        var date: LocalDate
        var windows: [OpeningWindow]
    }

    /// Decodes `{"weekly": {"monday": ["08:30-18:00"]}, "closedDays": ["2026-10-01"], "specialDays": [{"date":
    /// "2026-10-10", "windows": ["09:00-16:00"]}], "zone": {"utcOffsetSeconds": 28800}}`; both lists of days may be left
    /// out.
    /// - Throws: `DecodingError`; beneath it a `Rejection`. A special day that is listed twice is an error.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let days = try container.nestedContainer(keyedBy: DayKey.self, forKey: .weekly)
        var weekly: [Weekday: [OpeningWindow]] = [:]
        for day in Weekday.allCases {
            guard let key = DayKey(rawValue: day.name) else { continue }
            weekly[day] = try days.decodeIfPresent([OpeningWindow].self, forKey: key)
        }
        var special: [LocalDate: [OpeningWindow]] = [:]
        for day in try container.decodeIfPresent([SpecialDay].self, forKey: .specialDays) ?? [] {
            guard special.updateValue(day.windows, forKey: day.date) == nil else {
                throw DecodingError.dataCorruptedError(
                    forKey: .specialDays, in: container, debugDescription: "\(day.date) is listed twice")
            }
        }
        let closed = try container.decodeIfPresent(Set<LocalDate>.self, forKey: .closedDays) ?? []
        let zone = try container.decode(CivilZone.self, forKey: .zone)
        do throws(Rejection) {
            try self.init(weekly: weekly, closedDays: closed, specialDays: special, zone: zone)
        } catch {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\(error)", underlyingError: error))
        }
    }

    /// Encodes what ``init(from:)`` reads, days in order, empty lists left out.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        var days = container.nestedContainer(keyedBy: DayKey.self, forKey: .weekly)
        for (day, windows) in weekly {
            guard let key = DayKey(rawValue: day.name) else { continue }
            try days.encode(windows, forKey: key)
        }
        if !closedDays.isEmpty { try container.encode(closedDays.sorted(), forKey: .closedDays) }
        if !specialDays.isEmpty {
            let special = specialDays.sorted { $0.key < $1.key }.map { SpecialDay(date: $0.key, windows: $0.value) }
            try container.encode(special, forKey: .specialDays)
        }
        try container.encode(zone, forKey: .zone)
    }
}
