extension ReferencePlan {
    static var metrics: [Metric] {
        let team: [Metric] = [
            Metric("normalRepairReceipts", .money), Metric("warrantyReceipts", .money),
            Metric("accidentRepairAudited", .money), Metric("grossProfit", .money), Metric("vehicleIntake", .count),
            Metric("washes", .count), Metric("detailingSales", .money),
        ]
        let dealer: [Metric] = [
            Metric("accessorySalesByAdvisors", .money), Metric("accessorySalesBySalesDepartment", .money),
            Metric("fleetReceipts", .money), Metric("claimsReceipts", .money), Metric("workshopOutput", .money),
            Metric("afterSalesOutput", .money), Metric("csi", .points, missing: .zero),
            Metric("csiRequirement", .points, missing: .zero),
        ]
        let employee: [Metric] = [
            Metric("accessorySalesPlain", .money, missing: .zero),
            Metric("accessorySalesInstalled", .money, missing: .zero),
            Metric("insuranceApproved", .money, missing: .zero), Metric("renewalGrossProfit", .money, missing: .zero),
            Metric("complaints", .count, missing: .zero), Metric("carsWashed", .count, missing: .zero),
            Metric("washComplaints", .count, missing: .zero), Metric("untidyHandovers", .count, missing: .zero),
            Metric("washTimeViolations", .count, missing: .zero), Metric("hoursSold", .hours),
            Metric("appraisalScore", .points), Metric("materialCostPerHour", .money),
        ]
        return team + dealer + employee
    }

    static var derived: [Definition] {
        [
            Definition("output", "normalRepairReceipts + warrantyReceipts + accidentRepairAudited"),
            Definition("accessorySales", "accessorySalesPlain + accessorySalesInstalled"),
        ]
    }

    static var constants: [Constant] {
        [
            Constant("fullScore", "100", unit: "points"), Constant("passScore", "96", unit: "points"),
            Constant("hoursPaidAtMost", "2000", unit: "hours"), Constant("perCarWashed", "3.00", unit: "money/count"),
            Constant("perCarDetailed", "1.00", unit: "money/count"),
            Constant("perWashComplaint", "20.00", unit: "money/count"),
            Constant("perUntidyHandover", "20.00", unit: "money/count"),
            Constant("perWashTimeViolation", "10.00", unit: "money/count"),
        ]
    }

    static var tables: [Table] {
        [
            Table(
                "complaintRate", input: "count", output: "ratio", steps: ["1": "5%", "2": "20%", "3": "50%"]),
            Table(
                "mechanicRate", input: "hours", output: "money/hours", through: "2000",
                steps: ["100": "2.20", "500": "2.40", "700": "2.60", "900": "2.80"]),
            Table(
                "bodyRate", input: "hours", output: "money/hours", through: "2000",
                steps: ["100": "3.20", "400": "3.60", "600": "4.00", "800": "4.20"]),
            Table(
                "paintRate", input: "hours", output: "money/hours", through: "2000",
                steps: ["100": "2.40", "500": "2.60", "700": "2.80", "900": "3.00"]),
            Table(
                "materialReduction", input: "money", output: "money/hours", steps: ["60": "0.20", "65": "0.40"]),
            Table(
                "insuranceRate", input: "money", output: "ratio", steps: ["0": "1%", "50000": "2.5%", "210000": "3%"]),
        ]
    }
}
