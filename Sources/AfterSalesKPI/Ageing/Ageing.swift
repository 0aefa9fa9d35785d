public import AfterSalesCore

/// What stands open on a day, by age (账龄): work in process (在厂工单) with its cost to date, or receivables (应收款).
public struct Ageing: Hashable, Sendable {
    /// What is in a band.
    public struct Band: Hashable, Sendable, Codable {
        /// How many rows.
        public let count: Int64
        /// What they come to, in minor units.
        public let minorUnits: Int64
        /// Their days, added up.
        public let days: Int64
    }

    /// As of which day.
    public let day: LocalDate
    /// The currency of all amounts.
    public let currency: Currency
    /// How days are parted.
    public let bands: AgeBands
    /// What is in each band, in the order of ``bands``.
    public let contents: [Band]

    /// What stands open.
    ///
    /// A row opened on the day itself is 0 days old.
    /// - Parameters:
    ///   - rows: What stands open.
    ///   - day: As of which day.
    ///   - bands: How days are parted.
    ///   - currency: The currency of all amounts.
    /// - Throws: ``/AfterSalesCore/Rejection`` naming each row that was opened later, is there twice or is in another
    ///   currency.
    public init(_ rows: [AgeingRow], on day: LocalDate, by bands: AgeBands, in currency: Currency) throws(Rejection) {
        var check = AgeingCheck()
        check.check(rows, on: day, in: currency)
        var sums = [(count: Int64, units: Int128, days: Int64)](repeating: (0, 0, 0), count: bands.starts.count)
        for row in rows where check.findings.isEmpty {
            let age = row.openedOn.days(until: day)
            let band = bands.band(of: age)
            sums[band].count += 1
            sums[band].units += Int128(row.amount.minorUnits)
            // 64 bits hold the days of more rows than there is memory for.
            sums[band].days += Int64(age)
        }
        var contents: [Band] = []
        for (index, sum) in sums.enumerated() {
            guard let units = Int64(exactly: sum.units) else {
                check.report(
                    .overflow, at: Place.document.element(index), "the amounts of a band do not fit", "账龄段金额超出可计算的范围")
                continue
            }
            contents.append(Band(count: sum.count, minorUnits: units, days: sum.days))
        }
        guard check.findings.isEmpty else { throw Rejection(check.findings) }
        self.init(day, currency, bands, contents)
    }

    init(_ day: LocalDate, _ currency: Currency, _ bands: AgeBands, _ contents: [Band]) {
        self.day = day
        self.currency = currency
        self.bands = bands
        self.contents = contents
    }

    /// What is in a band comes to.
    /// - Parameter band: Its place, from 0, below the number of ``contents``.
    public func amount(_ band: Int) -> Money { Money(minorUnits: contents[band].minorUnits, currency: currency) }

    /// All bands together.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public func total() throws(ArithmeticError) -> Band {
        var total = Band(count: 0, minorUnits: 0, days: 0)
        for band in contents { total = try total.adding(band) }
        return total
    }

    /// Both together, such as two dealerships on the same day.
    /// - Parameter other: The same day's, in the same bands and currency.
    /// - Throws: ``AgeingError``.
    public func merging(_ other: Ageing) throws(AgeingError) -> Ageing {
        guard day == other.day else { throw .otherDay(day, other.day) }
        guard bands == other.bands else { throw .otherBands(bands, other.bands) }
        guard currency == other.currency else { throw .currencyMismatch(currency, other.currency) }
        var merged: [Band] = []
        do throws(ArithmeticError) {
            for (mine, theirs) in zip(contents, other.contents) { merged.append(try mine.adding(theirs)) }
        } catch {
            throw .arithmetic(error)
        }
        return Ageing(day, currency, bands, merged)
    }
}

extension Ageing.Band {
    fileprivate func adding(_ other: Self) throws(ArithmeticError) -> Self {
        let (count, countOverflow) = count.addingReportingOverflow(other.count)
        let (units, unitsOverflow) = minorUnits.addingReportingOverflow(other.minorUnits)
        let (days, daysOverflow) = days.addingReportingOverflow(other.days)
        guard !countOverflow, !unitsOverflow, !daysOverflow else { throw .overflow }
        return Self(count: count, minorUnits: units, days: days)
    }
}

/// Why two could not be merged.
public enum AgeingError: Error, Hashable, Sendable {
    /// They are as of two days.
    case otherDay(LocalDate, LocalDate)
    /// Their days are parted differently.
    case otherBands(AgeBands, AgeBands)
    /// Amounts of two currencies are not added.
    case currencyMismatch(Currency, Currency)
    /// A sum does not fit 64 bits.
    case arithmetic(ArithmeticError)
}
