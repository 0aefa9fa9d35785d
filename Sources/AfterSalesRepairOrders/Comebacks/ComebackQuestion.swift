public import AfterSalesCore

/// A car that has come, as it is asked whether anything of it is a comeback: before its order is opened, or from the order.
public struct ComebackQuestion: Hashable, Sendable {
    /// What the customer wants.
    public var concerns: [Concern]
    /// What the odometer shows.
    public var kilometres: Int
    /// When the car came.
    public var at: Timestamp
    /// What is planned about each concern, where that is known.
    public var work: [Identifier<Concern>: PlannedWork]
    /// Earlier orders that somebody says a concern is a comeback of.
    public var stated: [Identifier<Concern>: Identifier<RepairOrder>]

    /// What is to be done about a concern.
    public struct PlannedWork: Hashable, Sendable {
        /// What it asks of whoever does it.
        public var skills: Set<Skill>
        /// The codes of its operations.
        public var operations: Set<String>

        /// Work.
        public init(skills: Set<Skill> = [], operations: Set<String> = []) {
            self.skills = skills
            self.operations = operations
        }
    }

    /// A question before there is an order.
    /// - Parameters:
    ///   - reception: How the car is received.
    ///   - at: When.
    ///   - work: What is planned about each concern.
    ///   - stated: Earlier orders that somebody says a concern is a comeback of.
    public init(
        _ reception: Reception, at: Timestamp, work: [Identifier<Concern>: PlannedWork] = [:],
        stated: [Identifier<Concern>: Identifier<RepairOrder>] = [:]
    ) {
        concerns = reception.concerns
        kilometres = reception.kilometres
        self.at = at
        self.work = work
        self.stated = stated
    }

    /// A question about an order; nil before the car was received.
    /// - Parameters:
    ///   - order: The order, with what is planned.
    ///   - stated: Earlier orders that somebody says a concern is a comeback of.
    public init?(_ order: RepairOrder, stated: [Identifier<Concern>: Identifier<RepairOrder>] = [:]) {
        guard let reception = order.reception else { return nil }
        var work: [Identifier<Concern>: PlannedWork] = [:]
        for concern in reception.concerns {
            let planned = order.work(on: concern.id)
            if planned != PlannedWork() { work[concern.id] = planned }
        }
        self.init(
            reception, at: order.steps.first { $0.action == .checkIn }?.at ?? order.openedAt, work: work,
            stated: stated)
    }
}

extension RepairOrder {
    /// What is done about a concern, by jobs that the customer has not declined.
    func work(on concern: Identifier<Concern>) -> ComebackQuestion.PlannedWork {
        var work = ComebackQuestion.PlannedWork()
        for job in jobs where job.concerns.contains(concern) && !job.isDeclined {
            work.skills.insert(job.skill)
            work.operations.formUnion(operations(of: job.id))
        }
        return work
    }

    /// The codes of a job's operations, those of packages among them.
    func operations(of job: Identifier<Job>) -> Set<String> {
        var codes: Set<String> = []
        for line in lines where line.job == job {
            if line.kind == .labour, let code = line.code { codes.insert(code) }
            for component in line.components where component.kind == .labour {
                if let code = component.code { codes.insert(code) }
            }
        }
        return codes
    }
}
