public import AfterSalesCore

extension Vehicle {
    /// The last reading.
    public var lastReading: OdometerReading? { odometer.last }

    /// Notes what the odometer shows.
    ///
    /// A reading below an earlier one is kept, since it is what was seen: the odometer was exchanged, a digit was misread
    /// or somebody turned it back.
    /// - Parameters:
    ///   - reading: The reading.
    ///   - today: The day by which it was read.
    /// - Returns: The warning `odometerRollback` for each neighbour that contradicts it.
    /// - Throws: A ``/AfterSalesCore/Rejection`` for a reading of a later day, below zero or beyond
    ///   ``OdometerReading/most``.
    @discardableResult
    public mutating func read(_ reading: OdometerReading, asOf today: LocalDate) throws(Rejection) -> [Finding] {
        var findings = reading.findings
        if reading.on > today {
            findings.append(.dateInFuture(reading.on, today: today, at: Place.document.field("odometer")))
        }
        guard findings.isEmpty else { throw Rejection(findings) }
        let position = insert(reading)
        var warnings: [Finding] = []
        // The highest before it and the lowest behind it, so that one wrong reading between does not hide another.
        if let before = odometer[..<position].max(by: { $0.kilometres < $1.kilometres }),
            before.kilometres > reading.kilometres
        {
            warnings.append(.rollback(from: before, to: reading))
        }
        if let after = odometer[(position + 1)...].min(by: { $0.kilometres < $1.kilometres }),
            after.kilometres < reading.kilometres
        {
            warnings.append(.rollback(from: reading, to: after))
        }
        return warnings
    }

    /// Every reading that is below one before it.
    public var rollbacks: [Finding] {
        var findings: [Finding] = []
        var highest: OdometerReading?
        for reading in odometer {
            if let highest, reading.kilometres < highest.kilometres {
                findings.append(.rollback(from: highest, to: reading))
            } else {
                highest = reading
            }
        }
        return findings
    }

    /// Puts a reading in its place, behind others of its day.
    @discardableResult
    mutating func insert(_ reading: OdometerReading) -> Int {
        let position = odometer.lastIndex { $0.on <= reading.on }.map { $0 + 1 } ?? 0
        odometer.insert(reading, at: position)
        return position
    }
}

extension OdometerReading {
    /// What is wrong with the reading by itself.
    var findings: [Finding] { Self.findings(kilometres, at: Place.document.field("odometer")) }

    /// What is wrong with a number of kilometres.
    static func findings(_ kilometres: Int, at place: Place) -> [Finding] {
        guard kilometres < 0 || kilometres > most else { return [] }
        return [
            Finding(
                .error, .implausibleOdometer, at: place,
                inputs: [.init("kilometres", String(kilometres)), .init("most", String(most))],
                LocalizedText(
                    "no odometer shows \(kilometres) km; 0 to \(most) are taken",
                    "里程 \(kilometres) 公里不可能，应为 0 至 \(most)"))
        ]
    }
}

extension Finding {
    fileprivate static func rollback(from earlier: OdometerReading, to later: OdometerReading) -> Finding {
        Finding(
            .warning, .odometerRollback, at: Place.document.field("odometer"),
            inputs: [
                .init("earlierDay", earlier.on.description), .init("earlierKilometres", String(earlier.kilometres)),
                .init("laterDay", later.on.description), .init("laterKilometres", String(later.kilometres)),
            ],
            LocalizedText(
                "\(later.kilometres) km on \(later.on) are less than \(earlier.kilometres) km on \(earlier.on)",
                "\(later.on) 里程 \(later.kilometres) 公里，小于 \(earlier.on) 的 \(earlier.kilometres) 公里"))
    }
}
