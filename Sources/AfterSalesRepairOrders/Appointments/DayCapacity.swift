public import AfterSalesCore

/// How many hours of a skill a day has, and how many of them are taken (工时产能).
public struct SkillCapacity: Hashable, Sendable {
    /// The hours there are.
    public let capacity: Hours
    /// Those that are taken.
    public let booked: Hours
    /// Those that are left; below zero where the day is overbooked.
    public let free: Hours

    init(_ capacity: Hours, booked: Hours) throws(ArithmeticError) {
        self.capacity = capacity
        self.booked = booked
        free = try capacity - booked
    }
}

/// The hours of a day, by skill.
public struct DayCapacity: Hashable, Sendable {
    /// The dealership's day.
    public let day: LocalDate
    /// The skills of which it has hours, or of which some are taken.
    public let skills: [Skill: SkillCapacity]

    /// The hours that are left of a skill; below zero where the day is overbooked.
    public func free(_ skill: Skill) -> Hours { skills[skill]?.free ?? .zero }

    init(_ day: LocalDate, capacity: [Skill: Hours], booked: [Skill: Hours]) throws(ArithmeticError) {
        self.day = day
        var skills: [Skill: SkillCapacity] = [:]
        for skill in Set(capacity.keys).union(booked.keys) {
            skills[skill] = try SkillCapacity(capacity[skill] ?? .zero, booked: booked[skill] ?? .zero)
        }
        self.skills = skills
    }
}
