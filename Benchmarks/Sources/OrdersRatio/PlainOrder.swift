/// The same JSON as an order's, of plain texts, numbers and flags: what `Codable` costs by itself.
struct PlainOrder: Codable {
    struct Key: Codable { var dealer, id: String }
    struct Party: Codable { var kind: String; var id: String? }
    struct Proof: Codable { var kind, reference: String }
    struct Consent: Codable { var kind: String; var authorization: Int }
    struct Share: Codable { var share, technician: String }
    struct Clocking: Codable { var on, off, technician: String }
    struct Hours: Codable { var paid, sold: String }
    struct Discount: Codable { var rate, amount: String? }
    struct Nothing: Codable {}
    struct Item: Codable { var isGood, isSafety: Bool; var text: String }
    struct Terms: Codable { var currency, rounding, taxBasis: String }
    struct Amount: Codable { var gross, net, tax: String }
    struct Payer: Codable { var due, payType, transferred: String; var lines: Amount }
    struct Concern: Codable { var answers: [Nothing]; var id, words: String }

    struct Authorization: Codable {
        var at, limit: String
        var by: Party
        var estimate: Int
        var jobs: [String]
        var proof: Proof
    }

    struct Estimate: Codable {
        var at, customerTotal, notToExceed, total: String
        var by: Party
        var version: Int
    }

    struct Inspection: Codable {
        var at, by, level: String
        var failedJobs: [String]
        var items: [Item]
        var round: Int
    }

    struct Job: Codable {
        var bay, id, skill, text, finishedAt: String
        var clockings: [Clocking]
        var concerns: [String]
        var consent: Consent
        var shares: [Share]
    }

    struct Line: Codable {
        var code, id, job, kind, payType, quantity, taxRate, text, unitPrice: String
        var unitCost, partClass: String?
        var components: [Nothing]
        var discount: Discount?
        var hours: Hours?
    }

    struct Movement: Codable { var at, by, line, quantity, source, way: String }
    struct Promise: Codable { var at, ready: String; var by: Party }

    struct Reception: Codable {
        var belongings, looseAccessories, photos: [String]
        var marks: [Nothing]
        var concerns: [Concern]
        var kilometres: Int
        var signature: String
    }

    struct Settlement: Codable {
        var at, on: String
        var by: Party
        var payers: [Payer]
        var total: Amount
    }

    struct Step: Codable { var action, at, to: String; var by: Party }

    var advisor, customer, lane, openedAt, status, team, vehicle: String
    var authorizations: [Authorization]
    var estimates: [Estimate]
    var holds, insurerAudits, jointChecks, payments, progress, reversals, transfers: [Nothing]
    var inspections: [Inspection]
    var jobs: [Job]
    var key: Key
    var lines: [Line]
    var origin: Nothing
    var partMovements: [Movement]
    var promises: [Promise]
    var reception: Reception
    var settlement: Settlement
    var steps: [Step]
    var terms: Terms
}
