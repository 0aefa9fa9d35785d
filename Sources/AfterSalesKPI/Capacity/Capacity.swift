public import AfterSalesCore

/// Hours that bays and technicians have, and what can be sold of them, by skill (产能).
///
/// Of each day and skill: **technician hours** are on duty without absence; **sellable hours** are those times each one's
/// efficiency. Where technicians have more hours than their bays, the sellable hours shrink in proportion, for nobody works
/// without a bay; a skill with no row of bays on that day is not bound to any. They are rounded to hundredths once for each
/// day and skill.
public struct Capacity: Hashable, Sendable, Codable {
    /// The hours of each skill that has a row.
    public private(set) var bySkill: [Skill: SkillHours]

    /// The capacity of calendar rows.
    /// - Parameters:
    ///   - bays: Bays by day and skill.
    ///   - technicians: Technicians by day and skill.
    /// - Throws: ``/AfterSalesCore/Rejection`` naming everything that is wrong with any row.
    public init(bays: [BayDay], technicians: [TechnicianDay]) throws(Rejection) {
        var check = CapacityCheck()
        check.check(bays, technicians)
        guard check.findings.isEmpty else { throw Rejection(check.findings) }
        bySkill = [:]
        do throws(ArithmeticError) {
            for (place, day) in try Self.days(bays, technicians) {
                var hours = day.hours
                var produced = day.produced
                if day.hasBays, hours.technicians > hours.bays {
                    produced = try produced * (hours.bays / hours.technicians)
                }
                hours.sellable = try Hours(produced, rounding: .halfAwayFromZero)
                bySkill[place.skill] = try bySkill[place.skill, default: SkillHours()].adding(hours)
            }
        } catch {
            throw Rejection([
                Finding(.error, .overflow, at: .document, LocalizedText("the hours do not fit", "工时超出可计算的范围"))
            ])
        }
    }

    /// Both together: other days, another dealership.
    /// - Parameter other: Of other rows; a day and skill of one dealership is whole in one of the two.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public func merging(_ other: Capacity) throws(ArithmeticError) -> Capacity {
        var merged = self
        for (skill, hours) in other.bySkill {
            merged.bySkill[skill] = try merged.bySkill[skill, default: SkillHours()].adding(hours)
        }
        return merged
    }

    /// All skills together.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public func total() throws(ArithmeticError) -> SkillHours {
        var total = SkillHours()
        for hours in bySkill.values { total = try total.adding(hours) }
        return total
    }

    private struct DayAndSkill: Hashable {
        let day: LocalDate
        let skill: Skill
    }

    private struct Day {
        var hours = SkillHours()
        var produced = Rational.zero
        var hasBays = false
    }

    private static func days(
        _ bays: [BayDay], _ technicians: [TechnicianDay]
    ) throws(ArithmeticError) -> [DayAndSkill: Day] {
        var days: [DayAndSkill: Day] = [:]
        for row in bays {
            let place = DayAndSkill(day: row.day, skill: row.skill)
            var day = days[place, default: Day()]
            let (units, overflow) = row.open.units.multipliedReportingOverflow(by: Int64(row.bays))
            guard !overflow else { throw .overflow }
            day.hours.bays = try day.hours.bays + Hours(units: units)
            day.hasBays = true
            days[place] = day
        }
        for row in technicians {
            let place = DayAndSkill(day: row.day, skill: row.skill)
            var day = days[place, default: Day()]
            let there = try row.onDuty - row.absent
            day.hours.technicians = try day.hours.technicians + there
            day.produced = try day.produced + (try there.rational * row.efficiency.rational)
            days[place] = day
        }
        return days
    }
}
