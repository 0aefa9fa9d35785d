/// The arithmetic of the proleptic Gregorian calendar, on plain numbers.
///
/// Day numbers count from 1970-01-01. The conversions count in eras of 400 years (146 097 days) with
/// years that begin in March, so that the leap day is the last of its year: Howard Hinnant,
/// "chrono-Compatible Low-Level Date Algorithms", `days_from_civil` and `civil_from_days`.
enum Gregorian {
    static let years = 1...9999
    /// 0001-01-01 and 9999-12-31.
    static let dayNumbers = -719_162...2_932_896

    static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    /// The length of a month, 28...31; the month must be in 1...12.
    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func hasDay(year: Int, month: Int, day: Int) -> Bool {
        years.contains(year) && (1...12).contains(month) && day >= 1 && day <= days(inMonth: month, of: year)
    }

    /// The day number of a day that exists.
    static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        // Years are 1 or later, so a March-based year is never negative and `/` is floor division.
        let marchYear = month <= 2 ? year - 1 : year
        let era = marchYear / 400
        let yearOfEra = marchYear - era * 400
        let monthFromMarch = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The civil date of a day number within ``dayNumbers``.
    static func civil(dayNumber: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = dayNumber + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, day)
    }
}
