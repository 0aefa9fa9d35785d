import AfterSalesCore

extension CapacityPlan: Codable {
    private enum CodingKeys: String, CodingKey {
        case weekly, exceptions
    }

    /// A day of the week as it is written.
    enum DayKey: String, CodingKey {
        case monday, tuesday, wednesday, thursday, friday, saturday, sunday

        init(_ day: Weekday) {
            self =
                switch day {
                case .monday: .monday
                case .tuesday: .tuesday
                case .wednesday: .wednesday
                case .thursday: .thursday
                case .friday: .friday
                case .saturday: .saturday
                case .sunday: .sunday
                }
        }
    }

    private struct Exception: Codable {
        var date: LocalDate
        var hours: [Skill: Hours]
    }

    /// Decodes a plan; `exceptions` may be left out.
    /// - Throws: `DecodingError`; beneath it a `Rejection`. A day that is listed twice is an error.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let days = try container.nestedContainer(keyedBy: DayKey.self, forKey: .weekly)
        var weekly: [Weekday: [Skill: Hours]] = [:]
        for day in Weekday.allCases {
            weekly[day] = try days.decodeIfPresent([Skill: Hours].self, forKey: DayKey(day))
        }
        var exceptions: [LocalDate: [Skill: Hours]] = [:]
        for day in try container.decodeIfPresent([Exception].self, forKey: .exceptions) ?? [] {
            guard exceptions.updateValue(day.hours, forKey: day.date) == nil else {
                throw DecodingError.dataCorruptedError(
                    forKey: .exceptions, in: container, debugDescription: "\(day.date) is listed twice")
            }
        }
        do throws(Rejection) {
            try self.init(weekly: weekly, exceptions: exceptions)
        } catch {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\(error)", underlyingError: error))
        }
    }

    /// Encodes what ``init(from:)`` reads, days in order.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        var days = container.nestedContainer(keyedBy: DayKey.self, forKey: .weekly)
        for (day, hours) in weekly { try days.encode(hours, forKey: DayKey(day)) }
        if !exceptions.isEmpty {
            let listed = exceptions.sorted { $0.key < $1.key }.map { Exception(date: $0.key, hours: $0.value) }
            try container.encode(listed, forKey: .exceptions)
        }
    }
}
