/// A dealership's month the way it would be written by hand for this one plan: a typed field for everything.
///
/// Money in fen, hours and points in hundredths.
package struct HandMonth: Equatable, Sendable {
    package var dealer: String
    package var year: Int
    package var month: Int
    /// Sorted by id.
    package var employees: [HandEmployee] = []
    package var reception = HandReception()
    package var detailing = HandDetailing()
    package var store = HandStore()
    /// Coefficients that are not the position's.
    package var coefficients: [HandCoefficient] = []
    package var corrections: [HandCorrection] = []

    package init(dealer: String, year: Int, month: Int) {
        self.dealer = dealer
        self.year = year
        self.month = month
    }
}

/// An employee and what was measured of the employee.
package struct HandEmployee: Equatable, Sendable {
    package var id: String
    package var position: HandPosition
    package var team: HandTeam?
    package var status: HandStatus
    package var baseSalary: Int64
    package var accessorySalesPlain: Int64 = 0
    package var accessorySalesInstalled: Int64 = 0
    package var accessorySalesTarget: Int64 = 0
    package var insuranceApproved: Int64 = 0
    package var renewalGrossProfit: Int64 = 0
    package var hoursSold: Int64 = 0
    package var materialCostPerHour: Int64 = 0
    package var appraisalScore: Int64 = 0
    package var complaints: Int64 = 0
    package var carsWashed: Int64 = 0
    package var washComplaints: Int64 = 0
    package var untidyHandovers: Int64 = 0
    package var washTimeViolations: Int64 = 0

    package init(id: String, position: HandPosition, team: HandTeam?, status: HandStatus, baseSalary: Int64) {
        self.id = id
        self.position = position
        self.team = team
        self.status = status
        self.baseSalary = baseSalary
    }
}

/// What was measured of the reception, and agreed with it.
package struct HandReception: Equatable, Sendable {
    package var normalRepairReceipts: Int64 = 0
    package var warrantyReceipts: Int64 = 0
    package var accidentRepairAudited: Int64 = 0
    package var grossProfit: Int64 = 0
    package var vehicleIntake: Int64 = 0
    package var accessorySalesByAdvisors: Int64 = 0
    package var outputTarget: Int64 = 0
    package var grossProfitTarget: Int64 = 0
    package var vehicleIntakeTarget: Int64 = 0
}

/// What was measured of the detailers.
package struct HandDetailing: Equatable, Sendable {
    package var washes: Int64 = 0
    package var detailingSales: Int64 = 0
}

/// What was measured of the whole store, and agreed with it.
package struct HandStore: Equatable, Sendable {
    package var accessorySalesByAdvisors: Int64 = 0
    package var accessorySalesBySalesDepartment: Int64 = 0
    package var fleetReceipts: Int64 = 0
    package var claimsReceipts: Int64 = 0
    package var workshopOutput: Int64 = 0
    package var afterSalesOutput: Int64 = 0
    package var fleetReceiptsTarget: Int64 = 0
    package var claimsReceiptsTarget: Int64 = 0
    package var workshopOutputTarget: Int64 = 0
    package var afterSalesOutputTarget: Int64 = 0
    package var csi: Int64 = 0
    package var csiRequirement: Int64 = 0
}

/// A coefficient changed for one employee in one pool, in millionths.
package struct HandCoefficient: Equatable, Sendable {
    package var row: Int
    package var scheme: HandScheme
    package var weight: Int64

    package init(row: Int, scheme: HandScheme, weight: Int64) {
        self.row = row
        self.scheme = scheme
        self.weight = weight
    }
}

/// A signed amount from an earlier month.
package struct HandCorrection: Equatable, Sendable {
    package var row: Int
    package var amount: Int64

    package init(row: Int, amount: Int64) {
        self.row = row
        self.amount = amount
    }
}
