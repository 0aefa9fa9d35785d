import AfterSales

/// What a client sends with each act on an order. Figures are texts: `"113.00"` is money, `"13%"` a rate.
enum OrderContent {
    struct Estimate: Decodable {
        struct NewJob: Decodable {
            let id: Identifier<Job>
            let text: String
            let concerns: [Identifier<Concern>]?
        }

        struct Line: Decodable {
            let id: Identifier<OrderLine>
            let kind: LineKind
            let job: Identifier<Job>?
            let code: String?
            let text: String
            let quantity: LineQuantity?
            let unitPrice: String
            let taxRate: Rate
            let payType: PayType?
            let hoursSold: Hours?

            func line(in currency: Currency) throws -> OrderLine {
                OrderLine(
                    id, kind, for: job, code: code, text, quantity: quantity ?? .one,
                    unitPrice: try Money(unitPrice, currency), taxRate: taxRate, payType: payType ?? .customer,
                    hours: hoursSold.map { LabourHours(sold: $0) })
            }
        }

        let newJobs: [NewJob]?
        let lines: [Line]
        let notToExceed: String?
    }

    struct Authorization: Decodable {
        let jobs: [Identifier<Job>]?
        let proof: ConsentProof
    }

    struct Assignment: Decodable {
        struct Share: Decodable {
            let employee: Identifier<Employee>
            let share: Rate
            let team: Identifier<Team>?
        }

        let job: Identifier<Job>
        let shares: [Share]
        let bay: String?
    }

    struct Waiting: Decodable {
        let reason: HoldReason
        let job: Identifier<Job>?
        let note: String?
    }

    struct Inspection: Decodable {
        let level: InspectionLevel
        let failing: [Identifier<Job>]?
        let note: String?
    }

    struct Paid: Decodable {
        let id: Identifier<Payment>
        let amount: String
        let method: PaymentMethod
    }

    struct Delivery: Decodable {
        let accepted: ConsentProof
    }

    struct Reason: Decodable {
        let reason: String
    }

    struct Reversal: Decodable {
        let credit: Identifier<RepairOrder>
        let lines: [Identifier<OrderLine>]?
        let reason: String
    }
}
