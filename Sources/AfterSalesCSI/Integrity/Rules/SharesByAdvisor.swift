import AfterSalesCore
import AfterSalesStorage

/// How many of the advisors' cases are of some kind, to compare each with the others of his dealership.
struct SharesByAdvisor {
    private typealias Tally = (part: Int, whole: Int)
    private var advisors: [RecordOwner: [Identifier<Employee>: Tally]] = [:]

    mutating func add(_ advisor: Identifier<Employee>, of owner: RecordOwner, isPart: Bool) {
        advisors[owner, default: [:]][advisor, default: (0, 0)].whole += 1
        if isPart { advisors[owner, default: [:]][advisor, default: (0, 0)].part += 1 }
    }

    /// Asks about each advisor whose share is above that of the others by a margin and beyond chance; those with too few
    /// cases, or with too few to compare with, are noted as not judged.
    func judge(
        _ notes: inout IntegrityNotes, least: Int, margin: Rate, level: Rate,
        _ doubt: (IntegritySubject, SharePair, inout IntegrityNotes) -> Void
    ) {
        for (owner, tallies) in advisors {
            let all = tallies.values.reduce((part: 0, whole: 0)) { ($0.part + $1.part, $0.whole + $1.whole) }
            for (advisor, own) in tallies {
                let subject = IntegritySubject.advisor(advisor, of: owner)
                let pair = SharePair(
                    part: own.part, whole: own.whole, otherPart: all.part - own.part, otherWhole: all.whole - own.whole)
                guard pair.whole >= max(least, 1), pair.otherWhole >= max(least, 1) else {
                    notes.tooFew(subject)
                    continue
                }
                guard pair.isAbove(by: margin), pair.chance.isAtMost(level) else { continue }
                doubt(subject, pair, &notes)
            }
        }
    }
}
